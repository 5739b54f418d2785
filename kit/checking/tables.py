"""Tables: the rules of a checker's TOML files, each tried only where a word that it needs stands.

A table is one rule (see `patterns.py`), or one reason with many `rows`: “wrong > right”, a line
each, where the wrong is a pattern and the right its fix, several with “ | ” between them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from kit.checking.alternatives import alternatives, parted, without_lookarounds
from kit.checking.patterns import Pattern, pattern_of, read, rule_of
from kit.findings import Finding
from kit.patterns import words_in

_LETTERS = re.compile(r"[a-z]+")
# A row's phrase is no part of a longer word: not of one with a hyphen or an apostrophe either.
_BEFORE, _AFTER = r"(?<![\w'’-])", r"(?:(?<= )|(?![\w-]|['’]\w))"


class Tables:
    """The rules of some files of tables, and what they find in a text."""

    def __init__(self, prefix: str, *names: str) -> None:
        """Read the files; their rules are named `prefix`, a dot and the table's name."""
        tables = [(f"{prefix}.{key}", table) for name in names for key, table in read(name).items()]
        self.rules = tuple(rule_of(name, table) for name, table in tables)
        self._tables = [(name, one) for name, table in tables for one in _each(table)]
        self.needs = [table.pop("needs") for _, table in self._tables]
        self._by_cue: dict[str, list[int]] = defaultdict(list)
        for number, needs in enumerate(self.needs):
            for word in needs[0]:
                self._by_cue[word].append(number)
        # An expression is compiled when a text first holds its words: few ever do.
        self._pattern = cache(lambda number: pattern_of(*self._tables[number]))

    def __iter__(self) -> Iterator[Pattern]:
        """Give every pattern, of tables and of rows."""
        return map(self._pattern, range(len(self._tables)))

    def find(self, text: str) -> Iterator[Finding]:
        """Give a finding for each place of `text` that one of the rules finds fault with.

        Where the same words offend against several rules, the one that is read first speaks.
        """
        by_cue, present = self._by_cue, words_in(text)
        found: list[Finding] = []
        for number in sorted({n for word in present if word in by_cue for n in by_cue[word]}):
            if not any(map(present.isdisjoint, self.needs[number])):
                found += apart(self._pattern(number).find(text), found)
        yield from found


def apart(some: Iterable[Finding], others: Iterable[Finding]) -> list[Finding]:
    """Return those of some findings that share no words with any of the others."""
    taken = [other.span for other in others]
    return [one for one in some if not any(one.span.overlaps(span) for span in taken)]


def needs_of(wrong: str) -> tuple[frozenset[str], ...]:
    """Return sets of words: of each one must stand where a row's pattern is found.

    The first is the one that fewest texts can be expected to hold.

    >>> [sorted(words) for words in needs_of("tow(s|ed)? the fine line")]
    [['fine'], ['line'], ['the'], ['tow', 'towed', 'tows']]
    """
    spelt = [alternatives(token) for token in parted(without_lookarounds(wrong), " ")]
    words = [frozenset(map(_longest, token)) for token in spelt if token]
    sure = [some for some in words if "" not in some]
    return tuple(sorted(sure, key=lambda some: (-min(map(len, some)), len(some))))


def _longest(word: str) -> str:
    return max(_LETTERS.findall(word.lower()), key=len, default="")


def _each(table: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "rows" not in table:
        yield {**table, "needs": (frozenset(table["cue"].split()),)}
    for line in filter(None, table.get("rows", "").splitlines()):
        wrong, _, right = line.partition(" > ")
        fixes = right.split(" | ")
        message = table.get("message", table["why"]).replace("{fix}", fixes[0])
        pattern = _BEFORE + wrong.replace("'", "['’]") + _AFTER
        needs = needs_of(wrong)
        yield {**table, "pattern": pattern, "fix": fixes, "message": message, "needs": needs}
