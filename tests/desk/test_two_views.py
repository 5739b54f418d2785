"""Two views of one desk and Python behind them: whatever is typed where, all three agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from desk.plain import Plain
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Locator, expect

from kit.article import Article
from kit.review import Review

pytestmark = pytest.mark.browser

TEXT = "The news of the day\n\nOne fact is cristal clear.\n\nThe end 😀 came soon.\n"
LETTERS = "qxz"  # which the text has not
SHOWS = """([view, copy]) => {
  const lines = document.querySelectorAll(".kit-desk .cm-content")[view].children;
  return [...lines].map((line) => line.textContent).join("\\n") === copy;
}"""
SAVED = re.compile("decided · saved$")

VIEW = st.integers(0, 1)
ACTS = st.lists(
    st.one_of(
        st.tuples(
            st.just("type"), VIEW, st.integers(0, 4), st.text(LETTERS, min_size=1, max_size=4)
        ),
        st.tuples(st.just("press"), VIEW, st.sampled_from(["ArrowRight", "End", "Enter", "Home"])),
        st.tuples(st.just("undo"), VIEW),
        st.tuples(st.just("cell"), st.integers(0, 20)),
        st.tuples(st.just("lose"), st.integers(1, 2)),
    ),
    min_size=4,
    max_size=14,
)


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Plain]:
    """A desk drawn twice, in a window of its own."""
    context = browser.new_context(viewport={"width": 1240, "height": 1400})
    page = context.new_page()
    page.set_default_timeout(20_000)
    plain = Plain(page, Review(Article.from_text(TEXT), by="ann"), height=300)
    plain.draw_again()
    expect(plain.desk).to_have_count(2)
    expect(_text(plain, 1)).to_contain_text("The end")
    yield plain
    context.close()


def _text(plain: Plain, view: int) -> Locator:
    return plain.desk.nth(view).locator(".cm-content")


def _counted(plain: Plain) -> Counter[str]:
    """Return how often the copy has each of the letters that are typed here."""
    return Counter(letter for letter in plain.python.review.copy if letter in LETTERS)


def _do(plain: Plain, act: tuple[Any, ...]) -> None:
    keyboard, review = plain.page.keyboard, plain.python.review
    match act:
        case "type", view, line, letters:
            _text(plain, view).focus()
            for key in ("Control+Home", *["ArrowDown"] * line):
                keyboard.press(key)
            keyboard.type(letters)
        case "press", view, key:
            _text(plain, view).focus()
            keyboard.press(key)
        case "undo", view:
            _text(plain, view).focus()
            keyboard.press("Control+z")
        case "cell", at:
            with review.lock:
                review.rewrite(at, at, "k")
        case "lose", count:
            plain.lose(count)


@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(ACTS)
def test_two_views_and_python_agree(plain: Plain, acts: list[tuple[Any, ...]]) -> None:
    """Typed in turn and at once, with messages lost and cells run between: one text in the end."""
    before = _counted(plain)
    for act in acts:
        _do(plain, act)
    plain.lose(0)
    for view in (0, 1):
        _do(plain, ("type", view, 0, "y"))  # a view that missed the last news hears of it now
        expect(plain.desk.nth(view).locator(".kit-status")).to_have_text(SAVED, timeout=20_000)
    copy = plain.python.review.copy
    for view in (0, 1):
        plain.page.wait_for_function(SHOWS, arg=[view, copy])
    if not any(act[0] == "undo" for act in acts):
        typed = Counter("".join(act[3] for act in acts if act[0] == "type"))
        assert _counted(plain) == before + typed
