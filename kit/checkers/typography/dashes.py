"""Dashes and ellipses: the sort that the house writes, else that most of the article's are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from kit.checking.bare import bare
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

DASH = Rule(
    name="typography.dash",
    kind="typography",
    tier="safe",
    why="An article's dashes are all of one sort, with or without spaces.",
    finds={
        "One – two. Three – four. Five -- six.": "One – two. Three – four. Five – six.",
        "One—two. Three—four. Five--six.": "One—two. Three—four. Five—six.",
    },
    leaves=(
        "One -- two. Three -- four.",
        "One - two.",
        "One – two. The Paris–Dakar race, 1914–1918.",
        "One – two. A mother-in-law won 3 - 1.",
    ),
)
HYPHEN_AS_DASH = Rule(
    name="typography.hyphen_as_dash",
    kind="typography",
    tier="suggest",
    why="A hyphen joins; where a thought breaks off, the article has a dash.",
    finds={"One – two. Three – four. Five - six.": "One – two. Three – four. Five – six."},
    leaves=(
        "One - two. Three - four.",
        "One – two. They won 3 - 1.",
        "One – two, twentieth-century",
    ),
)
ELLIPSIS = Rule(
    name="typography.ellipsis",
    kind="typography",
    tier="safe",
    why="An article's ellipses are all of one sort.",
    finds={"Wait… he said. Well… Now... go.": "Wait… he said. Well… Now… go."},
    leaves=("Wait… he said.", "Wait... he said.", "Well...... no… he"),
)
RULES = (DASH, HYPHEN_AS_DASH, ELLIPSIS)

_GAP = "[ \t\u00a0\u2002-\u200a\u202f]"
# A dash stands between words (or their marks), never first in its line: there it is a bullet.
_DASH = re.compile(
    rf"(?<=[^\W\d_\s])(?:{_GAP}+(?:—|–|--|-){_GAP}+|—|--)(?=[\w“”‘’\"'$£€])"
    rf"|(?:(?<=[\d.,;:!?…)”’%])|(?<=[\w.,!?…][\"'“]))"
    rf"(?:{_GAP}+(?:—|–|--|-){_GAP}+|—|--)(?=[^\W\d_]|[“”‘’\"'$£€])"
)
_ELLIPSIS = re.compile(r"(?<![.…])(?:\.\.\.|…)(?![.…])")


class _Told(NamedTuple):
    """What a block tells: the sorts of its dashes, and its ellipses."""

    dashes: tuple[str, ...]
    ellipses: tuple[str, ...]


class _Usual(NamedTuple):
    """The house's dash and ellipsis, else the usual ones; None where there is only one sort."""

    dash: str | None
    ellipsis: str | None


def tell(block: Prose, house: HouseStyle) -> _Told | None:
    """Return the sorts of dash and ellipsis that one block has."""
    dashes, ellipses = _found(block.text, block.markup)
    told = _Told(tuple(_sort(said) for _, said in dashes), tuple(said for _, said in ellipses))
    return told if any(told) else None


def judge(told: Sequence[_Told | None], house: HouseStyle) -> Iterator[tuple[int, _Usual]]:
    """Tell the blocks that have others which dash and ellipsis they should have."""
    telling = [(number, each) for number, each in enumerate(told) if each]
    dashes = Counter(chain.from_iterable(each.dashes for _, each in telling))
    ellipses = Counter(chain.from_iterable(each.ellipses for _, each in telling))
    usual = _Usual(house.dash or _usual_dash(dashes), house.ellipsis or _usual_ellipsis(ellipses))
    for number, each in telling:
        other_dash = usual.dash and set(each.dashes) - {usual.dash}
        if other_dash or (usual.ellipsis and set(each.ellipses) - {usual.ellipsis}):
            yield number, usual


def _usual_dash(sorts: Counter[str]) -> str | None:
    real = {sort: count for sort, count in sorts.items() if sort.strip() != "-"}
    if not real or len(sorts) == 1:
        return None
    return max(real, key=lambda sort: (real[sort], sort.strip() != "--", sort))


def _usual_ellipsis(sorts: Counter[str]) -> str | None:
    return max(sorts, key=lambda sort: (sorts[sort], sort)) if len(sorts) > 1 else None


def check_judged(block: Prose, usual: _Usual, house: HouseStyle) -> Iterator[Finding]:
    """Give a finding for each dash or ellipsis that is not of the article's usual sort."""
    dashes, ellipses = _found(block.text, block.markup)
    for at, said in dashes:
        if usual.dash and _sort(said) != usual.dash:
            rule = HYPHEN_AS_DASH if said.strip() == "-" else DASH
            message = f"{_whose(house.dash)} dashes are “{usual.dash}”."
            yield rule.finding(block.text, at, at + len(said), message, usual.dash)
    for at, said in ellipses:
        if usual.ellipsis and said != usual.ellipsis:
            message = f"{_whose(house.ellipsis)} ellipses are “{usual.ellipsis}”."
            yield ELLIPSIS.finding(block.text, at, at + len(said), message, usual.ellipsis)


@lru_cache(maxsize=16_384)
def _found(text: str, markup: str) -> tuple[tuple[tuple[int, str], ...], ...]:
    seen = bare(text, markup)
    dashes = tuple((match.start(), match.group()) for match in _DASH.finditer(seen))
    return dashes, tuple((match.start(), match.group()) for match in _ELLIPSIS.finditer(seen))


def _sort(said: str) -> str:
    return f" {said.strip()} " if len(said.strip()) < len(said) else said


def _whose(settled: str | None) -> str:
    return "The house's" if settled else "The article's other"
