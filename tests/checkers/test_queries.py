"""Queries: few questions, each one that a person can answer."""

from __future__ import annotations

import pytest

from kit.article import Article
from kit.checkers import queries
from kit.checking import Prose
from kit.findings import Finding
from kit.house import HouseStyle

HOUSE = HouseStyle()


def _block(text: str) -> list[str]:
    return [finding.rule for finding in queries.check_block(Prose(text), HOUSE)]


def _article(text: str, **meta: str) -> list[Finding]:
    return list(queries.check_article(Article.from_text(text, meta=meta), HOUSE))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("As the mainstream media suggests, it rains.", "queries.attribution"),
        ("there has been wide speculation that it rains", "queries.attribution"),
        ("Experts say it rains.", "queries.attribution"),
        ("Sources close to him left.", "queries.anonymous"),
        ("She spoke on condition of anonymity.", "queries.anonymous"),
        ("to ease Russian sanctions, which she called", "queries.ambiguous"),
        ("It is the largest bridge in the world.", "queries.superlative"),
        ("It has TKTK seats, [insert number].", "queries.placeholder"),
    ],
)
def test_a_question_is_asked(text: str, rule: str) -> None:
    """Each class has its own rule."""
    assert rule in _block(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two film critics say it is good, Smith and Jones.",
        "Russian sanctions against Turkey ended.",
        "The largest of the three left first.",
        "The sources of the river are dry.",
        "He [Smith] has an XXL shirt and saw Super Bowl XXX.",
    ],
)
def test_plain_statements_are_left_alone(text: str) -> None:
    """What names its source or claims little is not asked about."""
    assert _block(text) == []


def test_the_day_is_asked_about_once() -> None:
    """An article full of days without a date gets one question, at the first of them."""
    text = "The hed\n\nHe left last week.\n\nShe left on Friday and yesterday."
    assert [finding.text for finding in _article(text)] == ["last week"]


@pytest.mark.parametrize("date", ["May 3, 2017", "3 May", "2017-05-03"])
def test_a_dated_article_is_not_asked_its_day(date: str) -> None:
    """A date anywhere in the article, or known beside it, answers the question."""
    assert _article(f"The hed\n\n{date}\n\nHe left last week.") == []
    assert _article("The hed\n\nHe left last week.", date=date) == []


def test_no_query_has_a_fix() -> None:
    """Only a person can answer."""
    for finding in queries.check_block(Prose("Critics say it cost XXX."), HOUSE):
        assert (finding.tier, finding.fix, finding.fixes) == ("query", None, ())
