"""The desk in other shapes and sizes than a notebook gives it, on a plain page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from desk.plain import Plain
from playwright.sync_api import Browser, expect

from kit.article import Article
from kit.opening import open_review
from kit.review import Review

pytestmark = pytest.mark.browser

TEXT = "The news of the day\n\nOne fact is cristal clear. The representatives recieve it.\n"
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
Draw = Callable[..., Plain]
# How many changes the column has had when a letter is drawn, and when its marks are.
WATCH = """
(desk) => {
  const seen = (window.kitSeen = {});
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  new MutationObserver((changes) => (seen.side += changes.length))
    .observe(desk.querySelector(".kit-side"), all);
  desk.addEventListener("keydown", () => {
    seen.side = 0;
    requestAnimationFrame(() => (seen.atLetter = seen.side));
  }, true);
  const answered = { attributes: true, attributeFilter: ["data-answered"] };
  new MutationObserver(() => (seen.atMarks = seen.side)).observe(desk, answered);
}
"""


@pytest.fixture
def draw(browser: Browser) -> Iterator[Draw]:
    """Somebody who sets a desk of any shape on a page of any size."""
    contexts = []

    def draw(review: Review, theme: str = "light", width: int = 1240, **shape: object) -> Plain:
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}))
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        return Plain(page, review, theme, **shape)

    yield draw
    for context in contexts:
        context.close()


@pytest.fixture
def review() -> Review:
    """A review of a short text."""
    return Review(Article.from_text(TEXT), by="ann")


def test_a_desk_with_no_panels_is_all_text(draw: Draw, review: Review) -> None:
    """The article has the whole width; keys and card work as ever."""
    desk = draw(review, panels=[], height=300).desk
    box, text = desk.bounding_box(), desk.locator(".kit-article").bounding_box()
    assert box
    assert text
    assert text["width"] > box["width"] - 4
    assert text["height"] == 300
    desk.locator(".cm-content").focus()
    desk.page.keyboard.press("F8")
    expect(desk.locator(".kit-card")).to_contain_text("cristal")


def test_a_desk_has_the_panels_it_is_given(draw: Draw, review: Review) -> None:
    """One list needs no tabs."""
    desk = draw(review, panels=["history", "readability"]).desk
    expect(desk.get_by_role("tablist")).to_be_hidden()
    expect(desk.get_by_role("region", name="Readability")).to_be_visible()
    expect(desk.locator(".kit-panel")).to_have_count(2)


def test_a_long_list_is_drawn_a_page_at_a_time(draw: Draw) -> None:
    """Two hundred rows and how many are left; a click draws the next."""
    many = "\n\n".join(f"One  fact{i} is here." for i in range(250))
    desk = draw(Review(Article.from_text(f"The hed\n\n{many}"))).desk
    panel = desk.get_by_role("tabpanel", name="Findings")
    panel.get_by_role("button", name="typography 250").click()
    expect(panel.locator(".kit-row")).to_have_count(200)
    panel.get_by_role("button", name="Show 50 more of 50").click()
    expect(panel.locator(".kit-row")).to_have_count(250)


def test_a_long_history_is_drawn_a_page_at_a_time(draw: Draw, review: Review) -> None:
    """A hundred lines, then as many more as one asks for."""
    for _ in range(130):
        review.query(review.at("One fact"), "Which?")
    desk = draw(review).desk
    desk.get_by_role("tab", name="History").click()
    panel = desk.get_by_role("tabpanel", name="History")
    expect(panel.locator(".kit-row")).to_have_count(100)
    panel.get_by_role("button", name="Show more").click()
    expect(panel.locator(".kit-row")).to_have_count(130)
    expect(panel.get_by_role("button", name="Show more")).to_be_hidden()


def test_facts_are_listed_and_gone_to_one_place_after_the_other(draw: Draw) -> None:
    """Each thing once; a click selects its first place, the next click its second."""
    text = "The news\n\nMarine Le Pen met Emeka Okafor on Friday. Marine Le Pen got $9.7 million.\n"
    plain = draw(Review(Article.from_text(text)))
    plain.desk.get_by_role("tab", name="Facts").click()
    panel = plain.desk.get_by_role("tabpanel", name="Facts")
    expect(panel).to_contain_text("4 to verify")
    panel.get_by_label("What is to be verified").select_option("name")
    expect(panel.get_by_role("listitem")).to_have_count(2)
    twice = panel.get_by_role("button", name="Marine Le Pen")
    expect(twice).to_contain_text("name · 2 places")
    for start in (text.index("Marine"), text.rindex("Marine")):
        twice.click()
        expect(plain.desk.locator(".cm-content")).to_be_focused()
        plain.page.wait_for_timeout(500)
        assert plain.python.selection == (start, start + len("Marine Le Pen"))


@pytest.mark.parametrize(("theme", "width"), [("contrast", 1240), ("light", 400), ("dark", 620)])
def test_high_contrast_and_small_pages(draw: Draw, review: Review, theme: str, width: int) -> None:
    """Nothing runs out of the page, and axe-core finds nothing to say."""
    desk = draw(review, theme, width).desk
    desk.locator(".cm-content").focus()
    for key in ("Alt+d", "F8"):
        desk.page.keyboard.press(key)
    expect(desk.locator(".kit-card")).to_be_visible()
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    desk.page.evaluate(AXE)
    found = desk.page.evaluate("axe.run('.kit-desk')")["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


def test_on_paper_it_is_black_on_white(draw: Draw, review: Review) -> None:
    """A dark screen prints as a light page."""
    desk = draw(review, "dark").desk
    desk.page.emulate_media(media="print")
    color = "node => getComputedStyle(node).color.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    assert max(desk.locator(".cm-content").evaluate(color)) < 0.5


def test_a_panel_of_history_breaks_no_typing_into_pieces(draw: Draw, review: Review) -> None:
    """What is typed in one go is one change, though the list beside it follows each save."""
    desk = draw(review).desk
    desk.get_by_role("tab", name="History").click()
    desk.locator(".cm-content").focus()
    desk.page.keyboard.press("Control+End")
    for letter in "a word more":
        desk.page.keyboard.type(letter)
        desk.page.wait_for_timeout(90)
    expect(desk.locator(".kit-status")).to_have_text("2 open · 1 decided · saved")
    assert len(review.changes) == 1
    desk.page.keyboard.press("Control+z")
    expect(desk.locator(".kit-status")).to_have_text("2 open · 0 decided · saved")


def test_a_word_that_is_right_goes_to_the_house_style(draw: Draw, tmp_path: Path) -> None:
    """Alt-H at a misspelling: it is underlined no more, and the house's file has it."""
    story = tmp_path / "story.txt"
    story.write_text("The news\n\nThey met at the gastropubb in Leeds.\n", encoding="utf-8")
    desk = draw(open_review(story)).desk
    desk.locator(".cm-content").focus()
    desk.page.keyboard.press("F8")
    expect(desk.locator(".kit-card")).to_contain_text("Add to house style")
    desk.page.keyboard.press("Alt+h")
    expect(desk.get_by_text("0 open")).to_be_visible()
    expect(desk).to_contain_text("“gastropubb” is in the house style now")
    assert '"gastropubb"' in (tmp_path / "house.toml").read_text("utf-8")


def test_a_letter_and_its_marks_do_not_wait_for_the_lists(draw: Draw, review: Review) -> None:
    """They follow when the hand rests: to lay them out at every key takes too long."""
    desk = draw(review).desk
    page = desk.page
    desk.evaluate(WATCH)
    desk.locator(".cm-line", has_text="One fact").click()
    page.keyboard.press("End")
    page.keyboard.press("Space")
    page.keyboard.type("zebrra")
    page.wait_for_function("'atMarks' in window.kitSeen")
    assert page.evaluate("[window.kitSeen.atLetter, window.kitSeen.atMarks]") == [0, 0]
    expect(desk.locator(".kit-list li", has_text="zebrra")).to_be_visible()
    expect(desk.locator(".kit-status")).to_contain_text("decided · saved")


def test_a_letter_lays_out_the_text_alone(draw: Draw, review: Review) -> None:
    """What is around it keeps its place, so the browser need not look."""
    desk = draw(review).desk
    assert desk.locator(".kit-article > .cm-editor").evaluate(
        "(node) => getComputedStyle(node).contain"
    ) in ("strict", "size layout paint style")
