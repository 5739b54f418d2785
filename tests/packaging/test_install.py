"""A wheel, an sdist and an editable install made from a clean copy all have their front end.

No node, npm, git or compiler is on PATH in any of these tests.
"""

import json
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Clone = Callable[[], Path]
Install = Callable[..., Path]

# Nothing listens on port 9: whoever asks this registry fails at once.
OFFLINE = {"npm_config_registry": "http://127.0.0.1:9", "npm_config_fetch_retries": "0"}


@pytest.fixture(scope="module")
def wheel(clone: Clone, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel that pip builds from a clean copy."""
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", out, clone())
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def sdist(clone: Clone, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sdist that is built from another clean copy."""
    out = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "build", "--sdist", "--outdir", out, clone())
    return next(out.glob("*.tar.gz"))


@pytest.fixture(scope="module", params=["wheel", "sdist", "editable"])
def python(request: pytest.FixtureRequest, clone: Clone, install: Install) -> Path:
    """Return the Python of a fresh environment with the kit installed, in each of three ways."""
    if request.param == "editable":
        return install("--editable", clone())
    # An sdist carries the front end: installing it must not ask npm for anything.
    return install(request.getfixturevalue(request.param), env=OFFLINE)


def test_the_front_end_is_there(python: Path, run: Run) -> None:
    """The desk gets its module and its style sheet from the environment's own kit."""
    code = "from kit.desk.bundle import bundle; js, css = bundle(); print(len(js), len(css))"
    script, style = map(int, run(python, "-c", code).stdout.split())
    assert script > 100_000  # CodeMirror is in it
    assert style > 100


def test_the_kit_is_the_one_just_installed(
    python: Path, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Not the one that the environment of the tests has."""
    where = run(python, "-c", "import kit; print(kit.__file__)").stdout
    assert Path(where).is_relative_to(tmp_path_factory.getbasetemp())


def test_jupyter_server_loads_the_extension_by_itself(python: Path, run: Run) -> None:
    """The environment's own settings switch it on, however the server is started."""
    code = "import sys; print(sys.prefix)"
    prefix = Path(run(python, "-c", code).stdout.strip())
    switch = prefix / "etc" / "jupyter" / "jupyter_server_config.d" / "kit.json"
    settings = json.loads(switch.read_text(encoding="utf-8"))
    assert settings == {"ServerApp": {"jpserver_extensions": {"kit.server": True}}}


def test_every_entry_point_can_be_loaded(python: Path, run: Run) -> None:
    """The command, the plug-ins and nbconvert's exporters are all where the package says."""
    code = (
        "from importlib.metadata import distribution\n"
        "for point in distribution('editorial-notebook-kit').entry_points:\n"
        "    point.load(); print(point.group, point.name)"
    )
    loaded = run(python, "-c", code).stdout
    assert {"console_scripts kit", "kit.checkers harper", "nbconvert.exporters kit-html"} <= set(
        loaded.splitlines()
    )


def test_the_wheel_carries_the_front_end_and_not_its_sources(wheel: Path) -> None:
    """Built files, licences and the typing marker are in; sources, tests and articles are not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    static = {f"kit/desk/static/{name}" for name in ("desk.js", "desk.css", "bundle.json")}
    assert names >= static | {"kit/desk/static/licenses.txt", "kit/py.typed"}
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith((".dist-info", ".data"))} == {"kit"}
    assert [
        name for name in names if name.startswith("kit/desk/js/") or "node_modules" in name
    ] == []


def test_the_wheel_tells_what_it_is(wheel: Path) -> None:
    """README and licence travel with it, so that an index or `pip show` can say them."""
    with zipfile.ZipFile(wheel) as archive:
        member = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = archive.read(member).decode()
    assert "License-Expression: MIT" in metadata
    assert "# editorial-notebook-kit" in metadata


def test_the_sdist_carries_the_sources_and_not_the_sample_article(sdist: Path) -> None:
    """It can be built again and tested; a third party's text and npm's packages stay out."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {
        "hatch_build.py",
        "kit/desk/js/package-lock.json",
        "kit/desk/js/src/index.js",
        "kit/desk/static/desk.js",
        "tests/packaging/test_install.py",
    }
    assert [name for name in names if name.startswith("data/") or "node_modules" in name] == []


def test_two_builds_give_the_same_front_end(wheel: Path, sdist: Path) -> None:
    """The same sources give the same bytes, wherever they are built."""
    name = "kit/desk/static/desk.js"
    with tarfile.open(sdist) as archive:
        member = next(each for each in archive.getmembers() if each.name.endswith(name))
        packed = archive.extractfile(member)
        assert packed is not None
        assert packed.read() == zipfile.ZipFile(wheel).read(name)


def test_an_unreachable_registry_is_said_in_plain_words(
    clone: Clone, run: Run, tmp_path: Path
) -> None:
    """The failing command, its last words and what to do; no traceback."""
    env = OFFLINE | {"npm_config_cache": str(tmp_path)}
    pip = (sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", tmp_path)
    done = run(*pip, clone(), env=env, ok=False)
    assert done.returncode != 0
    assert "The desk's front end cannot be built: `npm ci --ignore-scripts" in done.stdout
    assert "ECONNREFUSED" in done.stdout
    assert "HTTPS_PROXY" in done.stdout
    assert "Traceback" not in done.stdout


def test_the_front_end_can_be_left_out_on_request(clone: Clone, run: Run, tmp_path: Path) -> None:
    """KIT_SKIP_BUNDLE=1, as for a job that only lints: no npm is asked, no bundle packed."""
    env = OFFLINE | {"KIT_SKIP_BUNDLE": "1"}
    run(
        sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", tmp_path, clone(), env=env
    )
    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    assert [name for name in names if name.startswith("kit/desk/static/")] == []
