"""Across: what `check_article` finds, which may stand between blocks or reach across several."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from kit.article import Article
from kit.checking.alone import is_exempt, with_part
from kit.checking.settle import settle
from kit.findings import Finding, keyed, placed, protect
from kit.house import HouseStyle
from kit.prose import Span, quotations

Row = tuple[Finding, ...]


def across(article: Article, house: HouseStyle) -> list[Finding]:
    """Return what the checkers find in the article as a whole, in order of place."""
    found = [
        finding._replace(checker=name, block=_block_before(article, finding.end))
        for name, checker in with_part("check_article").items()
        for finding in checker.check_article(article, house)
        if not house.allows(finding.rule, finding.text, _role_at(article, finding))
    ]
    finished = (_finished(article, finding) for finding in found)
    return sorted((f for f in finished if not is_exempt(f, house)), key=attrgetter("start"))


def _role_at(article: Article, finding: Finding) -> str:
    at = _block_before(article, finding.end)
    return article.blocks[at].role if at >= 0 else ""


def settled_with(
    rows: Sequence[Row], found: Sequence[Finding], starts: Sequence[int]
) -> Sequence[Row]:
    """Return the rows of findings, a block each, with these settled among them.

    `starts` are where the blocks begin; positions in a row count from there. A finding that
    reaches over several blocks, and all that it may meet, goes to the row of the first of them.
    """
    settled = list(rows)
    for first, last, group in _groups(found, starts):
        own = [
            placed(finding, starts[number], number, finding.key)
            for number in range(first, last + 1)
            for finding in rows[number]
        ]
        joined = settle([*own, *group])
        settled[first : last + 1] = [()] * (last + 1 - first)
        settled[first] = tuple(placed(f, -starts[first], f.block, f.key) for f in joined)
    return settled


def _groups(
    found: Sequence[Finding], starts: Sequence[int]
) -> Iterator[tuple[int, int, list[Finding]]]:
    """Give the findings that share blocks together, with the first and last of these blocks."""
    group: list[Finding] = []
    first = last = -1
    for finding in found:
        low = max(0, bisect_right(starts, finding.start) - 1)
        if group and low > last:
            yield first, last, group
            group, last = [], -1
        first = low if not group else first
        last = max(last, low, bisect_right(starts, finding.end) - 1)
        group.append(finding)
    if group:
        yield first, last, group


def _finished(article: Article, finding: Finding) -> Finding:
    """Return the finding with the quotations' protection and its key."""
    # Leaving out a web page's tail is about no word that somebody said in the article.
    apart = finding.kind == "boilerplate"
    own = finding if apart else protect(finding, article.source, _said_at(article, finding))
    return keyed(own, article.source)


def _said_at(article: Article, finding: Finding) -> Iterator[Span]:
    """Give the quotations of the blocks that a finding reaches into."""
    first = max(0, _block_before(article, finding.start + 1))
    for block in article.blocks[first : _block_before(article, finding.end + 1) + 1]:
        said = quotations(article.source[block.start : block.end])
        yield from (quotation.shift(block.start) for quotation in said)


def _block_before(article: Article, position: int) -> int:
    """Return the index of the last block that starts before `position`, or -1."""
    return bisect_left(article.blocks, position, key=attrgetter("start")) - 1
