"""`kit open`: the right notebook, in a JupyterLab that really starts."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from kit.cli.lab import lab_command, notebook_for
from kit.jupyter import named_in
from kit.notebook import NotebookError, article_of

KIT = (sys.executable, "-c", "from kit.cli import main; main()")
TOKEN = "a-token-for-this-test"  # noqa: S105 - it guards nothing


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return an article in the `data` folder of a project whose name has a space in it."""
    root = tmp_path / "a project"
    (root / "data").mkdir(parents=True)
    (root / "pyproject.toml").touch()
    path = root / "data" / "the story.txt"
    path.write_text("The story\n\nOne fact is cristal clear.\n", encoding="utf-8")
    return path


def test_the_notebook_is_made_and_found_again(article: Path) -> None:
    """The first time it is made; after that it is the same, with what was added to it."""
    made = notebook_for(article, None)
    assert made == article.with_name("the story.review.ipynb")
    assert article_of(made) == article
    changed = made.read_text(encoding="utf-8").replace("## Readability", "## How it reads")
    made.write_text(changed, encoding="utf-8")
    assert notebook_for(article, None) == made
    assert made.read_text(encoding="utf-8") == changed


def test_another_house_style_is_refused(article: Path) -> None:
    """A notebook made for one house style is not silently opened for another."""
    house = article.with_name("british.toml")
    house.write_text('dialect = "British"\n', encoding="utf-8")
    made = notebook_for(article, house)
    assert notebook_for(article, house) == made
    assert notebook_for(article, None) == made
    made.unlink()
    notebook_for(article, None)
    with pytest.raises(NotebookError, match="by another house style"):
        notebook_for(article, house)


def test_the_article_is_read_before_a_notebook_is_made(article: Path) -> None:
    """What cannot be reviewed gets no notebook."""
    article.write_bytes(b"\x00\x01")
    with pytest.raises(Exception, match="is not text"):
        notebook_for(article, None)
    assert list(article.parent.glob("*.ipynb")) == []


def test_jupyterlab_is_told_where_and_what(article: Path) -> None:
    """It serves the project, opens the notebook, loads the kit's extension, on this Python."""
    root = article.parents[1]
    command = lab_command(root / "data" / "the story.review.ipynb", root)
    assert command[:3] == [sys.executable, "-m", "jupyterlab"]
    assert f"--ServerApp.root_dir={root}" in command
    assert "--LabApp.default_url=/lab/tree/data/the%20story.review.ipynb" in command


def test_a_hidden_folder_is_served_too(tmp_path: Path) -> None:
    """JupyterLab opens nothing below a folder with a dot, unless it is told."""
    assert "--ContentsManager.allow_hidden=True" in lab_command(tmp_path / ".n/n.ipynb", tmp_path)


@pytest.fixture
def lab(article: Path, tmp_path: Path) -> Iterator[str]:
    """Yield the address of the JupyterLab that `kit open` starts, with nobody's settings."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folders = ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR")
    options = ("--no-browser", f"--port={port}", "--", "--ip=127.0.0.1", "--allow-root")
    process = subprocess.Popen(
        [*KIT, "open", article, *options, f"--IdentityProvider.token={TOKEN}"],
        env=os.environ | dict.fromkeys(folders, str(tmp_path)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def get(url: str) -> tuple[str, bytes]:
    """Return where an address leads and what is there; tried again while the server starts."""
    for _ in range(300):
        try:
            with urlopen(f"{url}?token={TOKEN}", timeout=60) as answer:
                return str(answer.url), bytes(answer.read())
        except (URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"no server answers at {url}")


@pytest.mark.skipif(os.name != "posix", reason="ends the server by a signal")
def test_jupyterlab_starts_with_the_notebook(lab: str) -> None:
    """The front page leads to it, it can be read, and it runs on this Python's kernel."""
    url, page = get(lab)
    assert url.startswith(f"{lab}/lab/tree/data/the%20story.review.ipynb")
    assert b"jupyter-config-data" in page
    _, notebook = get(f"{lab}/api/contents/data/the%20story.review.ipynb")
    assert named_in(json.loads(notebook)["content"]).article == "the story.txt"
    _, specs = get(f"{lab}/api/kernelspecs")
    assert json.loads(specs)["kernelspecs"]["python3"]["spec"]["argv"][0] in (
        "python",
        sys.executable,
    )
