"""Typography: mechanical slips, fixed in one pass and for good."""

from __future__ import annotations

import re

import pytest
from checkers.asked import asked
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kit.article import Article
from kit.checkers import quotes, typography
from kit.checkers.typography import dashes
from kit.checking import Prose, find
from kit.findings import Finding
from kit.house import HouseStyle

HOUSE = HouseStyle()
PIECES = st.sampled_from(
    [
        *"the house was it’s don't Yes He said dogs’ 3 10% ‘90s (at last) one,two".split(),
        *(" ", " ", " ", "  ", "\u00a0", "\u00a0 ", "\t", "\n", "\n\n", ",", ".", "!", "!!", "?"),
        *("“", "”", '"', "'", "’", "‘", "(", ")", "--", " - ", "—", " – ", "...", "…", ". . ."),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def _safe(text: str) -> list[Finding]:
    article = Article.from_text(text)
    found = [*asked(typography, article, HOUSE), *asked(quotes, article, HOUSE)]
    return sorted((f for f in found if f.tier == "safe"), key=lambda f: (f.start, -f.end))


def _fixed(text: str) -> str:
    """Take every safe fix once, the longest of those that overlap."""
    pieces, done = [], 0
    for finding in _safe(text):
        if finding.start >= done and finding.fix is not None:
            pieces += [text[done : finding.start], finding.fix]
            done = finding.end
    return "".join([*pieces, text[done:]])


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXTS)
@example("One  ,  two")
@example("“ One”  ( two )")
def test_after_one_pass_nothing_safe_is_left(text: str) -> None:
    """Taking all safe fixes once leaves none to take."""
    assert _safe(_fixed(text)) == []


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_no_safe_fix_changes_a_word(text: str) -> None:
    """What is mechanical touches marks and spaces alone."""
    assert re.findall(r"\w+", _fixed(text)) == re.findall(r"\w+", text)


@pytest.mark.parametrize(
    "text",
    [
        "He said -- at last -- that it rained. Then -- it stopped.",
        "He said - at last - that it rained.",
        "Wait... he said. Well... no.",
        "The score was 3 - 1 – at last.",
        "- one\n- two – three",
        "See https://kit.example/a--b – it is there.",
        "The Paris–Dakar race — at last.",
    ],
)
def test_an_article_in_one_style_is_left_alone(text: str) -> None:
    """Whichever dash or ellipsis an article has, if it keeps to it, nothing is said."""
    article = Article.from_text(text)
    assert asked(dashes, article, HOUSE) == []


def test_what_most_dashes_are_all_shall_be() -> None:
    """The majority decides; two hyphens are never preferred to a dash where neither leads."""
    text = "One -- two. Three — four."
    (finding,) = asked(dashes, Article.from_text(text), HOUSE)
    assert (finding.text, finding.fix) == (" -- ", " — ")


def test_markdown_code_and_addresses_keep_their_marks() -> None:
    """In Markdown, code, link targets and tables are no prose."""
    text = 'See `a  b , c` and [it](http://kit.example/a--b "two") – it\'s “there”.\n\n| a  | b |\n'
    prose = Prose(text, "paragraph", "markdown")
    assert list(typography.check_block(prose, HOUSE)) == []
    article = Article.from_text(text, "markdown")
    assert asked(quotes, article, HOUSE) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("One (two ) three", "One (two) three"),
        ("Yes\u00a0, he said.", "Yes, he said."),
        ("It is good :) and ;( bad", "It is good :) and ;( bad"),
        ("One.\u00a0 \u00a0Two.", "One. Two."),
    ],
)
def test_spaces_go_where_they_belong(text: str, fixed: str) -> None:
    """Spaces of all widths count as spaces."""
    assert _fixed(text) == fixed


@pytest.mark.parametrize(
    ("house", "text", "mended"),
    [
        (
            HouseStyle(dash=" – "),
            "It ended — at last. So—there.",
            "It ended – at last. So – there.",
        ),
        (HouseStyle(dash="—"), "It ended -- at last.", "It ended—at last."),
        (HouseStyle(dash="—"), "It ended - at last.", "It ended—at last."),
        (HouseStyle(dash="—"), "It ended—at last, 1914–1918.", "It ended—at last, 1914–1918."),
        (HouseStyle(ellipsis="..."), "Well… so it is.", "Well... so it is."),
        (HouseStyle(ellipsis="…"), "Well... so it is.", "Well… so it is."),
        (HouseStyle(glyphs="curly"), '"It\'s hers," he said.', "“It’s hers,” he said."),
        (HouseStyle(glyphs="straight"), "“It’s hers,” he said.", '"It\'s hers," he said.'),
        (HouseStyle(quotes="double"), "‘We do,’ he said.", "“We do,” he said."),
        (HouseStyle(quotes="single"), "“We ‘do,’” he said.", "‘We “do,”’ he said."),
        (HouseStyle(quotes="single"), '"We do," he said.', "'We do,' he said."),
        (HouseStyle(quotes="double"), "He ate the dogs’ dinner.", "He ate the dogs’ dinner."),
    ],
)
def test_the_houses_marks_hold_though_all_of_an_article_are_others(
    house: HouseStyle, text: str, mended: str
) -> None:
    """What the house has settled is not put to the vote."""
    for finding in reversed(find(Article.from_text(text), house)):
        if finding.rule.startswith(("typography.", "quotes.")):
            text = text[: finding.start] + (finding.fix or "") + text[finding.end :]
    assert text == mended


def test_a_house_without_marks_leaves_them_to_the_article() -> None:
    """Single marks in a hed stay, whatever the house writes in running text."""
    text = "‘We do,’ he says\n\nAll is well."
    assert find(Article.from_text(text), HouseStyle(quotes="double")) == ()
