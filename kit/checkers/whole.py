"""Whole: an article as it was last checked, so that an edit costs the blocks that it changed."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import repeat, takewhile
from operator import eq
from typing import NamedTuple, TypeVar

from kit.article import Article
from kit.checkers.alone import Known, Pairs, Verdicts, found, known, with_part
from kit.checkers.rule import Prose
from kit.findings import Finding
from kit.house import HouseStyle

_T = TypeVar("_T")


class Checked(NamedTuple):
    """What is known of an article: each list has an entry a block.

    `blocks` are None where there is no prose. `told` and `verdicts` have a list a judge: what it
    is told of each block, and what it says of it. `asked` is what a block's findings depend on
    beside its words; `rows` are the findings, whose positions count from the block's beginning.
    """

    blocks: Sequence[Prose | None] = ()
    known: Sequence[Known] = ()
    told: Sequence[Sequence[Hashable]] = ()
    verdicts: Sequence[Sequence[Hashable]] = ()
    asked: Sequence[tuple[Pairs, Verdicts]] = ()
    rows: Sequence[tuple[Finding, ...]] = ()


class _Kept(NamedTuple):
    """How many blocks are the same as before, at the beginning and at the end."""

    head: int
    tail: int

    @classmethod
    def of(cls, old: Sequence[_T], new: Sequence[_T]) -> _Kept:
        head = _agreeing(old, new)
        return cls(head, min(_agreeing(old[::-1], new[::-1]), min(len(old), len(new)) - head))

    def between(self, row: Sequence[_T]) -> Sequence[_T]:
        """Return what is not the same."""
        return row[self.head : len(row) - self.tail]

    def splice(self, old: Sequence[_T], new: Sequence[_T]) -> list[_T]:
        """Return a row with what is the same out of `old`, and `new` between."""
        return [*old[: self.head], *new, *old[len(old) - self.tail :]]


def check_again(article: Article, house: HouseStyle, before: Checked) -> Checked:
    """Return what the checkers find in an article, block by block.

    `before` is what was known of any article of this house; it saves work and changes nothing.
    """
    blocks = [
        Prose(text, block.role, article.markup) if block.is_prose else None
        for text, block in zip(article.texts, article.blocks, strict=True)
    ]
    kept = _Kept.of(before.blocks, blocks)
    new = kept.between(blocks)
    _begin(new, house)
    all_known = kept.splice(before.known, [known(block, house) for block in new])
    told = [*zip(*(each.told for each in all_known), strict=True)]
    verdicts = _verdicts(told, house, before)
    stands = _stands(article, house)
    of_block = zip(*verdicts, strict=True) if verdicts else repeat(())
    asked = [(stands & each.pairs, said) for each, said in zip(all_known, of_block)]
    rows = kept.splice(before.rows, [()] * len(new))
    was = kept.splice(before.asked, [None] * len(new))
    for number, (one, other) in enumerate(zip(asked, was, strict=True)):
        if one != other:
            rows[number] = found(blocks[number], house, *one)
    return Checked(blocks, all_known, told, verdicts, asked, rows)


def _agreeing(one: Sequence[object], two: Sequence[object]) -> int:
    """Return how many entries two rows share at their beginning."""
    return sum(1 for _ in takewhile(bool, map(eq, one, two)))


def _begin(blocks: Sequence[Prose | None], house: HouseStyle) -> None:
    """Let the checkers that work on threads of their own begin."""
    for checker in with_part("begin").values():
        checker.begin([block for block in blocks if block is not None], house)


def _verdicts(
    told: Sequence[Sequence[Hashable]], house: HouseStyle, before: Checked
) -> list[Sequence[Hashable]]:
    """Ask each judge that is told something else than before."""
    judges = with_part("judge").values()
    verdicts: list[Sequence[Hashable]] = []
    for number, (judge, column) in enumerate(zip(judges, told, strict=bool(told))):
        if before.told and before.told[number] == column:
            verdicts.append(before.verdicts[number])
        else:
            said = dict(judge.judge(column, house))
            verdicts.append([said.get(block) for block in range(len(column))])
    return verdicts


def _stands(article: Article, house: HouseStyle) -> Pairs:
    """Return the rules and texts of what the whole article shows to be no fault."""
    checkers = with_part("let_stand").values()
    return frozenset(pair for checker in checkers for pair in checker.let_stand(article, house))
