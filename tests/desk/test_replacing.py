"""Replacing: many places at once by the editor's own hand; quotations only when asked."""

from __future__ import annotations

from typing import Any

import pytest
from desk.talk import Talk

from kit.article import Article
from kit.errors import FindingError
from kit.review import Review

TEXT = "The news 😀\n\nThe plan failed, and a plan is a plan.\n\nHe said “no plan”. “Plan” it was."


@pytest.fixture
def review() -> Review:
    """A review of a text with one word five times."""
    return Review(Article.from_text(TEXT), by="ann")


@pytest.fixture
def talk(review: Review, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """A desk and somebody at it."""
    return Talk(review, monkeypatch)


def changes(was: str, text: str, most: int = 99) -> list[dict[str, Any]]:
    """Return the changes a browser would ask for, in UTF-16 units."""
    found, at = [], TEXT.find(was)
    while at >= 0 and len(found) < most:
        start = len(TEXT[:at].encode("utf-16-le")) // 2
        found.append({"start": start, "end": start + len(was), "text": text, "was": was})
        at = TEXT.find(was, at + 1)
    return found


def test_replace_all_outside_quotations_is_one_undo(talk: Talk, review: Review) -> None:
    """Three places, three lines of the log, one step back."""
    talk.ask("replace_all", changes=changes("plan", "scheme", 3))
    assert review.copy == TEXT.replace("plan", "scheme", 3)
    assert review.changes["replacement"].tolist() == ["scheme"] * 3
    assert talk.news[-1]["notice"] == "3 replaced; undo takes them all back"
    talk.ask("undo")
    assert review.copy == TEXT


def test_words_in_quotations_are_asked_about_first(talk: Talk, review: Review) -> None:
    """Nothing is done; the list says how many are somebody's words and which."""
    talk.ask("replace_all", changes=changes("plan", "scheme"))
    (shown,) = talk.said
    assert review.copy == TEXT
    assert [row["quoted"] for row in shown["rows"]] == [False, False, False, True]
    assert shown["note"].startswith("1 of them is inside quotation marks")
    talk.ask(**shown["ask"], only=["0", "3"])
    assert review.changes["replacement"].tolist() == ["scheme", "scheme"]
    assert "“no scheme”" in review.copy


def test_the_same_words_in_other_marks_need_no_asking(talk: Talk, review: Review) -> None:
    """Marks around what somebody said are not their words."""
    talk.ask("replace_all", changes=changes("“", '"'))
    assert talk.said == []
    assert review.copy == TEXT.replace("“", '"')


def test_one_drop_of_the_hand_asks_nothing(talk: Talk, review: Review) -> None:
    """Text dragged elsewhere is two changes and one undo."""
    start = TEXT.index("a plan is")
    cut = len(TEXT[:start].encode("utf-16-le")) // 2
    put = len(TEXT.encode("utf-16-le")) // 2
    talk.ask(
        "replace",
        changes=[
            {"start": cut, "end": cut + 7, "text": "", "was": "a plan "},
            {"start": put, "end": put, "text": " a plan", "was": ""},
        ],
    )
    assert review.copy == TEXT.replace("a plan is", "is") + " a plan"
    assert len(review.changes) == 2
    talk.ask("undo")
    assert review.copy == TEXT


def test_a_place_that_reads_otherwise_now_is_refused(talk: Talk, review: Review) -> None:
    """A change found in an older text is not made in a newer one."""
    asked = changes("plan", "scheme")
    review.rewrite(0, 3, "A")
    talk.ask("replace_all", changes=asked)
    assert "find the places again" in talk.said[-1]["error"]


def test_in_code_places_are_replaced_together(review: Review) -> None:
    """Review.replace does the same, and refuses places that overlap."""
    start, end = review.at("The plan")
    review.replace([(start, end, "A plan"), (0, 3, "Our")])
    assert review.copy == TEXT.replace("The plan", "A plan").replace("The news", "Our news")
    review.undo()
    assert review.copy == TEXT
    with pytest.raises(FindingError, match="overlaps"):
        review.replace([(0, 3, "x"), (2, 4, "y")])
