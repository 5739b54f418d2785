"""All that an editor can do at the desk, in a real JupyterLab, on one page kept open."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from desk.lab import Editor
from desk.server import Lab
from desk.shared import fresh_start, open_page, picture
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def opened(browser: Browser, lab: Lab) -> Iterator[Editor]:
    """One page for the whole file: a desk in a box, and a cell below that speaks to it."""
    yield from open_page(browser, lab, "page")


@pytest.fixture
def editor(opened: Editor) -> Editor:
    """Somebody at that desk, with nothing decided and nothing open."""
    fresh_start(opened)
    return opened


def test_one_answer_counts_everywhere(editor: Editor) -> None:
    """Alt-A, Alt-1 shows all places but the quotation; Enter takes them; one undo."""
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+a")
    expect(editor.card).to_contain_text("Everywhere (4 places)")
    editor.keys("Alt+1")
    expect(editor.dialog).to_contain_text("“cristal” → “crystal” everywhere")
    expect(editor.dialog).to_contain_text("Left alone: 1 inside quotations.")
    expect(editor.dialog.get_by_role("checkbox")).to_have_count(3)
    picture(editor, "bulk")
    editor.keys("ArrowDown", "Space")
    fix = editor.dialog.get_by_role("button", name="Fix 2 of 3")
    expect(fix).to_be_visible()
    editor.dialog.get_by_role("button", name="Tick all").click()
    editor.dialog.get_by_role("button", name="Untick all").click()
    expect(editor.dialog.get_by_role("button", name="Fix 0 of 3")).to_be_disabled()
    editor.dialog.get_by_role("checkbox").nth(0).check()
    editor.dialog.get_by_role("checkbox").nth(2).check()
    expect(fix).to_be_visible()
    editor.keys("Enter")
    expect(editor.status).to_contain_text("2 decided")
    expect(editor.text).to_contain_text("said “it is cristal clear”")
    editor.keys("Control+z")
    expect(editor.status).to_contain_text("0 decided")


def test_a_preview_is_left_with_nothing_done(editor: Editor) -> None:
    """Escape closes the list; the text has the focus again."""
    editor.keys("Alt+f")
    expect(editor.dialog).to_be_visible()
    editor.keys("Escape")
    expect(editor.dialog).to_have_count(0)
    expect(editor.text).to_be_focused()
    expect(editor.status).to_contain_text("0 decided")


def test_find_goes_from_place_to_place(editor: Editor) -> None:
    """Ctrl-F is the desk's own; Enter goes on and says which of how many; Escape closes."""
    editor.caret_after("The news")
    editor.keys("Control+f")
    editor.page.keyboard.type("plan")
    bar = editor.desk.get_by_role("search")
    expect(bar).to_contain_text("6 found")
    editor.keys("Enter", "Enter")
    expect(bar).to_contain_text("2 of 6")
    picture(editor, "search")
    editor.keys("Escape")
    expect(bar).to_have_count(0)
    expect(editor.text).to_be_focused()


def test_replace_all_asks_about_quotations(editor: Editor) -> None:
    """It says how many are somebody's words, leaves them unticked, and is one undo."""
    editor.text.focus()
    editor.keys("Control+h")
    editor.desk.get_by_label("Find", exact=True).fill("plan")
    editor.desk.get_by_label("Replace with").fill("scheme")
    editor.keys("Control+Enter")
    expect(editor.dialog).to_contain_text("1 of them is inside quotation marks")
    picture(editor, "replace")
    editor.dialog.get_by_role("button", name="Replace 5 of 6").click()
    expect(editor.status).to_contain_text("5 decided")
    editor.keys("Escape", "Control+z")
    expect(editor.status).to_contain_text("0 decided")


def test_hard_sentences_are_marked_on_request(editor: Editor) -> None:
    """A label and a shape; a click or a key tells the reasons."""
    expect(editor.text.locator(".kit-hard-label")).to_have_count(0)
    editor.caret_after("The representatives of")
    editor.keys("Alt+d")
    expect(editor.text.locator(".kit-hard-label")).to_have_text(["very hard"])
    editor.keys("Alt+Shift+D")
    expect(editor.card).to_contain_text("18 words, 4 clauses")
    expect(editor.card).to_contain_text("passive: was underestimated, were imposed")
    expect(editor.live).to_contain_text("very hard: 18 words")
    picture(editor, "hard")
    editor.keys("Escape")
    editor.text.locator(".kit-hard-label").click()
    expect(editor.card).to_be_visible()
    editor.keys("Escape", "Alt+d")
    expect(editor.text.locator(".kit-hard-label")).to_have_count(0)


def test_readability_is_live(editor: Editor) -> None:
    """Words are counted while one types, and the grade stands against the house's band."""
    panel = editor.desk.get_by_role("region", name="Readability")
    expect(panel).to_contain_text(re.compile(r"Grade [\d.]+: \w+ (than )?the house’s 8 to 12"))
    words = int(re.search(r"Words(\d+)", panel.inner_text().replace("\n", ""))[1])
    editor.caret_after("One fact is")
    editor.page.keyboard.type(" very much")
    expect(panel).to_contain_text(re.compile(rf"Words\s*{words + 2}"))


def test_the_history_tells_and_takes_back(editor: Editor) -> None:
    """Who did what and when; filtered by words and by what was done; one line or its whole step."""
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+a", "Alt+1", "Enter")
    expect(editor.status).to_contain_text("3 decided")
    editor.caret_after("We ")
    editor.keys("F8", "Alt+s")
    expect(editor.status).to_contain_text("4 decided")
    editor.keys("Escape")
    history = editor.panel("History")
    expect(history).to_contain_text(re.compile(r"\d lines"))
    rows = history.get_by_role("listitem")
    expect(rows.first).to_contain_text("stet")
    expect(rows.first).to_contain_text("ann · ")
    picture(editor, "history")
    history.get_by_label("What was done").select_option("accept")
    history.get_by_label("Words in the history").fill("CRYSTAL")
    rows.nth(0).locator(".kit-row").click()
    expect(editor.text).to_be_focused()
    rows.nth(0).get_by_role("button", name="Take back all 3").press("Enter")
    expect(editor.status).to_contain_text("1 decided")
    expect(rows.nth(0)).to_contain_text("taken back")
    expect(rows.nth(0).locator(".kit-row")).to_be_focused()
    history.get_by_label("Words in the history").fill("")
    history.get_by_label("What was done").select_option("")


def test_the_list_is_walked_by_the_arrows(editor: Editor) -> None:
    """Alt-L goes to the list, the arrows from row to row, Enter to the place in the text."""
    editor.text.focus()
    editor.keys("Alt+l")
    rows = editor.desk.get_by_role("tabpanel", name="Findings").locator(".kit-row")
    expect(rows.first).to_be_focused()
    editor.keys("ArrowDown", "ArrowDown", "ArrowUp")
    expect(rows.nth(1)).to_be_focused()
    expect(editor.desk.locator(".kit-list .kit-row[tabindex='0']:visible")).to_have_count(1)
    editor.keys("Enter")
    expect(editor.card).to_be_visible()
    expect(editor.text).to_be_focused()


def test_findings_are_filtered(editor: Editor) -> None:
    """By kind, by tier, by verdict; the count says how many of all."""
    panel = editor.panel("Findings")
    panel.get_by_role("button", name="typography 2", exact=True).click()
    shown = panel.get_by_role("listitem")
    expect(panel.locator(".kit-count")).to_have_text(re.compile(r"^2 of \d+$"))
    expect(shown).to_have_count(2)
    panel.get_by_role("button", name="typography 2", exact=True).click()
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+s")
    expect(editor.status).to_contain_text("1 decided")
    panel.get_by_label("Verdict").select_option("stet")
    expect(shown).to_have_count(1)
    picture(editor, "findings")
    panel.get_by_role("button", name="Take back: cristal").click()
    expect(editor.status).to_contain_text("0 decided")
    panel.get_by_label("Verdict").select_option("open")


def test_a_query_is_asked_answered_and_opened_again(editor: Editor) -> None:
    """Its number stands in the text; what the author answered stands by the question."""
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+q")
    editor.page.keyboard.type("Crystal?")
    editor.keys("Enter")
    expect(editor.status).to_contain_text("1 decided")
    editor.keys("Escape")
    queries = editor.panel("Queries")
    expect(queries).to_contain_text("Crystal?")
    expect(editor.text.locator(".kit-asked-end")).to_have_count(1)
    queries.get_by_role("button", name="Answer, query 1").click()
    editor.page.keyboard.type("Yes, crystal.")
    editor.keys("Enter")
    expect(queries).to_contain_text("Yes, crystal.")
    expect(queries).to_contain_text("closed")
    picture(editor, "queries")
    queries.get_by_role("button", name="Open again, query 1").click()
    expect(queries).not_to_contain_text("closed")
    expect(queries).to_contain_text("Yes, crystal.")


def test_three_views_turn_on_one_key(editor: Editor) -> None:
    """Copy, redline, source, copy; the source is to read only."""
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+1")
    expect(editor.status).to_contain_text("1 decided")
    editor.keys("Escape")
    editor.text.focus()
    editor.keys("Alt+r")
    expect(editor.text.locator("del")).to_have_text("cristal")
    editor.keys("Alt+r")
    source = editor.desk.get_by_role("textbox", name="Source", exact=True)
    expect(source).to_be_focused()
    expect(source).to_contain_text("One fact is cristal clear")
    editor.page.keyboard.type("xyz")
    expect(source).not_to_contain_text("xyz")
    picture(editor, "source")
    editor.keys("Alt+r")
    expect(source).to_have_count(0)
    expect(editor.text).to_be_focused()
    expect(editor.text).to_contain_text("One fact is crystal clear")


def test_a_paste_comes_in_plain(editor: Editor) -> None:
    """No-break spaces, soft hyphens, zero widths and formatting stay behind."""
    editor.caret_after("One fact is")
    editor.text.evaluate(
        """node => {
          const data = new DataTransfer();
          data.setData("text/html", "<b>now&nbsp;quite</b>");
          data.setData("text/plain", " now\\u00a0qu\\u00adite\\u200b");
          node.dispatchEvent(new ClipboardEvent("paste", {
            clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )
    expect(editor.text).to_contain_text("One fact is now quite cristal clear")
    expect(editor.status).to_contain_text("1 decided")


def test_text_is_dragged_elsewhere(editor: Editor) -> None:
    """It is taken out here and put in there, two changes and one undo."""
    editor.scroll_to("We had a plan")
    a, b = editor.box_of("glass "), editor.box_of("plan, and")
    mouse, middle = editor.page.mouse, (a["y"] + a["height"] / 2)
    mouse.move(a["x"] + 1, middle)
    mouse.down()
    mouse.move(a["x"] + a["width"] - 1, middle, steps=4)
    mouse.up()
    mouse.move(a["x"] + 8, middle)
    mouse.down()
    mouse.move(a["x"] + 24, middle, steps=3)
    mouse.move(b["x"] + 1, b["y"] + b["height"] / 2, steps=5)
    mouse.up()
    expect(editor.text).to_contain_text("We had a glass plan, and")
    expect(editor.status).to_contain_text("2 decided")
    editor.keys("Control+z")
    expect(editor.status).to_contain_text("0 decided")


def test_a_cell_goes_to_a_finding_and_reads_the_selection(editor: Editor) -> None:
    """`desk.go` shows it with its card; `desk.selection` is where the caret stands."""
    cell = editor.page.locator(".jp-Notebook .jp-CodeCell").nth(2)
    cell.locator(".cm-content").first.click()
    editor.keys("Control+Enter")
    expect(editor.card).to_contain_text("recieve")
    editor.page.wait_for_timeout(400)
    cell.locator(".cm-content").first.click()
    editor.keys("Control+Enter")
    expect(cell.locator(".jp-OutputArea-output")).to_contain_text("at recieve")


def test_a_desk_in_a_tab_is_there_when_one_comes_back(editor: Editor) -> None:
    """Behind another tab it keeps its text and its place, and goes on when it is shown again."""
    tabs = editor.page.locator(".widget-tab .lm-TabBar-tab")
    tabs.filter(has_text="brief").click()
    expect(editor.text).to_be_hidden()
    tabs.filter(has_text="desk").click()
    expect(editor.text).to_be_visible()
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+1")
    expect(editor.status).to_contain_text("1 decided")


def test_escape_leaves_the_text_and_focus_is_seen(editor: Editor) -> None:
    """The first closes the card, the next goes to the toolbar; the arrows walk it."""
    editor.caret_after("One fact is")
    editor.keys("F8")
    expect(editor.live).to_have_text(re.compile(r"^\d+ of \d+, spelling, cristal, fix: crystal$"))
    editor.keys("Escape", "Escape")
    copy = editor.desk.get_by_role("button", name="Copy")
    expect(copy).to_be_focused()
    assert copy.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"
    editor.keys("ArrowRight")
    expect(editor.desk.get_by_role("button", name="Redline")).to_be_focused()


def test_tab_goes_in_reading_order(editor: Editor) -> None:
    """From the text to its card, then to the column; backwards to the toolbar."""
    editor.caret_after("One fact is")
    editor.keys("F8", "Tab")
    assert editor.card.evaluate("node => node.contains(document.activeElement)")
    editor.keys("Escape")
    expect(editor.text).to_be_focused()
    editor.keys("Tab")
    expect(editor.desk.get_by_role("tab", name="Findings")).to_be_focused()
    editor.keys("Shift+Tab", "Shift+Tab")
    assert editor.desk.get_by_role("toolbar").evaluate(
        "node => node.contains(document.activeElement)"
    )


def test_what_is_printed_is_the_redline(editor: Editor) -> None:
    """On paper stand the words with their changes, and the queries; nothing of the desk."""
    editor.caret_after("One fact is")
    editor.keys("F8", "Alt+1")
    expect(editor.status).to_contain_text("1 decided")
    editor.caret_after("A ")
    editor.keys("F8", "Alt+q")
    editor.page.keyboard.type("Crystal?")
    editor.keys("Enter")
    expect(editor.status).to_contain_text("2 decided")
    editor.page.emulate_media(media="print")
    try:
        editor.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(editor.text.locator("del")).to_have_text("cristal")
        expect(editor.desk.get_by_role("toolbar")).to_be_hidden()
        expect(editor.desk.get_by_role("tab").first).to_be_hidden()
        expect(editor.desk.locator(".kit-reading")).to_be_hidden()
        expect(editor.desk.locator(".kit-queries")).to_contain_text("Crystal?")
        picture(editor, "print")
    finally:
        editor.page.evaluate("dispatchEvent(new Event('afterprint'))")
        editor.page.emulate_media(media="screen")
    expect(editor.desk).to_have_attribute("data-view", "copy")
    expect(editor.desk.get_by_role("tabpanel", name="Findings")).to_be_visible()


@pytest.mark.parametrize(("width", "below"), [(1400, False), (700, True)])
def test_panels_fold_under_the_text_where_it_is_narrow(
    editor: Editor, width: int, *, below: bool
) -> None:
    """A small window, or one zoomed to 200 %, has one column and no sideways scroll."""
    editor.page.set_viewport_size({"width": width, "height": 950})
    try:
        editor.page.wait_for_timeout(300)
        text = editor.desk.locator(".kit-article").bounding_box()
        side = editor.desk.locator(".kit-side").bounding_box()
        assert text
        assert side
        assert (side["y"] >= text["y"] + text["height"] - 1) == below
        assert editor.desk.evaluate("node => node.scrollWidth <= node.clientWidth")
    finally:
        editor.page.set_viewport_size({"width": 1400, "height": 950})


def test_forced_colours_keep_the_shapes(editor: Editor) -> None:
    """Where colours are the reader's own, a hard sentence is a line and a switch is filled."""
    editor.page.emulate_media(forced_colors="active")
    try:
        editor.caret_after("The representatives of")
        editor.keys("Alt+d")
        shape = "node => getComputedStyle(node).borderBottomStyle"
        assert editor.text.locator(".kit-hard").first.evaluate(shape) == "double"
        picture(editor, "forced")
    finally:
        editor.page.emulate_media(forced_colors="none")
        editor.keys("Alt+d")
