"""Writing: the log that decisions make, taken back and done again, read by others."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from review.sample import TEXT

from kit.article import Article
from kit.errors import ConflictError
from kit.opening import open_review
from kit.prose import Span
from kit.replay import replay
from kit.review import Review
from kit.standing import Standing


def test_undo_and_redo_walk_the_whole_history(review: Review) -> None:
    """Typing, fixes and verdicts are one history; a new step forgets what was undone."""
    review.accept("text == 'cristal'")
    review.rewrite(*review.at("crystal"), "glass")
    review.stet("text == 'recieve'")
    copies = [review.copy]
    for _ in range(3):
        review.undo()
        copies.append(review.copy)
    assert review.undo().empty
    assert copies[1] == copies[0]
    assert "crystal" in copies[2]
    assert copies[3] == TEXT
    for _ in range(3):
        review.redo()
    assert review.redo().empty
    assert review.copy == copies[0]
    assert review.findings.query("text == 'recieve'")["verdict"].tolist() == ["stet"]
    review.undo()
    review.rewrite(0, 3, "A")
    assert review.redo().empty


def test_a_hundred_steps_can_be_undone(review: Review) -> None:
    """Undo reaches back to the beginning."""
    for number in range(120):
        review.rewrite(0, 3, f"T{number:02}"[:3])
    for _ in range(120):
        review.undo()
    assert review.copy == TEXT


def test_restoring_the_source_takes_the_change_back(review: Review) -> None:
    """Typing the source's words again leaves no change."""
    review.accept("text == 'cristal'")
    made = review.rewrite(*review.at("crystal"), "cristal")
    assert made["op"].tolist() == ["revoke"]
    assert review.changes.empty
    assert review.copy == TEXT


def test_a_change_can_be_taken_back_by_its_id(review: Review) -> None:
    """Any change in the table can be revoked, the others stay."""
    review.accept("kind == 'spelling'")
    review.revoke(review.changes.query("text == 'cristal'").index)
    assert review.changes["text"].tolist() == ["recieve"]


def test_two_changes_of_one_place_in_a_log_are_refused_by_name(review: Review) -> None:
    """A log in which two accepted changes overlap is not guessed at."""
    standing = Standing.of(review.article, ())
    one = standing.change(_span(TEXT, "cristal clear"), "plain", "accept")
    two = standing.change(_span(TEXT, "cristal"), "crystal", "accept")
    assert one
    assert two
    with pytest.raises(ConflictError, match="“cristal clear” → “plain”"):
        replay(TEXT, [one, two])


def test_decisions_of_different_places_come_in_any_order(review: Review) -> None:
    """A shuffled log makes the same copy."""
    review.accept("kind == 'spelling'")
    review.fix_safe()
    review.stet("quoted")
    lines = list(review.standing.decisions)
    for order in itertools.permutations(lines):
        assert replay(TEXT, order).redline == review.redline


LETTERS = st.sampled_from("ab c.\n“”’é\u0301\u05d0\u2028\U0001f600")


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, max_size=40), st.data())
def test_typed_edits_replay_to_the_same_copy(text: str, data: st.DataObject) -> None:
    """After any edits, undos and redos, a fresh reading of the log gives the same copy."""
    review = Review(Article.from_text(text), by="ann")
    copy, copies = review.copy, [review.copy]
    for _ in range(data.draw(st.integers(0, 6))):
        if data.draw(st.booleans()) or not copy:
            start = data.draw(st.integers(0, len(copy)))
            end = data.draw(st.integers(start, min(len(copy), start + 5)))
            typed = data.draw(st.text(LETTERS, max_size=4))
            review.rewrite(start, end, typed)
            copy = copy[:start] + typed + copy[end:]
            assert review.copy == copy
        elif not review.undo().empty:
            copy = review.copy
        copies.append(copy)
    lines = [*review.standing.decisions]
    assert Standing.of(review.article, lines).copy == copy
    if all(line.op != "revoke" for line in lines):
        assert Standing.of(review.article, data.draw(st.permutations(lines))).copy == copy


def test_decisions_outlive_the_review(tmp_path: Path) -> None:
    """Another opening of the same article has the decisions, and the file is unchanged."""
    path = tmp_path / "meetings.txt"
    path.write_text(TEXT, encoding="utf-8")
    before = path.read_bytes()
    open_review(path, by="ann").accept("text == 'cristal'")
    assert "crystal clear" in open_review(path).copy
    assert path.read_bytes() == before
    assert (tmp_path / "meetings.decisions.jsonl").exists()


def test_two_reviews_of_one_article_see_each_other(tmp_path: Path) -> None:
    """What one writes the other reads at its next look."""
    path = tmp_path / "meetings.txt"
    path.write_text(TEXT, encoding="utf-8")
    one, two = open_review(path, by="ann"), open_review(path, by="bob")
    one.accept("text == 'cristal'")
    two.accept("text == 'recieve'")
    assert one.copy == two.copy
    assert one.changes["by"].tolist() == ["ann", "bob"]


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))
