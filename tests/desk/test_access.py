"""The desk for everybody: axe-core finds nothing to say, in every state, light and dark.

axe-core comes with the package `axe-playwright-python`, a test requirement, and is run in the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest
from desk.lab import Editor
from desk.server import Lab
from desk.shared import fresh_start, open_page, picture
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def opened(browser: Browser, lab: Lab) -> Iterator[Editor]:
    """One page for the whole file."""
    for editor in open_page(browser, lab, "access"):
        editor.page.evaluate(AXE)
        yield editor


def _card(editor: Editor) -> None:
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+a")
    expect(editor.card).to_be_visible()


def _preview(editor: Editor) -> None:
    _card(editor)
    editor.keys("Alt+1")
    expect(editor.dialog).to_be_visible()


def _search(editor: Editor) -> None:
    editor.text.focus()
    editor.keys("Control+f")
    editor.page.keyboard.type("plan")
    editor.keys("Enter")


def _question(editor: Editor) -> None:
    _card(editor)
    editor.keys("Alt+q")
    expect(editor.card.get_by_label("Question to the author")).to_be_focused()


def _queries(editor: Editor) -> None:
    _question(editor)
    editor.page.keyboard.type("Crystal?")
    editor.keys("Enter")
    expect(editor.status).to_contain_text("1 decided")
    editor.keys("Escape")
    queries = editor.panel("Queries")
    queries.get_by_role("button", name="Answer, query 1").click()
    editor.page.keyboard.type("Yes.")
    editor.keys("Enter")
    expect(queries).to_contain_text("closed")


def _history(editor: Editor) -> None:
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+1")
    expect(editor.status).to_contain_text("1 decided")
    editor.keys("Escape")
    expect(editor.panel("History").get_by_role("listitem").first).to_be_visible()


def _facts(editor: Editor) -> None:
    expect(editor.panel("Facts").get_by_role("status")).to_contain_text("to verify")


def _decided(editor: Editor) -> None:
    _history(editor)
    editor.panel("Findings").get_by_label("Verdict").select_option("")


def _redline(editor: Editor) -> None:
    _history(editor)
    editor.desk.get_by_role("button", name="Redline").click()
    expect(editor.text.locator("del")).to_have_count(1)


def _source(editor: Editor) -> None:
    editor.desk.get_by_role("button", name="Source").click()
    expect(editor.desk.get_by_role("textbox", name="Source", exact=True)).to_be_visible()


def _hard(editor: Editor) -> None:
    editor.caret_after("The representatives of")
    editor.keys("Alt+d", "Alt+Shift+D")
    expect(editor.card).to_be_visible()


STATES: dict[str, Callable[[Editor], None]] = {
    "start": lambda _: None,
    "card": _card,
    "question": _question,
    "preview": _preview,
    "search": _search,
    "queries": _queries,
    "history": _history,
    "facts": _facts,
    "decided": _decided,
    "redline": _redline,
    "source": _source,
    "hard": _hard,
    "keys": lambda editor: editor.keys("Alt+/"),
}


def _put_back(editor: Editor) -> None:
    """Leave the state as the next one wants to find it."""
    editor.keys("Escape", "Escape")
    editor.desk.get_by_role("button", name="Copy").click()
    hard = editor.desk.get_by_role("button", name="Hard sentences")
    if hard.get_attribute("aria-pressed") == "true":
        hard.click()
    editor.panel("Findings").get_by_label("Verdict").select_option("open")


@pytest.mark.parametrize("state", ["card", "preview", "hard"])
def test_axe_finds_nothing_in_high_contrast(opened: Editor, state: str) -> None:
    """JupyterLab's theme of high contrast is read as well."""
    opened.theme("Dark High Contrast")
    test_axe_finds_nothing(opened, "Dark High Contrast", state)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_axe_finds_nothing(opened: Editor, theme: str, state: str) -> None:
    """No violation of any rule, in this state and theme."""
    opened.theme(theme)
    fresh_start(opened)
    STATES[state](opened)
    try:
        picture(opened, f"{state}-{theme.lower()}")
        result = opened.page.evaluate("axe.run('.kit-desk')")
        assert _said(result) == []
    finally:
        _put_back(opened)


def _said(result: dict[str, list[dict[str, object]]]) -> list[tuple[object, ...]]:
    return [
        (one["id"], one["help"], [node["html"] for node in one["nodes"]])  # type: ignore[index,attr-defined]
        for one in result["violations"]
    ]
