"""Quotes: which marks open, close, nest and face, and which sort an article has."""

from __future__ import annotations

import pytest
from checkers.asked import asked
from hypothesis import given
from hypothesis import strategies as st

from kit.article import Article
from kit.checkers import quotes
from kit.checkers.quotes.marks import walk
from kit.findings import Finding
from kit.house import HouseStyle

HOUSE = HouseStyle()
MARKED = st.text("ab“”\"'’‘,. \n", max_size=30)


def _found(text: str) -> list[Finding]:
    return asked(quotes, Article.from_text(text), HOUSE)


def _rules(text: str) -> set[str]:
    return {finding.rule for finding in _found(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The hed\n\n“One,” he said.\n\n“Two stays open.\n\n“And goes on.”",
        'The hed\n\nHe said: "Two stays open.\n\n"And goes on."',
        "‘One,’ he said. ‘She told me “two,” and left.’",
        "“He told me ‘one,’ twice,” she said, “and left.”",
        'The pipe is 10" wide, and he said "no."',
        "„Zwei“, sagte er. „Drei”.",
        "The dogs’ dinner; the boys’ “own” paper.",
    ],
)
def test_good_copy_is_left_alone(text: str) -> None:
    """Quotations over several paragraphs, nested ones, inches and possessives are right."""
    assert _rules(text) == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The hed\n\nHe said: “We do.\n\nThen he left.", "quotes.unclosed"),
        ('The hed\n\nHe said: "We do.\n\nThen he left.', "quotes.unclosed"),
        ("The hed\n\nHe said: “We do.\n\nRelated articles\n\nMore", "quotes.unclosed"),
        ('"We do, she added.', "quotes.unclosed"),
        ("He said: “We do,” “", "quotes.stray"),
        ("He said “we do“ twice.", "quotes.facing"),
        ("“One “two” three,” he said.", "quotes.nested"),
        ('“One,” he said, and "two" too.', "quotes.mixed"),
        ("“We do,’ he said.", "quotes.mismatched"),
    ],
)
def test_a_slip_is_named(text: str, rule: str) -> None:
    """Each sort of slip has its own rule."""
    assert rule in _rules(text)


def test_straight_marks_turn_by_their_neighbours_or_not_at_all() -> None:
    """A mark with a word on both sides could be either: it is asked about, not turned."""
    text = '“One,” he said. “Two,” he said. A"b and "c".'
    mixed = [finding for finding in _found(text) if finding.rule == "quotes.mixed"]
    assert [(finding.tier, finding.fix) for finding in mixed] == [
        ("query", None),
        ("safe", "“"),
        ("safe", "”"),
    ]


@given(MARKED)
def test_a_mark_has_one_fault_at_most(text: str) -> None:
    """No mark both faces the wrong way and closes nothing; each place is a double mark."""
    walked = walk(text)
    assert not {*walked.facing} & {*walked.unopened}
    places = [*walked.facing, *walked.unopened, *([walked.opened] if walked.opened else [])]
    assert all(text[place] in '“”"' for place in places)
