"""The whole job in a real JupyterLab: see, decide, type, restart, export."""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path

import pytest
from desk.lab import Editor
from desk.server import SAMPLE, Lab
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def editor(page: Page, lab: Lab, article: Path) -> Editor:
    """Somebody with the review notebook of the sample open, all cells run."""
    notebook = article.with_name("review.ipynb")
    lab.notebook(
        notebook,
        f"import kit\nreview = kit.open({article.name!r}, by='ann')",
        "review",
        "page = kit.export(review, 'clean.html')",
    )
    editor = Editor(page, lab, notebook)
    editor.run_all()
    return editor


def picture(editor: Editor, name: str) -> None:
    """Keep a screenshot where KIT_PICTURES says, for somebody to look at."""
    folder = os.environ.get("KIT_PICTURES")
    if folder:
        editor.page.screenshot(path=Path(folder) / f"{name}.png")


def _ops(article: Path) -> list[str]:
    log = article.with_name(f"{article.stem}.decisions.jsonl")
    return [json.loads(line)["op"] for line in log.read_text(encoding="utf-8").splitlines()]


def _safe(editor: Editor) -> str:
    """Return how many safe fixes the desk offers; what is safe is the checkers' to say."""
    says = editor.desk.locator(".kit-toolbar button", has_text="Fix all safe").inner_text()
    return says.partition("(")[2].rstrip(")")


def _exported(article: Path, words: str) -> str:
    """Return the exported page once it has some words: its cell runs after the desk is shown."""
    until = time.monotonic() + 20
    while words not in (page := article.with_name("clean.html").read_text(encoding="utf-8")):
        assert time.monotonic() < until, page
        time.sleep(0.1)
    return page


def test_an_editor_does_the_whole_job(editor: Editor, article: Path) -> None:
    """Click the squiggle, take the fix, type, restart, run all: both are there and exported."""
    editor.squiggle("cristal").click()
    expect(editor.card).to_contain_text("cristal")
    picture(editor, "desk")
    editor.card.get_by_role("button", name="crystal", exact=True).click()
    expect(editor.text).to_contain_text("One fact is crystal clear")
    expect(editor.status).to_contain_text("1 decided")

    editor.caret_after("all the representative")
    editor.page.keyboard.type("s")
    expect(editor.text).to_contain_text("all the representatives from")
    expect(editor.status).to_contain_text("saved")
    expect(editor.status).not_to_contain_text("saving")
    assert _ops(article) == ["accept", "rewrite"]

    editor.restart_and_run_all()
    expect(editor.text).to_contain_text("One fact is crystal clear")
    expect(editor.text).to_contain_text("all the representatives from")

    page = _exported(article, "crystal clear")
    assert "all the representatives from" in page
    assert (
        hashlib.sha256(article.read_bytes()).digest()
        == hashlib.sha256(SAMPLE.read_bytes()).digest()
    )


def test_typing_reaches_the_log_within_half_a_second(editor: Editor, article: Path) -> None:
    """A letter is on the disk half a second after the key, squiggles before that."""
    editor.caret_after("the Kremlin viewpoint")
    editor.page.keyboard.type(" recieve")
    editor.page.wait_for_timeout(500)
    assert _ops(article)[-1] == "rewrite"
    expect(editor.squiggle("recieve")).to_be_visible()


def test_the_keyboard_alone_will_do(editor: Editor) -> None:
    """F8 goes from finding to finding, Alt with a digit takes a fix, Ctrl-Z takes it back."""
    editor.caret_after("One fact is")
    editor.page.keyboard.press("F8")
    expect(editor.card).to_contain_text("cristal")
    editor.page.keyboard.press("Alt+1")
    expect(editor.text).to_contain_text("crystal clear")
    editor.page.keyboard.press("Escape")
    editor.caret_after("One fact is")
    editor.page.keyboard.press("Control+z")
    expect(editor.text).to_contain_text("cristal clear")
    editor.page.keyboard.press("Control+Shift+Z")
    expect(editor.text).to_contain_text("crystal clear")


def test_keys_stay_on_the_desk(editor: Editor) -> None:
    """Letters and Ctrl-Enter on a button of the desk make no cells and run none."""
    cells = editor.page.locator(".jp-Notebook .jp-CodeCell")
    before = cells.count()
    editor.desk.get_by_role("button", name="Fix all safe").focus()
    for key in ("a", "b", "x", "Control+Enter"):
        editor.page.keyboard.press(key)
    assert cells.count() == before
    expect(editor.text).to_be_visible()


def test_fix_all_safe_is_one_undo(editor: Editor) -> None:
    """What a machine may mend is shown, goes at one key, and comes back at a click."""
    editor.desk.get_by_role("button", name="Fix all safe").click()
    expect(editor.desk.get_by_role("dialog", name="Fix all safe")).to_be_visible()
    expect(editor.status).to_contain_text("0 decided")
    safe = _safe(editor)
    editor.page.keyboard.press("Enter")
    expect(editor.status).to_contain_text(f"{safe} decided")
    editor.desk.get_by_role("button", name="Undo").click()
    expect(editor.status).to_contain_text("0 decided")


def test_the_redline_shows_what_was_changed(editor: Editor) -> None:
    """Redline strikes out the old word and marks the new one; Copy shows the copy again."""
    editor.squiggle("cristal").click()
    editor.card.get_by_role("button", name="crystal", exact=True).click()
    expect(editor.text).to_contain_text("crystal clear")
    editor.desk.get_by_role("button", name="Redline").click()
    expect(editor.text.locator("del")).to_have_text("cristal")
    picture(editor, "redline")
    editor.desk.get_by_role("button", name="Copy").click()
    expect(editor.text.locator("del")).to_have_count(0)


def test_two_views_of_one_review_agree(editor: Editor) -> None:
    """A fix taken in one view is seen in the other."""
    editor.page.locator(".jp-Notebook .jp-CodeCell").nth(2).click()
    editor.page.keyboard.press("Escape")
    editor.page.keyboard.press("b")
    editor.page.keyboard.press("Enter")
    editor.page.keyboard.type("review")
    editor.page.keyboard.press("Control+Enter")
    desks = editor.page.locator(".kit-desk")
    expect(desks).to_have_count(2)
    editor.squiggle("cristal").click()
    editor.card.get_by_role("button", name="crystal", exact=True).click()
    for number in range(2):
        expect(desks.nth(number).locator(".kit-status")).to_contain_text("1 decided")
    editor.desk.get_by_role("button", name="Undo").click()
    for number in range(2):
        expect(desks.nth(number).locator(".kit-status")).to_contain_text("0 decided")


def test_the_dark_theme_is_the_notebooks(editor: Editor) -> None:
    """In JupyterLab's dark theme the desk is dark, with light letters."""
    editor.menu("Settings", "Theme", "JupyterLab Dark")
    try:
        editor.page.wait_for_function(
            """() => {
              const pen = document.createElement("canvas").getContext("2d");
              const shown = getComputedStyle(document.querySelector(".kit-desk .cm-content"));
              pen.fillStyle = shown.color;
              pen.fillRect(0, 0, 1, 1);
              return Math.min(...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)) > 150;
            }"""
        )
        editor.squiggle("cristal").click()
        editor.page.wait_for_timeout(500)
        picture(editor, "dark")
    finally:
        editor.menu("Settings", "Theme", "JupyterLab Light")


def test_the_menu_hands_on_the_same_page(editor: Editor, article: Path) -> None:
    """File, Save and Export Notebook As, Kit-html downloads what `kit.export` wrote."""
    with editor.page.expect_download() as download:
        editor.menu("File", "Save and Export Notebook As", "Kit-html")
    saved = Path(download.value.path())
    assert saved.read_bytes() == article.with_name("clean.html").read_bytes()


def test_a_decision_in_a_cell_is_seen_at_the_desk(editor: Editor) -> None:
    """What a cell decides is on screen, though the desk was shown by another cell before."""
    safe = _safe(editor)
    editor.page.locator(".jp-Notebook .jp-CodeCell").nth(2).click()
    editor.page.keyboard.press("Escape")
    editor.page.keyboard.press("b")
    editor.page.keyboard.press("Enter")
    editor.page.keyboard.type("made = review.fix_safe()")
    editor.page.keyboard.press("Control+Enter")
    expect(editor.status).to_contain_text(f"{safe} decided")
