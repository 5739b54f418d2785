"""Past: the log as the desk shows it: the newest first, filtered, and a page at a time."""

from __future__ import annotations

import pytest
from desk.talk import Talk

from kit.article import Article
from kit.desk.past import PAGE, history
from kit.review import Review

TEXT = "The news\n\nOne fact is cristal clear.  We recieve it."


@pytest.fixture
def review() -> Review:
    """A review with a fix, a stet and a query."""
    review = Review(Article.from_text(TEXT), by="ann")
    review.accept("text == 'cristal'")
    review.stet("text == 'recieve'", why="the author's spelling")
    review.query(review.at("One fact"), "Which fact?")
    return review


def test_each_line_tells_who_what_when_and_why(review: Review) -> None:
    """The newest first, with the place it is about now."""
    rows = history(review, {})["rows"]
    assert [(row["op"], row["by"], row["text"], row["why"]) for row in rows] == [
        ("query", "ann", "One fact", "Which fact?"),
        ("stet", "ann", "recieve", "the author's spelling"),
        ("accept", "ann", "cristal", ""),
    ]
    assert all(row["at"] for row in rows)
    assert review.copy[rows[2]["start"] : rows[2]["end"]] == "crystal"


@pytest.mark.parametrize(
    ("asked", "ops"),
    [
        ({"ask": "stet"}, ["stet"]),
        ({"words": "CRYSTAL"}, ["accept"]),
        ({"words": "spelling", "ask": "stet"}, ["stet"]),
        ({"words": "which fact"}, ["query"]),
        ({"words": "nobody"}, []),
    ],
)
def test_the_filter_looks_at_words_and_op(
    review: Review, asked: dict[str, str], ops: list[str]
) -> None:
    """Words may stand in the text, the fix, the reason, the rule or the name."""
    assert [row["op"] for row in history(review, asked)["rows"]] == ops


def test_what_was_taken_back_or_replaced_says_so(review: Review) -> None:
    """A line stays in the list for good; only one in force can be taken back."""
    review.rewrite(*review.at("crystal"), "glassy")
    review.undo()
    review.revoke(history(review, {"ask": "query"})["rows"][0]["id"])
    rows = history(review, {})["rows"]
    assert [(row["op"], row["state"], row["may_go"]) for row in rows] == [
        ("revoke", "", False),
        ("undo", "", False),
        ("rewrite", "taken back", False),
        ("query", "taken back", False),
        ("stet", "", True),
        ("accept", "", True),
    ]


def test_an_answer_can_be_taken_back(review: Review) -> None:
    """A note of the author's answer is a line like any other."""
    review.note(review.queries.index[0], "The first.")
    row = history(review, {})["rows"][0]
    assert (row["op"], row["may_go"]) == ("note", True)
    review.revoke(row["id"])
    assert review.queries["answer"].tolist() == [""]


def test_a_long_log_comes_a_page_at_a_time(review: Review) -> None:
    """A hundred lines first, with the count of all; more when asked for."""
    for _ in range(PAGE):
        review.query(review.at("One fact"), "Which fact?")
    first = history(review, {})
    assert (first["total"], len(first["rows"])) == (PAGE + 3, PAGE)
    assert len(history(review, {"most": 2 * PAGE})["rows"]) == PAGE + 3


def test_a_step_is_taken_back_whole(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line of it is named; all that was written together goes."""
    start, end = review.at("The news")
    review.replace([(start, start + 3, "Our"), (end - 4, end, "views")])
    talk = Talk(review, monkeypatch)
    row = history(review, {"ask": "rewrite"})["rows"][0]
    assert row["mates"] == 2
    talk.ask("revoke_step", id=row["id"])
    assert review.copy.startswith("The news")
    talk.ask("undo")
    assert review.copy.startswith("Our views")
