"""Dashes and ellipses: the sort that the house writes, else that most of the article's are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kit.article import Article
from kit.checkers.bare import bare
from kit.checkers.rule import Rule
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
_Places = list[tuple[int, str]]


def dash_findings(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Give a finding for each dash or ellipsis that is not of the house's or the usual sort."""
    dashes: _Places = []
    ellipses: _Places = []
    for block in article.blocks:
        if block.is_prose:
            found = _found(article.source[block.start : block.end], article.markup)
            dashes += ((block.start + at, said) for at, said in found[0])
            ellipses += ((block.start + at, said) for at, said in found[1])
    yield from _of_one_sort(article.source, dashes, house.dash)
    yield from _ellipses(article.source, ellipses, house.ellipsis)


@lru_cache(maxsize=16_384)
def _found(text: str, markup: str) -> tuple[tuple[tuple[int, str], ...], ...]:
    seen = bare(text, markup)
    dashes = tuple((match.start(), match.group()) for match in _DASH.finditer(seen))
    return dashes, tuple((match.start(), match.group()) for match in _ELLIPSIS.finditer(seen))


def _of_one_sort(text: str, dashes: _Places, settled: str | None) -> Iterator[Finding]:
    usual = settled or _usual(Counter(_sort(said) for _, said in dashes))
    for at, said in dashes if usual else ():
        if _sort(said) == usual:
            continue
        rule = HYPHEN_AS_DASH if said.strip() == "-" else DASH
        message = f"{_whose(settled)} dashes are “{usual}”."
        yield rule.finding(text, at, at + len(said), message, usual)


def _usual(sorts: Counter[str]) -> str:
    """Return the sort that most dashes are of, or "" where there is nothing to choose from."""
    real = {sort: count for sort, count in sorts.items() if sort.strip() != "-"}
    if not real or len(sorts) == 1:
        return ""
    return max(real, key=lambda sort: (real[sort], sort.strip() != "--", sort))


def _sort(said: str) -> str:
    return f" {said.strip()} " if len(said.strip()) < len(said) else said


def _ellipses(text: str, ellipses: _Places, settled: str | None) -> Iterator[Finding]:
    sorts = Counter(said for _, said in ellipses)
    usual = settled or max(sorts, key=lambda sort: (sorts[sort], sort), default="")
    for at, said in ellipses:
        if said != usual:
            message = f"{_whose(settled)} ellipses are “{usual}”."
            yield ELLIPSIS.finding(text, at, at + len(said), message, usual)


def _whose(settled: str | None) -> str:
    return "The house's" if settled else "The article's other"
