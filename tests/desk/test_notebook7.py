"""The desk in Notebook 7, which has JupyterLab's parts and another page around them."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk.lab import Editor
from desk.server import Lab
from playwright.sync_api import Page, expect

from kit.opening import open_review

pytestmark = pytest.mark.browser

CELL = 'import kit\nreview = kit.open("news.txt", by="ann")\nreview'
TEXT = "The news of the day\n\nOne fact is cristal clear.\n\nThe end came soon.\n"


@pytest.fixture
def editor(page: Page, lab: Lab, article: Path) -> Editor:
    """Somebody with a notebook open in Notebook 7, its one cell run."""
    article.with_name("news.txt").write_text(TEXT, encoding="utf-8")
    notebook = article.with_name("review.ipynb")
    lab.notebook(notebook, CELL)
    editor = Editor(page, lab, notebook, home="notebooks")
    editor.run_all()
    return editor


def test_an_editor_works_there_as_in_jupyterlab(editor: Editor, article: Path) -> None:
    """Find, fix, type and undo by keys; letters are the desk's and no commands."""
    editor.caret_after("The news")
    editor.keys("F8")
    expect(editor.card).to_contain_text("cristal")
    editor.keys("Alt+1")
    expect(editor.text).to_contain_text("crystal clear")
    editor.keys("Escape")
    editor.caret_after("The end")
    editor.page.keyboard.type(" abxdd")
    expect(editor.text).to_contain_text("The end abxdd came")
    expect(editor.status).to_contain_text("2 decided · saved")
    assert editor.page.locator(".jp-Notebook .jp-CodeCell").count() == 1
    editor.caret_after("One fact is")
    editor.keys("Control+z")
    expect(editor.text).to_contain_text("The end came")
    expect(editor.status).to_contain_text("1 decided · saved")
    copy = open_review(article.with_name("news.txt"), check=False).copy
    assert copy == TEXT.replace("cristal", "crystal")
