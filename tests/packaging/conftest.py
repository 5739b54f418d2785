"""A clean copy of the project, bare environments, and pip with no program on PATH."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return a function that runs a command with nothing on PATH: no node, npm, git or compiler."""
    nothing = tmp_path_factory.mktemp("path")
    inherited = {name: value for name, value in os.environ.items() if name != "KIT_SKIP_BUNDLE"}

    def run(
        *command: str | Path, env: dict[str, str] | None = None, ok: bool = True
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=nothing,
            env=inherited | {"PATH": str(nothing)} | (env or {}),
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert not ok or done.returncode == 0, done.stdout
        return done

    return run


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Return a function that makes a copy of what a commit would hold, without its history."""
    # A checkout in a container often belongs to another user, whom git would not trust.
    git = ["git", "-c", f"safe.directory={ROOT}"]
    command = [*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    names = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]

    def clone() -> Path:
        copy = tmp_path_factory.mktemp("clone")
        for name in names:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, copy / name)
        return copy

    return clone


@pytest.fixture(scope="session")
def install(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Callable[..., Path]:
    """Return a function that installs the kit into a fresh environment and gives its Python.

    What the kit depends on is lent by the environment of the tests, put on the path after pip
    has run: installing JupyterLab again for each test would take minutes and show nothing new.
    """

    def install(*what: str | Path, env: dict[str, str] | None = None) -> Path:
        folder = tmp_path_factory.mktemp("venv")
        run(sys.executable, "-m", "venv", "--without-pip", folder)
        python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        pip = (sys.executable, "-m", "pip", "--python", python)
        run(*pip, "install", "--no-deps", *what, env=env)
        site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout
        # "zz": after the kit's own editable entry, which must win.
        Path(site.strip(), "zz_lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
        return python

    return install
