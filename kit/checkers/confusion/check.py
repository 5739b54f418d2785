"""Confusion: a word that is a word, but not the one meant: “then” for “than”, “pubic”, “it's”.

Each set of words that are taken for one another stands in `sets.toml`, with how much better
the other word must go with its two neighbours before it is worth an editor's while. The measure is
the logarithm of how many times likelier the pairs of words make it. Where the neighbours tell for
certain, a row of `frames.toml` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from kit.checkers.confusion.pairs import likelier
from kit.checkers.confusion.rare import RARE, rare_words
from kit.checking.bare import bare
from kit.checking.patterns import read, rule_of
from kit.checking.rule import Prose, Rule
from kit.checking.tables import Tables, apart
from kit.findings import Finding
from kit.house import HouseStyle
from kit.lexicon.doubt import doubts

_TABLES: dict[str, Any] = read("confusion/sets.toml")
_SETS = {name: table["over"] for name, table in _TABLES.items()}
_RULES = {name: rule_of(f"confusion.{name}", _TABLES[name]) for name in _SETS}
TABLES = Tables("confusion", "confusion/frames.toml")
RULES = (*_RULES.values(), *TABLES.rules, RARE)
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d[\d,.]*|[^\w\s]")


class _Other(NamedTuple):
    """A word that may be meant for another, and how much likelier it must be."""

    word: str
    least: float
    rule: Rule


@cache
def _others() -> dict[str, tuple[_Other, ...]]:
    others: dict[str, tuple[_Other, ...]] = {}
    for name, over in _SETS.items():
        for pair, least in over.items():
            word, _, meant = pair.partition(">")
            others[word] = (*others.get(word, ()), _Other(meant, least, _RULES[name]))
    return others


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find words of one block that others stand better in place of."""
    text = bare(block.text, block.markup)
    found = list(_weighed(text))
    found += apart(TABLES.find(text), found)
    yield from found
    unknown = {doubt.start for doubt in doubts(block.text, block.markup, house.english)}
    yield from rare_words(text, unknown | {finding.start for finding in found})


def _weighed(text: str) -> Iterator[Finding]:
    others = _others()
    tokens = [(match.group(), match.start()) for match in _TOKEN.finditer(text)]
    words = ["", *(token.lower() for token, _ in tokens), ""]
    found = {
        at: best
        for at, word in enumerate(words[1:-1])
        if word in others
        and not _is_name(tokens, at)
        and (best := _best(words[at], word, words[at + 2], others[word]))
    }
    for at, (lead, other) in found.items():
        # A wrong word makes its neighbours look wrong too: of two in a row the worse one is it.
        if all(lead >= found[by][0] for by in (at - 1, at + 1) if by in found):
            yield _finding(text, tokens[at][1], tokens[at][0], other)


def _best(
    before: str, word: str, after: str, others: tuple[_Other, ...]
) -> tuple[float, _Other] | None:
    leads = [(likelier(before, word, other.word, after), other) for other in others]
    ahead = [(lead, other) for lead, other in leads if lead > other.least]
    return max(ahead, key=lambda one: one[0] - one[1].least, default=None)


def _is_name(tokens: list[tuple[str, int]], at: int) -> bool:
    """Tell whether a word has a capital without beginning a sentence."""
    begins = at == 0 or tokens[at - 1][0] in '.!?:"“‘'
    return tokens[at][0][:1].isupper() and not begins


def _finding(text: str, start: int, token: str, other: _Other) -> Finding:
    fix = other.word[:1].upper() + other.word[1:] if token[:1].isupper() else other.word
    message = f"“{token}”: perhaps “{fix}”. {other.rule.why}"
    return other.rule.finding(text, start, start + len(token), message, fix)
