"""The desk's front end as two texts, or one line that says why it cannot be had."""

from pathlib import Path

from kit.desk.fingerprint import OUTPUTS, fingerprint, recorded
from kit.errors import KitError

_HERE = Path(__file__).parent


class BundleError(KitError):
    """The desk's front end is not built, or not from the sources beside it."""


def bundle(desk: Path = _HERE) -> tuple[str, str]:
    """Return the desk's JavaScript module and its style sheet.

    Args:
        desk: The folder with ``static``, and in a checkout also ``js``.

    Raises:
        BundleError: A built file is missing, or the sources have changed since the build.
    """
    built_from = recorded(desk / "static")
    in_checkout = (desk / "js" / "package.json").is_file()
    if built_from is None:
        raise BundleError(_missing(in_checkout=in_checkout))
    if in_checkout and built_from != fingerprint(desk / "js"):
        raise BundleError(_stale())
    script, style = ((desk / "static" / name).read_text(encoding="utf-8") for name in OUTPUTS)
    return script, style


def _missing(*, in_checkout: bool) -> str:
    if in_checkout:
        return (
            "The desk's front end is not built: run `python -m pip install -e .`"
            " in the project's folder."
        )
    return (
        "The desk's front end is missing from this installation: run"
        " `python -m pip install --force-reinstall --no-deps editorial-notebook-kit`."
    )


def _stale() -> str:
    return (
        "The desk's front end is older than its sources in kit/desk/js: run"
        " `python -m pip install -e .` in the project's folder, then restart the kernel."
    )
