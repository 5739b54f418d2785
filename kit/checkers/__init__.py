"""Checkers: one file for each sort of thing a machine can see in an article.

To add one, add a module here and register it under the entry point group `kit.checkers`. It has

- a docstring: what it looks for, in an editor's words;
- `RULES`: each with its reason and its examples, what it finds and what it leaves alone; a test
  runs them all and fails for a rule without;
- `check_block(block: Prose, house)`, giving findings with positions inside the block: computed
  once for the same words, wherever they stand; or `check_article(article, house)`, for what
  needs the whole; or both;
- if it can tell from the whole article that some findings of a block are none, `let_stand(article,
  house)`, giving their rules and texts as pairs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from pathlib import Path

import pandas as pd

from kit.article import Article
from kit.checkers.rule import Prose, Rule
from kit.checkers.settle import settle
from kit.findings import Finding, findings_table, keyed, protect, told_apart
from kit.house import HouseStyle, house_at
from kit.plugins import plugins
from kit.prose import Span, quotations
from kit.prose.blocks import Block

__all__ = ["Prose", "Rule", "check", "find"]

_PARAGRAPHS_KEPT = 16_384


def check(article: Article | str, house: HouseStyle | str | Path | None = None) -> pd.DataFrame:
    """Return what the checkers find in an article or a text, a row a finding.

    `house` is a house style or the path of one; None is the built-in one, whatever house styles lie
    about, so that the same text has the same findings everywhere. The columns are those of
    `kit.findings.findings_table`; positions are code points of the article's text.

    >>> check("One fact is cristal clear.")[["rule", "text", "fix"]].values.tolist()
    [['spelling.word', 'cristal', 'crystal']]
    """
    whole = Article.from_text(article) if isinstance(article, str) else article
    style = house if isinstance(house, HouseStyle) else _style(house)
    return findings_table(find(whole, style))


def _style(house: str | Path | None) -> HouseStyle:
    from kit.checkers.known import sound  # it brings a checker along, which importing kit does not

    return sound(house_at(house))


def find(article: Article, house: HouseStyle) -> tuple[Finding, ...]:
    """Return what the checkers find in an article, in order of place, settled and with keys.

    What depends on a block alone is remembered by the block's words, so checking again after an
    edit costs the paragraph edited; the result is the same as checking afresh.
    """
    stands = _let_stand(article, house)
    blocks = [
        finding
        for number, block in enumerate(article.blocks)
        if block.is_prose
        for finding in _placed(block, number, article, house, stands)
    ]
    whole = list(_in_article(article, house))
    return told_apart(settle([*blocks, *whole]) if whole else blocks)


def _let_stand(article: Article, house: HouseStyle) -> frozenset[tuple[str, str]]:
    """Return the rules and texts of what the whole article shows to be no fault."""
    return frozenset(
        pair
        for checker in plugins("kit.checkers").values()
        if hasattr(checker, "let_stand")
        for pair in checker.let_stand(article, house)
    )


def _placed(
    block: Block,
    number: int,
    article: Article,
    house: HouseStyle,
    stands: frozenset[tuple[str, str]],
) -> Iterator[Finding]:
    start = block.start
    prose = Prose(article.source[start : block.end], block.role, article.markup)
    # Only what is about this block is part of what its findings are remembered by.
    own = frozenset(pair for f in _said_of(prose, house) if (pair := (f.rule, f.text)) in stands)
    for finding in _in_block(prose, house, own):
        yield finding._replace(start=finding.start + start, end=finding.end + start, block=number)


@lru_cache(maxsize=_PARAGRAPHS_KEPT)
def _said_of(block: Prose, house: HouseStyle) -> tuple[Finding, ...]:
    """Return all that the checkers say of one block, as it comes."""
    return tuple(
        finding._replace(checker=name)
        for name, checker in plugins("kit.checkers").items()
        if hasattr(checker, "check_block")
        for finding in checker.check_block(block, house)
        if not house.allows(finding.rule, finding.text, block.role)
        if not house.known.in_phrase(block.text, *finding.span)
    )


@lru_cache(maxsize=_PARAGRAPHS_KEPT)
def _in_block(
    block: Prose, house: HouseStyle, stands: frozenset[tuple[str, str]]
) -> tuple[Finding, ...]:
    found = (f for f in _said_of(block, house) if (f.rule, f.text) not in stands)
    said = [Span(0, len(block.text))] if block.role == "quotation" else quotations(block.text)
    shielded = (protect(finding, block.text, said) for finding in found)
    settled = settle(f for f in shielded if not _exempt(f, house))
    return tuple(keyed(finding, block.text) for finding in settled)


def _in_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    found = [
        finding._replace(checker=name, block=_block_at(article, finding))
        for name, checker in plugins("kit.checkers").items()
        if hasattr(checker, "check_article")
        for finding in checker.check_article(article, house)
        if not house.allows(finding.rule, finding.text, _role_at(article, finding))
    ]
    for finding in found:
        # Leaving out a web page's tail is about no word that somebody said in the article.
        apart = finding.kind == "boilerplate"
        own = finding if apart else protect(finding, article.source, _said_at(article, finding))
        if not _exempt(own, house):
            yield keyed(own, article.source)


def _exempt(finding: Finding, house: HouseStyle) -> bool:
    """Tell whether the house lets a finding stand because it is inside quotation marks."""
    return finding.quoted and house.allows(finding.rule, finding.text, "quoted")


def _said_at(article: Article, finding: Finding) -> Iterator[Span]:
    """Give the quotations of the blocks that a finding reaches into."""
    first = max(0, _block_before(article, finding.start + 1))
    for block in article.blocks[first : _block_before(article, finding.end + 1) + 1]:
        said = quotations(article.source[block.start : block.end])
        yield from (quotation.shift(block.start) for quotation in said)


def _role_at(article: Article, finding: Finding) -> str:
    at = _block_at(article, finding)
    return article.blocks[at].role if at >= 0 else ""


def _block_at(article: Article, finding: Finding) -> int:
    """Return the index of the block that a finding ends in, or of the one before it."""
    return _block_before(article, finding.end)


def _block_before(article: Article, position: int) -> int:
    """Return the index of the last block that starts before `position`, or -1."""
    return bisect_left(article.blocks, position, key=attrgetter("start")) - 1
