"""Queries: asked, answered, closed and opened again, each a line of the log."""

from __future__ import annotations

import pytest

from kit.article import Article
from kit.errors import FindingError
from kit.queries import CLOSE, REOPEN, queries
from kit.review import Review

TEXT = "The news\n\nHe left last week. She left on Friday."


@pytest.fixture
def review() -> Review:
    """A review with two queries, asked in the other order than they stand."""
    review = Review(Article.from_text(TEXT), by="ann")
    review.query(review.at("on Friday"), "Which Friday?")
    review.query(review.at("last week"), "Which week?")
    return review


def test_queries_come_in_order_of_place(review: Review) -> None:
    """Their number is that of their place, whenever they were asked."""
    found = queries(review.standing)
    assert [query.line.why for query in found] == ["Which week?", "Which Friday?"]
    assert [query.span.of(review.copy) for query in found] == ["last week", "on Friday"]


def test_an_answer_is_kept_and_closes_the_query(review: Review) -> None:
    """The copy stays as it is; what came back stands by the question."""
    first = queries(review.standing)[0]
    review.note(first.line.id, "The week of 3 May.")
    first = queries(review.standing)[0]
    assert [answer.why for answer in first.answers] == ["The week of 3 May."]
    assert first.closed
    assert review.copy == TEXT


def test_a_query_is_closed_and_opened_again_by_hand(review: Review) -> None:
    """The answers stay; undo takes back the last of it."""
    name = queries(review.standing)[0].line.id
    review.note(name, "May.")
    review.note(name, rule=REOPEN)
    assert [(q.closed, len(q.answers)) for q in queries(review.standing)] == [
        (False, 1),
        (False, 0),
    ]
    review.note(name, rule=CLOSE)
    assert queries(review.standing)[0].closed
    review.undo()
    assert not queries(review.standing)[0].closed


def test_an_answer_can_be_taken_back(review: Review) -> None:
    """Undo leaves the query open and unanswered, redo brings the answer again."""
    review.note(queries(review.standing)[0].line.id, "May.")
    review.undo()
    assert queries(review.standing)[0].answers == ()
    review.redo()
    assert queries(review.standing)[0].closed


def test_a_query_follows_its_words(review: Review) -> None:
    """Edits before it move it along with its answers."""
    review.note(queries(review.standing)[0].line.id, "May.")
    review.rewrite(*review.at("He left"), "The minister left")
    first = queries(review.standing)[0]
    assert (first.span.of(review.copy), first.closed) == ("last week", True)


def test_queries_are_a_table(review: Review) -> None:
    """A row a query, with what came back, and the id by which it is answered."""
    name = review.queries.query("text == 'last week'").index[0]
    review.note(name, "The week of 3 May.")
    table = review.queries
    assert table["answer"].tolist() == ["The week of 3 May.", ""]
    assert table["closed"].tolist() == [True, False]


def test_what_is_no_query_is_named(review: Review) -> None:
    """Only a query in force can be answered."""
    with pytest.raises(FindingError, match="'gone'"):
        review.note("gone", "May.")
