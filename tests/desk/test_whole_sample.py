"""The whole sample reviewed with keys alone, and the same decisions made in code and by `kit`."""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from desk.lab import Editor
from desk.server import SAMPLE, Lab
from playwright.sync_api import Page, expect

import kit
from kit.cli import main
from kit.cli.report import line_and_column, line_starts
from kit.findings import Finding
from kit.notebook import review_notebook, write_notebook
from kit.opening import open_review
from kit.review import Review

pytestmark = pytest.mark.browser

MANY = 60  # Tab presses from the notebook's first cell into the text, at most
HASHES = re.compile(rb'<meta name="kit" content="[^"]*">')  # of logs that differ in when and who
QUESTION = "Who said so, and when?"
OWN = "my own words"


class Colleague:
    """Somebody who decides the same without a screen."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.article = Path(shutil.copy(SAMPLE, folder))

    def exported(self) -> bytes:
        """Return the page that is made of the decisions."""
        page = self.article.with_suffix(".html")
        self.export(page)
        return page.read_bytes()

    def export(self, page: Path) -> None:
        """Write the page."""
        raise NotImplementedError

    def decide(self, op: str, finding: Finding, words: str) -> None:
        """Decide one thing."""
        raise NotImplementedError


class InCode(Colleague):
    """By the functions of a review."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.review: Review = open_review(self.article)

    def decide(self, op: str, finding: Finding, words: str) -> None:
        """Decide one thing."""
        if op == "rewrite":
            self.review.rewrite(*finding.span, words, finding=finding.key)
        elif op == "query":
            self.review.query(finding.key, words)
        elif op == "stet":
            self.review.stet(finding.key)
        else:
            self.review.accept(finding.key, fix=0)

    def export(self, page: Path) -> None:
        """Write the page."""
        kit.export(self.review, page)


class AtTheTerminal(Colleague):
    """By the command, each finding named by the place that `kit check` shows."""

    def decide(self, op: str, finding: Finding, words: str) -> None:
        """Decide one thing."""
        copy = open_review(self.article, check=False).copy
        place = "{}:{}".format(*line_and_column(line_starts(copy), finding.start))
        more = {"rewrite": [words], "query": [words], "accept": ["--fix", "1"]}.get(op, [])
        self._run("decide", op, str(self.article), place, *more)

    def export(self, page: Path) -> None:
        """Write the page."""
        self._run("export", str(self.article), "-o", str(page.parent))

    def _run(self, *arguments: str) -> None:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 0, arguments


@pytest.fixture
def editor(page: Page, lab: Lab, article: Path) -> Editor:
    """Somebody with the sample's own review notebook, who has no mouse."""
    notebook = article.with_name("review.ipynb")
    write_notebook(review_notebook(article, notebook), notebook)
    return Editor(page, lab, notebook)


def _command(editor: Editor, name: str) -> None:
    """Choose a command of JupyterLab's by its name."""
    editor.page.keyboard.press("Control+Shift+c")
    editor.page.locator(".lm-CommandPalette-input").wait_for()
    editor.page.keyboard.type(name)
    label = editor.page.locator(
        ".lm-CommandPalette-item.lm-mod-active .lm-CommandPalette-itemLabel"
    )
    expect(label).to_contain_text(name)
    for _ in range(5):
        if label.inner_text() == name:
            break
        editor.page.keyboard.press("ArrowDown")
    editor.page.keyboard.press("Enter")


def _enter_text(editor: Editor) -> None:
    """Come into the text by Tab alone."""
    inside = "node => node === node.getRootNode().activeElement"
    for _ in range(MANY):
        if editor.text.evaluate(inside):
            return
        editor.page.keyboard.press("Tab")
    raise AssertionError(f"{MANY} times Tab do not lead into the text")


def _answer(finding: Finding, number: int) -> tuple[str, str]:
    """Return how an editor answers a finding: what is done, and the words that go with it."""
    if finding.kind == "query":
        return "query", QUESTION
    if not finding.fixes or finding.fix is None:
        return "stet", ""
    return ("rewrite", OWN) if number == 2 else ("accept", "")


def _press(editor: Editor, op: str, words: str) -> None:
    keyboard = editor.page.keyboard
    keyboard.press({"accept": "Alt+1", "stet": "Alt+s", "query": "Alt+q", "rewrite": "Alt+w"}[op])
    if words:
        expect(editor.card.locator("form:not([hidden]) input")).to_be_focused()
        keyboard.type(words)
        keyboard.press("Enter")


def _said(article: Path) -> list[tuple[Any, ...]]:
    """Return a log's lines without when they were written, and by whom."""
    lines = open_review(article, check=False).standing.decisions
    return [(line.op, line.rule, line.target, line.replacement, line.why) for line in lines]


def _exported(editor: Editor, article: Path) -> bytes:
    """Return the page that the notebook's last cell writes, once its cells have run again."""
    _page(article).unlink()
    editor.keys("Escape", "Escape")
    _command(editor, "Run All Cells")
    return _written(_page(article))


def _page(article: Path) -> Path:
    return article.parent / "build" / f"{article.stem}.html"


def _written(page: Path) -> bytes:
    """Return a page once it is there."""
    until = time.monotonic() + 60
    while not page.exists():
        assert time.monotonic() < until
        time.sleep(0.1)
    return page.read_bytes()


def test_the_whole_sample_with_keys_alone(editor: Editor, article: Path, tmp_path: Path) -> None:
    """From the closed notebook to the page: same log, same copy, same page as without a screen."""
    code, terminal = InCode(tmp_path / "code"), AtTheTerminal(tmp_path / "terminal")
    _command(editor, "Run All Cells")
    _written(_page(article))
    editor.keys("Escape", *["ArrowUp"] * 12)  # from the last cell, where it ends, to the first
    expect(editor.status).to_contain_text("saved", timeout=20_000)
    _enter_text(editor)
    editor.page.keyboard.press("F8")
    ops = set()
    for number in range(100):
        left = [one for one in code.review.found if one.verdict == "open"]
        if not left:
            break
        rank = editor.card.locator(".kit-rank")
        expect(rank).to_have_text(re.compile(rf"^\d+ of {len(left)}$"))
        said = rank.text_content() or ""  # also while the text still scrolls there
        finding = left[int(said.split()[0]) - 1]
        expect(editor.card.locator(".kit-message")).to_have_text(finding.message)
        op, words = _answer(finding, number)
        ops.add(op)
        _press(editor, op, words)
        code.decide(op, finding, words)
        terminal.decide(op, finding, words)
    expect(editor.live).to_contain_text("No open findings are left.")
    assert ops == {"accept", "rewrite", "query", "stet"}
    expect(editor.status).to_have_text(re.compile("^0 open.*saved$"))
    assert _said(article) == _said(code.article) == _said(terminal.article)
    pages = [code.exported(), terminal.exported(), _exported(editor, article)]
    assert len({HASHES.sub(b"", page) for page in pages}) == 1
    assert article.read_bytes() == SAMPLE.read_bytes()
