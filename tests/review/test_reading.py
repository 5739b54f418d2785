"""Reading: what can be asked of an article and its decisions."""

from __future__ import annotations

import hashlib

import pytest
from review.sample import TEXT

from kit.errors import MomentError
from kit.findings import COLUMNS
from kit.review import Review


def test_without_decisions_the_copy_is_the_source(review: Review) -> None:
    """Opening an article changes nothing of it."""
    assert review.copy == review.article.source == TEXT


def test_findings_are_a_table_of_the_copy(review: Review) -> None:
    """Each open finding quotes what stands at its place in the copy."""
    table = review.findings
    assert tuple(table.columns) == COLUMNS
    assert table.index.is_unique
    assert all(row.text == review.copy[row.start : row.end] for row in table.itertuples())


def test_each_state_there_was_can_be_read_again(review: Review) -> None:
    """Undone or not, every copy with its changes; and the review itself stays where it is."""
    copies = [review.copy]
    for words in ("crystal", "glass"):
        start = review.copy.index(" clear")
        review.rewrite(review.copy.rindex(" ", 0, start) + 1, start, words)
        copies.append(review.copy)
    review.undo()
    copies.append(review.copy)
    assert [review.as_of(number).copy for number in range(4)] == copies
    assert review.as_of(2).changes["replacement"].tolist() == ["glass"]
    assert review.as_of(0).findings["text"].tolist()[0] == "cristal"
    assert len(review.decisions) == 3


def test_at_an_earlier_moment_nothing_can_be_decided(review: Review) -> None:
    """What is over can be read; deciding is for now."""
    review.rewrite(0, 3, "A")
    assert not hasattr(review.as_of(0), "rewrite")
    with pytest.raises(MomentError, match="'2' is no moment of this log, which has 1 line:"):
        review.as_of(2)


def test_the_proof_is_of_source_log_and_copy(review: Review) -> None:
    """Three hashes that anybody can take again."""
    review.rewrite(0, 3, "A")
    log = "".join(line.to_line() for line in review.standing.decisions)
    assert review.proof == tuple(
        hashlib.sha256(text.encode()).hexdigest() for text in (TEXT, log, review.copy)
    )
