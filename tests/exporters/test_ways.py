"""Every way out of a notebook gives the same bytes, on any machine, in any folder."""

from __future__ import annotations

import hashlib
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kit.exporters import export

if TYPE_CHECKING:
    from conftest import Project

Environment = dict[str, str]


def sha256(data: bytes) -> str:
    """Return a hash to compare pages by."""
    return hashlib.sha256(data).hexdigest()


def convert(env: Environment, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `jupyter nbconvert` in a folder."""
    command = [sys.executable, "-m", "jupyter", "nbconvert", *arguments]
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=180
    )


@pytest.fixture
def page(project: Project, tmp_path: Path) -> str:
    """Return the hash of the page that `kit.export` writes."""
    return sha256(export(project.review(), tmp_path / "kit.html").read_bytes())


@pytest.mark.parametrize("execute", [[], ["--execute"]])
def test_the_command_line(
    project: Project, page: str, alone: Environment, execute: list[str]
) -> None:
    """`jupyter nbconvert --to kit-html`, from the outputs as saved and from new ones."""
    said = convert(alone, project.root, "--to", "kit-html", "notebooks/review.ipynb", *execute)
    assert said.returncode == 0, said.stderr
    assert sha256(project.notebook.with_suffix(".html").read_bytes()) == page


def test_the_command_line_refuses_with_exit_1(project: Project, alone: Environment) -> None:
    """What went wrong is the last line that is printed, and no page is written."""
    project.save()
    said = convert(alone, project.notebook.parent, "--to", "kit-html", "review.ipynb")
    assert said.returncode == 1
    assert "shows no review: end a cell" in said.stderr.strip().split("\n")[-1]
    assert not project.notebook.with_suffix(".html").exists()


@pytest.mark.parametrize(
    "variables",
    [
        {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"},
        {"LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0", "PYTHONHASHSEED": "0"},
    ],
)
def test_from_python_anywhere(
    project: Project, page: str, alone: Environment, variables: Environment
) -> None:
    """`nbconvert.get_exporter`, under other zones, languages and hash seeds."""
    code = (
        "import sys, hashlib, nbconvert; "
        "page, _ = nbconvert.get_exporter('kit-html')().from_filename(sys.argv[1]); "
        "print(hashlib.sha256(page.encode('utf-8')).hexdigest())"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, project.notebook],
        env={**alone, **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == page


def test_templates_lying_about_are_not_looked_up(
    project: Project, page: str, alone: Environment
) -> None:
    """A hostile template in the folder one works in is neither run nor shown."""
    for name in ("lab/index.html.j2", "html.j2", "kit-html/index.html.j2", "article.html.j2"):
        file = project.notebook.parent / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("{{ cycler.__init__.__globals__.os.mkdir('pwned') }}", encoding="utf-8")
    said = convert(alone, project.notebook.parent, "--to", "kit-html", "review.ipynb")
    assert said.returncode == 0, said.stderr
    assert sha256(project.notebook.with_suffix(".html").read_bytes()) == page
    assert not (project.notebook.parent / "pwned").exists()


@pytest.fixture
def server(project: Project, alone: Environment) -> Iterator[str]:
    """Start a Jupyter Server in the project and return its address; end it by its process.

    The kit's extension is asked for: of itself, the server finds no form with a hyphen in its name.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = (
        f"--port={port}",
        "--ip=127.0.0.1",
        "--no-browser",
        "--allow-root",
        "--ServerApp.port_retries=0",
        "--ServerApp.jpserver_extensions={'kit.server': True}",
        f"--IdentityProvider.token={TOKEN}",
    )
    command = [sys.executable, "-m", "jupyter_server", *options]
    with subprocess.Popen(
        command,
        cwd=project.root,
        env=alone,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        address = f"http://127.0.0.1:{port}"
        try:
            if not answers(address, process):
                pytest.fail("a Jupyter Server cannot be started here")
            yield address
        finally:
            process.terminate()
            process.wait(30)


TOKEN = "a-token-of-the-tests"  # noqa: S105 - of a server that lives for one test


def get(address: str) -> HTTPResponse:
    """Ask the server for something, as a browser with the token does."""
    request = urllib.request.Request(address, headers={"Authorization": f"token {TOKEN}"})
    reply: HTTPResponse = urllib.request.urlopen(request, timeout=60)
    return reply


def answers(address: str, process: subprocess.Popen[bytes]) -> bool:
    """Wait until the server answers, for a minute at most."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with get(f"{address}/api"):
                return True
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    return False


def test_jupyterlabs_menu(project: Project, page: str, server: str) -> None:
    """The server lists both forms for the menu, and hands out the same page for download."""
    with get(f"{server}/api/nbconvert") as reply:
        forms = json.load(reply)
    assert forms["kit-html"]["output_mimetype"] == "text/html"
    assert forms["kit-markdown"]["output_mimetype"] == "text/markdown"
    with get(f"{server}/nbconvert/kit-html/notebooks/review.ipynb?download=true") as reply:
        assert reply.headers.get_content_type() == "text/html"
        assert reply.headers.get_filename() == "review.html"
        assert sha256(reply.read()) == page
    project.save()
    with pytest.raises(urllib.error.HTTPError, match="500") as caught:
        get(f"{server}/nbconvert/kit-html/notebooks/review.ipynb")
    assert "shows no review" in caught.value.read().decode()
