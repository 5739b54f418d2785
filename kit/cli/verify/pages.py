"""Pages: whether what was handed on was made from an article and its decisions, and when."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from kit.cli.say import count
from kit.cli.verify.notebook import of_notebook
from kit.cli.verify.point import Checkpoint
from kit.cli.verify.since import moment, since
from kit.errors import ExportError, KitError
from kit.exporters import exporter, names, rendered
from kit.exporters.seal import is_sealed
from kit.proof import Proof, line_of, proof_in
from kit.review import Reading


class UnreadablePageError(KitError):
    """A page that was named cannot be read, or is of no form that the kit writes."""


class Page(NamedTuple):
    """A file that was handed on, and the exporters that may have made it, whatever its name now."""

    path: Path
    data: bytes
    forms: tuple[ModuleType, ...]


def read_page(name: str) -> Page:
    """Read a file that was handed on; raises UnreadablePageError when the kit wrote none such."""
    path = Path(name).expanduser()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadablePageError(f"{path}: cannot be read ({error.strerror or error})") from error
    return Page(path, data, () if _is_notebook(path) else _forms(path))


def _is_notebook(path: Path) -> bool:
    return path.suffix.lower() == ".ipynb"


def _forms(path: Path) -> tuple[ModuleType, ...]:
    ending = path.suffix.lower()
    forms = [exporter(name) for name in names()]
    fitting = [f for f in forms if any(suffix.endswith(ending) for suffix in f.SUFFIXES)]
    if not ending or not fitting:
        endings = {f".{suffix.rpartition('.')[2]}" for form in forms for suffix in form.SUFFIXES}
        raise UnreadablePageError(
            f"{path}: is no page that the kit writes; those end in {', '.join(sorted(endings))}"
        )
    return tuple(fitting)


def of_page(review: Reading, page: Page) -> Checkpoint:
    """Say of a page whether it is of the clean copy; else what it was made from, or altered."""
    if _is_notebook(page.path):
        says, holds = of_notebook(review, page.path, page.data)
    else:
        says, holds = _of_page(review, page)
    return Checkpoint(f"{page.path}: {says}", holds)


def _of_page(review: Reading, page: Page) -> tuple[str, bool]:
    if _is(review, page):
        lines = count(len(review.standing.decisions), "line")
        return f"was made from this source and this log of {lines}, byte for byte", True
    proof = proof_in(page.data)
    return _searched(review, page) if proof is None else _told(review, page, proof)


def _is(review: Reading, page: Page) -> bool:
    """Tell whether a page is, byte for byte, what one of the exporters makes of a reading."""
    return any(page.data == _made(form, review) for form in page.forms)


def _made(form: ModuleType, review: Reading) -> bytes:
    """Return the bytes of a page; none when changes have no place: no such page can be made."""
    try:
        made = rendered(form, review)
    except ExportError:
        return b""
    return made.encode("utf-8") if isinstance(made, str) else made


def _searched(review: Reading, page: Page) -> tuple[str, bool]:
    """Look for the moment at which a page was made by a form that carries no hashes."""
    silent = tuple(form for form in page.forms if proof_in(_made(form, review)) is None)
    for line in reversed(range(len(review.standing.decisions))):
        if _is(review.as_of(line), page._replace(forms=silent)):
            return since(review, line)
    return (
        "is not what source and log give, now or at any earlier decision: it was altered, or made "
        "from another article, under another house style or by another version of the kit"
    ), False


def _told(review: Reading, page: Page, proof: Proof) -> tuple[str, bool]:
    """Hold a page to the hashes that it carries itself."""
    sealed = is_sealed(page.data.decode("utf-8", "replace"))
    if sealed is False:
        return "was altered after it was made", False
    if proof.source != review.proof.source:
        return f"was made from another version of the article (sha256 {proof.source})", False
    line = line_of(proof, review.standing.decisions)
    if line is None:
        return "was made from decisions that are not in this log", False
    if _is(review.as_of(line), page):
        return since(review, line)
    if sealed:
        return "was made under another house style or by another version of the kit", False
    return (
        f"says that it was made {moment(review, line)}; it was altered or saved again since, or "
        "made under another house style or by another version of the kit"
    ), False
