"""What JupyterLab itself does with an output: new views, folding, scrolling, undo, saving."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from desk.lab import Editor
from desk.server import Lab
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

TEXT = "The news of the day\n\nOne fact is cristal clear.\n\nThe end came soon.\n"
CELL = 'import kit\nreview = kit.open("news.txt", by="ann")\nreview'


@pytest.fixture(scope="module")
def editor(browser: Browser, lab: Lab) -> Iterator[Editor]:
    """Somebody with a long notebook, the desk in its first cell."""
    folder = lab.folder / "features"
    folder.mkdir()
    (folder / "news.txt").write_text(TEXT, encoding="utf-8")
    lab.notebook(folder / "review.ipynb", CELL, *(f"'{n}\\n' * 20" for n in range(30)))
    context = browser.new_context(viewport={"width": 1400, "height": 950})
    context.set_default_timeout(15_000)
    editor = Editor(context.new_page(), lab, folder / "review.ipynb")
    editor.run_all()
    yield editor
    context.close()
    lab.end_sessions()


def _type(editor: Editor, after: str, letters: str) -> None:
    editor.caret_after(after)
    editor.page.keyboard.type(letters, delay=20)
    expect(editor.status).to_contain_text("decided · saved")


def _first_cell(editor: Editor) -> None:
    """Choose the desk's cell itself, as a click beside its code does."""
    editor.page.locator(".jp-Notebook .jp-CodeCell .jp-InputPrompt").first.click()


def test_a_new_view_of_the_output_is_the_same_desk(editor: Editor) -> None:
    """It opens beside the notebook with the text of now, and both follow each other."""
    _type(editor, "One fact", " a")
    editor.page.locator(".jp-OutputArea-output").first.click(
        button="right", position={"x": 2, "y": 2}
    )
    editor.page.locator(".lm-Menu-itemLabel", has_text="Create New View for Cell Output").click()
    beside = editor.page.locator(".jp-LinkedOutputView .kit-desk")
    expect(beside.locator(".cm-content")).to_contain_text("One fact a is")
    beside.locator(".cm-line", has_text="The end").click()
    editor.page.keyboard.press("End")
    editor.page.keyboard.type(" Yes.")
    first = editor.page.locator(".jp-Notebook .kit-desk .cm-content")
    expect(first).to_contain_text("The end came soon. Yes.")
    expect(beside.locator(".kit-status")).to_contain_text("decided · saved")
    editor.page.locator(".lm-TabBar-tabCloseIcon:visible").last.click()


def test_a_folded_output_comes_back_as_it_was(editor: Editor) -> None:
    """Folded and unfolded, the desk has its text and goes on."""
    _type(editor, "The news", " b")
    for name in ("Collapse Selected Outputs", "Expand Selected Outputs"):
        _first_cell(editor)
        editor.menu("View", name)
    _type(editor, "The news b", "c")
    expect(editor.text).to_contain_text("The news bc of")


def test_a_deleted_cell_comes_back_with_its_desk(editor: Editor) -> None:
    """Undo of the cell brings the output again, with the text of now."""
    _type(editor, "The news", " d")
    _first_cell(editor)
    editor.menu("Edit", "Delete Cell")
    expect(editor.page.locator(".kit-desk")).to_have_count(0)
    editor.menu("Edit", "Undo Cell Operation")
    expect(editor.text).to_contain_text("The news d", timeout=20_000)
    _type(editor, "The news d", "e")
    expect(editor.text).to_contain_text("The news de")


def test_scrolled_far_away_the_desk_keeps_its_text(editor: Editor) -> None:
    """The notebook may take what is out of sight off the page."""
    _type(editor, "One fact", " f")
    panel = editor.page.locator(".jp-WindowedPanel-outer").first
    for top in ("node.scrollHeight", "0"):
        panel.evaluate(f"node => {{ node.scrollTop = {top}; }}")
        editor.page.wait_for_timeout(700)
    _type(editor, "One fact f", "g")
    expect(editor.text).to_contain_text("One fact fg")


def test_a_saved_notebook_holds_no_text_of_the_widget(editor: Editor, lab: Lab) -> None:
    """With “Save Widget State” on, neither the copy nor a draft is in what widgets keep."""
    editor.menu("Settings", "Save Widget State Automatically")
    _type(editor, "The end", " unheard")
    editor.page.keyboard.press("Control+s")
    path = lab.folder / "features" / "review.ipynb"
    for _ in range(50):
        kept = json.loads(path.read_text("utf-8"))["metadata"].get("widgets", {})
        if kept:
            break
        editor.page.wait_for_timeout(100)
    state = json.dumps(kept)
    assert "AnyModel" in state
    assert "The end" not in state
    assert "unheard" not in path.read_text("utf-8")
    editor.menu("Settings", "Save Widget State Automatically")
