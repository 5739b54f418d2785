"""Bulk: what one word would do in many places is seen first, and done as one undo."""

from __future__ import annotations

import pytest
from desk.talk import Talk

from kit.article import Article
from kit.review import Review

TEXT = (
    "The news\n\nOne fact is cristal clear.  A cristal cup stood by.\n\n"
    "We had cristal, and he said “it is cristal clear”."
)


@pytest.fixture
def review() -> Review:
    """A review of a text with one word wrong in four places, once in a quotation."""
    return Review(Article.from_text(TEXT), by="ann")


@pytest.fixture
def talk(review: Review, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """A desk and somebody at it."""
    return Talk(review, monkeypatch)


def test_a_fix_everywhere_is_shown_before_it_is_made(talk: Talk, review: Review) -> None:
    """Before, after and the words around; what somebody said is left alone and counted."""
    talk.ask("preview", what="same", key=talk.key("cristal"), fix=0)
    (shown,) = talk.said
    assert [(r["left"], r["out"], r["in"]) for r in shown["rows"]] == [
        ("One fact is ", "cristal", "crystal"),
        ("One fact is cristal clear.  A ", "cristal", "crystal"),
        ("We had ", "cristal", "crystal"),
    ]
    assert shown["note"] == "Left alone: 1 inside quotations."
    assert review.copy == TEXT


def test_what_is_left_ticked_is_done_and_undone_as_one(talk: Talk, review: Review) -> None:
    """Two of three places: one act, one undo."""
    talk.ask("preview", what="same", key=talk.key("cristal"), fix=0)
    shown = talk.said[0]
    talk.ask(**shown["ask"], only=[row["name"] for row in shown["rows"][1:]])
    assert review.copy == TEXT.replace("A cristal", "A crystal").replace("had cris", "had crys")
    assert talk.news[-1]["notice"] == "2 fixed; undo takes them all back"
    talk.ask("undo")
    assert review.copy == TEXT


def test_stet_everywhere_changes_nothing_and_so_counts_quotations(
    talk: Talk, review: Review
) -> None:
    """All four are let stand, as one undo."""
    talk.ask("preview", what="same", key=talk.key("cristal"), stet=True)
    shown = talk.said[0]
    assert [row["in"] for row in shown["rows"]] == [None] * 4
    talk.ask(**shown["ask"], only=[row["name"] for row in shown["rows"]])
    assert review.copy == TEXT
    assert review.findings.query("text == 'cristal'")["verdict"].tolist() == ["stet"] * 4
    talk.ask("undo")
    assert "stet" not in review.findings["verdict"].tolist()


def test_all_safe_are_those_a_machine_may_fix(talk: Talk, review: Review) -> None:
    """The list holds what `fix_safe` would fix, and does the same."""
    talk.ask("preview", what="safe")
    shown = talk.said[0]
    safe = review.findings.query("tier == 'safe' and verdict == 'open'")
    assert [row["name"] for row in shown["rows"]] == safe.index.tolist()
    assert talk.desk.state["counts"]["safe"] == len(safe)
    talk.ask(**shown["ask"], only=safe.index.tolist())
    twin = Review(Article.from_text(TEXT))
    twin.fix_safe()
    assert review.copy == twin.copy


def test_a_list_that_is_out_of_date_is_refused(talk: Talk, review: Review) -> None:
    """Nothing is done when a ticked place is no more what was shown."""
    talk.ask("preview", what="same", key=talk.key("cristal"), fix=0)
    shown = talk.said[0]
    start, end = review.at("A cristal")
    review.rewrite(start, end, "A glass")
    before = review.copy
    talk.ask(**shown["ask"], only=[row["name"] for row in shown["rows"]])
    assert talk.said[-1]["op"] == "error"
    assert "the text has changed" in talk.said[-1]["error"]
    assert review.copy == before


def test_a_fix_that_is_not_there_is_named(talk: Talk) -> None:
    """A number past the last fix is answered, not dropped."""
    talk.ask("preview", what="same", key=talk.key("cristal"), fix=99)
    assert [(m["op"], m["error"]) for m in talk.said] == [("error", "there is no fix 100 here")]


def test_no_bulk_reaches_into_a_quotation(talk: Talk, review: Review) -> None:
    """Even a message that names the protected finding cannot change it."""
    quoted = next(f["key"] for f in talk.desk.state["findings"] if f["quoted"])
    talk.ask("bulk", what="same", key=talk.key("cristal"), fix=0, only=[quoted])
    assert talk.said[-1]["op"] == "error"
    assert review.copy == TEXT
