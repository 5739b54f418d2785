"""The desk's front end is handed out only when it is there and belongs to its sources."""

import json
import shutil
from pathlib import Path

import pytest

from kit.desk.bundle import BundleError, bundle
from kit.desk.fingerprint import fingerprint, recorded, sources


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a checkout's desk folder whose bundle is built from the sources beside it."""
    put(tmp_path / "js" / "package.json", '{"type": "module"}')
    put(tmp_path / "js" / "package-lock.json", '{"lockfileVersion": 3}')
    put(tmp_path / "js" / "src" / "index.js", "export default {};")
    put(tmp_path / "static" / "desk.js", "export{};// «ü»")
    put(tmp_path / "static" / "desk.css", ".kit{}")
    record = json.dumps({"sources": fingerprint(tmp_path / "js")})
    put(tmp_path / "static" / "bundle.json", record)
    return tmp_path


def put(path: Path, text: str) -> None:
    """Write `text` to `path`, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def installed(desk: Path) -> Path:
    """Make the checkout's desk folder look like that of a wheel: no sources beside the bundle."""
    shutil.rmtree(desk / "js")
    return desk


def test_a_current_bundle_is_given_as_two_texts(desk: Path) -> None:
    """JavaScript and style sheet come as text, letters beyond ASCII intact."""
    assert bundle(desk) == ("export{};// «ü»", ".kit{}")


def test_an_installed_bundle_needs_no_sources(desk: Path) -> None:
    """What a wheel carries is enough."""
    assert bundle(installed(desk)) == ("export{};// «ü»", ".kit{}")


@pytest.mark.parametrize("name", ["desk.js", "desk.css", "bundle.json"])
def test_a_missing_file_names_the_command_that_builds_it(desk: Path, name: str) -> None:
    """Any one file missing: one line, and the command for a checkout."""
    (desk / "static" / name).unlink()
    with pytest.raises(
        BundleError, match=r"is not built: run `python -m pip install -e \.`"
    ) as caught:
        bundle(desk)
    assert "\n" not in str(caught.value)


def test_a_missing_file_of_an_installation_asks_for_a_new_installation(desk: Path) -> None:
    """Without sources there is nothing to build: the package is to be installed again."""
    (desk / "static" / "desk.js").unlink()
    with pytest.raises(BundleError, match=r"run `python -m pip install --force-reinstall"):
        bundle(installed(desk))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("src/index.js", "export default {render() {}};"),
        ("src/card.js", "export const card = 1;"),
        ("package.json", '{"type": "commonjs"}'),
        ("package-lock.json", '{"lockfileVersion": 4}'),
    ],
)
def test_a_changed_source_makes_the_bundle_stale(desk: Path, name: str, text: str) -> None:
    """A source, the flags or a locked version changed: the bundle is refused, with the command."""
    put(desk / "js" / name, text)
    with pytest.raises(
        BundleError, match=r"older than its sources .* `python -m pip install -e \.`"
    ):
        bundle(desk)


@pytest.mark.parametrize("name", ["src/.DS_Store", "node_modules/x/index.js", "test/a.test.js"])
def test_what_is_not_bundled_does_not_count(desk: Path, name: str) -> None:
    """Files beside the sources leave the bundle current."""
    put(desk / "js" / name, "anything")
    assert bundle(desk)


def test_a_renamed_source_changes_the_fingerprint(desk: Path) -> None:
    """Names count as well as contents."""
    before = fingerprint(desk / "js")
    (desk / "js" / "src" / "index.js").rename(desk / "js" / "src" / "main.js")
    assert fingerprint(desk / "js") != before


def test_sources_come_in_the_order_of_their_names(desk: Path) -> None:
    """One order on every machine, folders written with a slash."""
    put(desk / "js" / "src" / "card" / "card.js", "")
    names = [path.relative_to(desk / "js").as_posix() for path in sources(desk / "js")]
    assert names == ["package-lock.json", "package.json", "src/card/card.js", "src/index.js"]


@pytest.mark.parametrize("record", ["", "not JSON", "[]", "{}"])
def test_a_broken_record_counts_as_not_built(desk: Path, record: str) -> None:
    """A record that cannot be read vouches for nothing."""
    put(desk / "static" / "bundle.json", record)
    assert recorded(desk / "static") is None
