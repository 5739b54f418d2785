"""Reading: what can be asked of an article and its decisions."""

from __future__ import annotations

from review.sample import TEXT

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
