"""The build hook: when it builds, what it refuses, how it puts the files in place."""

import json
from pathlib import Path

import pytest

from hatch_build import (
    FrontEndError,
    bundle,
    ensure_bundle,
    esbuild,
    licenses,
    load_fingerprint,
    publish,
)

FINGERPRINT = Path(__file__).parents[2] / "kit" / "desk" / "fingerprint.py"


def put(path: Path, text: str = "") -> None:
    """Write `text` to `path`, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with the hashing module and nothing else."""
    put(tmp_path / "kit" / "desk" / "fingerprint.py", FINGERPRINT.read_text(encoding="utf-8"))
    return tmp_path


def put_bundle(root: Path, digest: str) -> None:
    """Put a bundle into the project, recorded as built from `digest`."""
    for name in ("desk.js", "desk.css"):
        put(root / "kit" / "desk" / "static" / name, "built before")
    put(root / "kit" / "desk" / "static" / "bundle.json", json.dumps({"sources": digest}))


def test_a_current_bundle_is_left_alone(root: Path) -> None:
    """The same sources: no build, so an sdist needs neither npm nor a network."""
    put(root / "kit" / "desk" / "js" / "package.json", "{}")
    put_bundle(root, load_fingerprint(FINGERPRINT).fingerprint(root / "kit" / "desk" / "js"))
    assert ensure_bundle(root) is False
    assert (root / "kit" / "desk" / "static" / "desk.js").read_text() == "built before"


def test_a_bundle_without_sources_is_taken_as_it_is(root: Path) -> None:
    """Nothing to compare it with: the bundle stands."""
    put_bundle(root, "of sources that are not here")
    assert ensure_bundle(root) is False


def test_no_bundle_and_no_sources_is_an_error(root: Path) -> None:
    """An incomplete copy of the project is refused by name, not packed without a front end."""
    with pytest.raises(FrontEndError, match="its sources in kit/desk/js are both missing"):
        ensure_bundle(root)


@pytest.mark.parametrize(
    "name", ["linux-x64/bin/esbuild", "darwin-arm64/bin/esbuild", "win32-x64/esbuild.exe"]
)
def test_the_bundler_is_found_where_each_system_keeps_it(tmp_path: Path, name: str) -> None:
    """On Windows the program has another name and another folder."""
    program = tmp_path / "node_modules" / "@esbuild" / name
    put(program)
    assert esbuild(tmp_path) == program


def test_a_missing_bundler_is_an_error(tmp_path: Path) -> None:
    """A machine that esbuild has no program for is told so."""
    with pytest.raises(FrontEndError, match="expected one esbuild program"):
        esbuild(tmp_path)


def test_a_build_command_that_is_not_esbuild_is_refused(tmp_path: Path) -> None:
    """The hook has no shell: it runs esbuild and nothing else."""
    put(tmp_path / "package.json", json.dumps({"scripts": {"build:js": "rm -r src"}}))
    with pytest.raises(FrontEndError, match=r"'build:js' in package\.json starts with 'rm'"):
        bundle(tmp_path)


def test_licences_are_those_of_the_packages_that_went_in(tmp_path: Path) -> None:
    """Each package that the bundler reports brings its licence once; the others do not."""
    modules = tmp_path / "node_modules"
    for package in ("@scope/used", "plain", "unused"):
        put(modules / package / "LICENSE", f"terms of {package}")
    inputs = ["src/index.js", "node_modules/@scope/used/a.js", "node_modules/plain/lib/b.js"]
    put(tmp_path / "js.meta.json", json.dumps({"inputs": {name: {} for name in inputs}}))
    assert list(licenses(tmp_path)) == [
        "@scope/used\n\nterms of @scope/used\n",
        "plain\n\nterms of plain\n",
    ]


def test_publishing_replaces_what_was_there(tmp_path: Path) -> None:
    """New files take the place of the old ones and leave nothing half-written beside them."""
    out, static = tmp_path / "out", tmp_path / "static"
    for name in ("desk.js", "bundle.json"):
        put(out / name, "new")
        put(static / name, "old")
    publish(out, static, last="bundle.json")
    assert {path.name: path.read_text() for path in static.iterdir()} == {
        "desk.js": "new",
        "bundle.json": "new",
    }


def test_a_publication_that_breaks_off_leaves_no_record(tmp_path: Path) -> None:
    """Half a bundle never passes for a whole one."""
    out, static = tmp_path / "out", tmp_path / "static"
    put(out / "bundle.json", "new")
    put(static / "bundle.json", "old")
    (out / "desk.js").mkdir()  # cannot be copied as a file
    with pytest.raises(OSError, match=r"desk\.js"):
        publish(out, static, last="bundle.json")
    assert not (static / "bundle.json").exists()
