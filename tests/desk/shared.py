"""One page that a whole file of tests shares, brought back to its beginning before each."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from desk.lab import Editor
from desk.server import Lab
from playwright.sync_api import Browser, expect

ARTICLE = (
    "The news of the day\n\n"
    "One fact is cristal clear.  A cristal palace of glass stood.  He said “it is cristal clear”"
    " and went.\n\n"
    "We had a plan, and a cristal glass house. They recieve a plan. Her plan failed."
    " “No plan,” he said. A plan is a plan no more.\n\n"
    "The representatives of the administration, whose significance was underestimated, reiterated "
    "that counterproductive restrictions were imposed because negotiations failed.\n"
)
CELLS = (
    """import kit
from ipywidgets import HTML, Tab, VBox
review = kit.open("news.txt", by="ann")""",
    """desk = kit.Desk(review, height=640)
VBox([Tab([desk, HTML("The brief")], titles=["desk", "brief"])])""",
    """start, _ = desk.selection
print("at", review.copy[start : start + 7])
desk.go(review.findings.query("text == 'recieve'").iloc[0])""",
)


def open_page(browser: Browser, lab: Lab, name: str) -> Iterator[Editor]:
    """Open a notebook with a desk on a short article, in a folder of its own."""
    folder = lab.folder / name
    folder.mkdir()
    (folder / "news.txt").write_text(ARTICLE, encoding="utf-8")
    lab.notebook(folder / "review.ipynb", *CELLS)
    context = browser.new_context(viewport={"width": 1400, "height": 950})
    page = context.new_page()
    page.set_default_timeout(15_000)
    editor = Editor(page, lab, folder / "review.ipynb")
    editor.run_all()
    yield editor
    context.close()
    lab.end_sessions()


def fresh_start(editor: Editor) -> None:
    """Close what is open and take back what was decided, as an editor would."""
    editor.text.focus()
    for _ in range(3):
        editor.keys("Escape")
    editor.panel("Findings")
    undo = editor.desk.get_by_role("button", name="Undo")
    while undo.get_attribute("aria-disabled") is None:
        before = editor.desk.evaluate("node => node.dataset.rev")
        undo.click()
        expect(editor.desk).not_to_have_attribute("data-rev", before or "")
    expect(editor.status).to_have_text(re.compile("0 decided · saved"))


def picture(editor: Editor, name: str) -> None:
    """Keep a screenshot where KIT_PICTURES says, for somebody to look at."""
    folder = os.environ.get("KIT_PICTURES")
    if folder:
        editor.page.screenshot(path=Path(folder) / f"page-{name}.png")
