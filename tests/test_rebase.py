"""Rebase: decisions said again of an article that changed; nothing wrong, nothing lost."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from bench import bench_rebase as bench
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.anchors import Target
from kit.article import Article
from kit.decisions import Decision, in_force
from kit.errors import ConflictError, FindingError
from kit.nearest import from_words, in_words
from kit.opening import open_review
from kit.prose import Span
from kit.rebase import moved, restated
from kit.replay import replay
from kit.review import Review

TEXT = (
    "The news\n\nIt is so, they all agree on that much.\n\n"
    "One fact is cristal clear to everybody here. And they recieve the news with open arms.\n"
)
CHANGED = "A dawn.\n\n" + TEXT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An article with two fixes decided by Ann and a question of hers."""
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    review = open_review(path, by="ann")
    review.accept("kind == 'spelling'")
    review.query(review.at("they all agree"), "Who?")
    return path


def changed(path: Path, text: str = CHANGED, by: str = "bob") -> Review:
    """Change the article upstream and open it again."""
    path.write_text(text, encoding="utf-8")
    return open_review(path, by=by)


def test_few_are_wrong_and_none_is_silent() -> None:
    """The bench in small: at most 0.5 % of the placements are wrong, each of them shown."""
    fared = sum(bench.measure(24).values(), Counter[str]())
    assert fared.total() > 1_000
    assert fared["WRONG AND SILENT"] == 0
    assert fared["WRONG, to look at"] <= 0.005 * fared.total()
    assert fared["right"] + fared["right, to look at"] > 0.7 * fared.total()


def test_lines_are_added_and_none_is_altered(path: Path) -> None:
    """A note of who rebased, and each decision again, signed as it was; the copy is the same."""
    review = changed(path)
    before, copy = review.log.read(), review.copy
    table = review.rebase()
    lines = review.log.read()
    assert lines[: len(before)] == before
    assert table["verdict"].tolist() == ["kept"] * 3
    note, *again = lines[len(before) :]
    assert (note.op, note.by) == ("note", "bob")
    assert [(x.op, x.by, x.at) for x in again] == [
        (x.op, x.by, x.at) for x in sorted(before, key=lambda x: x.target.start)
    ]
    assert review.copy == copy
    assert all(review.article.source[x.target.start :].startswith(x.target.exact) for x in again)


def test_rebased_again_it_writes_nothing(path: Path) -> None:
    """What was carried over is there."""
    review = changed(path)
    review.rebase()
    lines = review.log.read()
    assert review.rebase().empty
    assert review.log.read() == lines


def test_a_dry_run_writes_nothing(path: Path) -> None:
    """It only says what would be done."""
    review = changed(path)
    lines = review.log.read()
    assert len(review.rebase(dry_run=True)) == 3
    assert review.log.read() == lines


def test_two_editors_rebase_to_the_same_lines(path: Path) -> None:
    """So a merge of their logs has each once."""
    lines = open_review(path).log.read()
    one, two = (restated(CHANGED, moved(CHANGED, order)) for order in (lines, lines))
    assert [x.id for x in one] == [x.id for x in two]


def test_undo_after_a_rebase_takes_back_the_decision(path: Path) -> None:
    """A rebase is no step of its own: undo reaches what the editor did last, and redo brings it."""
    review = changed(path)
    review.rebase()
    review.undo()
    assert "they all agree" not in review.findings.query("verdict == 'query'")["text"].tolist()
    review.undo()
    assert review.copy == CHANGED
    review.redo()
    assert "crystal clear" in review.copy


def test_orphans_are_listed_with_the_place_most_like_theirs(path: Path) -> None:
    """And given another place, by words of the article with the place in brackets."""
    review = changed(path, TEXT.replace("cristal", "cristall"))
    row = review.rebase().query("verdict == 'orphan'").iloc[0]
    assert (row.text, row.nearest) == ("cristal", "cristall")
    made = review.place(row.name, "fact is [cristall] clear")
    assert made["text"].tolist() == ["cristall"]
    assert "One fact is crystal clear" in review.copy
    assert review.orphans.empty
    assert review.changes.query("text == 'cristall'")["by"].tolist() == ["bob"]


def test_a_place_must_be_there_and_free(path: Path) -> None:
    """An id nobody knows, words that are not there once, or another change there are refused."""
    review = changed(path, TEXT.replace("cristal", "cristall"))
    review.rebase()
    [name] = review.orphans.index
    lines = review.log.read()
    with pytest.raises(FindingError, match="no decision in force has the id 'nope'"):
        review.place("nope", "cristall")
    with pytest.raises(FindingError, match=r"stands more than once .* in brackets"):
        review.place(name, "news")
    with pytest.raises(ConflictError, match="the same place"):
        review.place(name, "recieve")
    assert review.log.read() == lines


@pytest.mark.parametrize(("other", "kept"), [("was crystal", 1), ("was glass", 0)])
def test_two_decisions_that_meet_in_one_place_are_not_both_applied(other: str, kept: int) -> None:
    """The article still opens: of two that say the same the first stays, of others neither."""
    source = "A hed\n\nIt was cristal clear."
    target = Target.of(source, Span(10, 21))
    lines = [
        Decision("rewrite", "editor", target, "was crystal"),
        Decision("rewrite", "editor", replace(target, source="another"), other),
    ]
    done = replay("B\n\nIt was cristal clear.", lines)
    assert len(done.redline.changes) == kept
    assert done.orphans == tuple(lines[kept:])


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_a_rebase_changes_no_copy(seed: int) -> None:
    """What the decisions made of the changed article they make of it when said again."""
    draw = random.Random(seed)  # noqa: S311 - it keeps no secrets
    upstream = bench.upstream
    source = upstream.echoing(draw)
    lines = bench.decide(draw, source)
    text = draw.choice(list(upstream.MUTATIONS.values()))(draw, upstream.traced(source), 50)
    new = upstream.words_of(text)
    before = replay(new, lines)
    both = [*lines, *restated(new, moved(new, lines))]
    after = replay(new, both)
    assert after.redline == before.redline
    assert {x.id for x in after.orphans} == {x.id for x in before.orphans}
    assert len(in_force(both)) == len(lines)


@given(st.text("ab c[].", min_size=1, max_size=30), st.data())
def test_a_place_in_words_leads_back_to_it(source: str, data: st.DataObject) -> None:
    """Unless no words tell it from others."""
    start = data.draw(st.integers(0, len(source) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(source))))
    words = in_words(source, span)
    assert not words or from_words(source, words) == span


def test_without_a_file_it_is_the_same() -> None:
    """A review with no log of its own has nothing to carry over."""
    assert Review(Article.from_text(TEXT)).rebase().empty
