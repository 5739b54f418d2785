"""Whole: an article as it was last checked, so that an edit costs the blocks that it changed."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import repeat, takewhile
from operator import and_, eq
from typing import NamedTuple, TypeVar

from kit.article import Article
from kit.checking.alone import Known, Pairs, found, known, with_part
from kit.checking.rule import Prose
from kit.findings import Finding
from kit.house import HouseStyle
from kit.prose.blocks import is_prose

_T = TypeVar("_T")
_Row = tuple[Finding, ...]


class Checked(NamedTuple):
    """What is known of an article: each list has an entry a block.

    `told` and `verdicts` have a list a judge: what it is told of each block, and what it says of
    it. `stands` are the rules and texts of what is no fault. `rows` are the findings, whose
    positions count from the block's beginning.
    """

    texts: Sequence[str] = ()
    roles: Sequence[str] = ()
    blocks: Sequence[Prose] = ()
    known: Sequence[Known] = ()
    told: Sequence[Sequence[Hashable]] = ()
    verdicts: Sequence[Sequence[Hashable]] = ()
    stands: Pairs = frozenset()
    rows: Sequence[_Row] = ()


class _Kept(NamedTuple):
    """How many blocks are the same as before, at the beginning and at the end."""

    head: int
    tail: int

    @classmethod
    def of(cls, before: Checked, texts: Sequence[str], roles: Sequence[str]) -> _Kept:
        head = _agreeing(before.texts, texts, before.roles, roles)
        backwards = (row[::-1] for row in (before.texts, texts, before.roles, roles))
        return cls(head, min(_agreeing(*backwards), min(len(before.texts), len(texts)) - head))

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
    texts, roles = article.texts, _roles(article)
    kept = _Kept.of(before, texts, roles)
    new = _new(article, kept)
    _begin(new, house)
    blocks = kept.splice(before.blocks, new)
    all_known = kept.splice(before.known, [known(block, house) for block in new])
    nothing: list[Sequence[Hashable]] = [() for _ in with_part("judge")]
    told = [*zip(*(each.told for each in all_known), strict=True)] or nothing
    verdicts = _verdicts(told, house, before)
    stands = _stands(article, told, house, before)
    after = Checked(texts, roles, blocks, all_known, told, verdicts, stands)
    return after._replace(rows=_rows(after, house, before, kept))


def begin_new(article: Article, house: HouseStyle, before: Checked) -> None:
    """Let what `check_again` will wait for begin: others read the blocks that are not known yet."""
    _begin(_new(article, _Kept.of(before, article.texts, _roles(article))), house)


def _new(article: Article, kept: _Kept) -> list[Prose]:
    read = zip(kept.between(article.texts), kept.between(_roles(article)), strict=True)
    return [Prose(text, role, article.markup) for text, role in read]


def _begin(blocks: Sequence[Prose], house: HouseStyle) -> None:
    for checker in with_part("begin").values():
        checker.begin([block for block in blocks if is_prose(block.role)], house)


def _roles(article: Article) -> tuple[str, ...]:
    return tuple(block.role for block in article.blocks)


def _agreeing(
    texts: Sequence[str], new: Sequence[str], roles: Sequence[str], new_roles: Sequence[str]
) -> int:
    """Return how many blocks are the same at the beginning."""
    same = map(and_, map(eq, texts, new), map(eq, roles, new_roles))
    return sum(1 for _ in takewhile(bool, same))


def _verdicts(
    told: Sequence[Sequence[Hashable]], house: HouseStyle, before: Checked
) -> list[Sequence[Hashable]]:
    """Ask each judge that is told something else than before."""
    verdicts: list[Sequence[Hashable]] = []
    for number, (judge, column) in enumerate(zip(with_part("judge").values(), told, strict=True)):
        if before.told and before.told[number] == column:
            verdicts.append(before.verdicts[number])
        else:
            said = dict(judge.judge(column, house))
            verdicts.append([said.get(block) for block in range(len(column))])
    return verdicts


def _stands(
    article: Article, told: Sequence[Sequence[Hashable]], house: HouseStyle, before: Checked
) -> Pairs:
    """Return the rules and texts of what the whole article shows to be no fault."""
    checkers = with_part("let_stand")
    if before.told == told and checkers.keys() <= with_part("judge").keys():
        return before.stands
    heard = dict(zip(with_part("judge"), told, strict=True))
    return frozenset(
        pair
        for name, checker in checkers.items()
        for pair in checker.let_stand(heard.get(name, article), house)
    )


def _rows(after: Checked, house: HouseStyle, before: Checked, kept: _Kept) -> Sequence[_Row]:
    """Return the findings of each block; where nothing has changed for it, those of before."""
    said = zip(*after.verdicts, strict=True) if after.verdicts else repeat(())
    asked = [*zip(after.blocks, after.known, said, strict=False)]
    same = (before.verdicts, before.stands) == (after.verdicts, after.stands)
    new = [
        found(block, house, after.stands & alone.pairs, verdicts)
        for block, alone, verdicts in (kept.between(asked) if same else asked)
    ]
    return kept.splice(before.rows, new) if same else new
