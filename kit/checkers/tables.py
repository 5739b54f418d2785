"""Tables: the rules of a checker's TOML files, each tried only where a word that it needs stands.

A table is one rule (see `patterns.py`), or one reason with many `rows`: “wrong > right”, a line
each, where the wrong is a pattern and the right its fix, several with “ | ” between them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from kit.checkers.alternatives import alternatives, parted, without_lookarounds
from kit.checkers.patterns import Pattern, pattern_of, read, rule_of, words_in
from kit.findings import Finding

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
        self._needs = [table.pop("needs") for _, table in self._tables]
        self._by_cue: dict[str, list[int]] = defaultdict(list)
        for number, needs in enumerate(self._needs):
            for word in needs[0]:
                self._by_cue[word].append(number)
        # An expression is compiled when a text first holds its words: few ever do.
        self._pattern = cache(lambda number: pattern_of(*self._tables[number]))

    def __iter__(self) -> Iterator[Pattern]:
        """Give every pattern, of tables and of rows."""
        return map(self._pattern, range(len(self._tables)))

    def find(self, text: str) -> Iterator[Finding]:
        """Give a finding for each place of `text` that one of the rules finds fault with."""
        by_cue, present = self._by_cue, words_in(text)
        for number in sorted({n for word in present if word in by_cue for n in by_cue[word]}):
            if not any(map(present.isdisjoint, self._needs[number])):
                yield from self._pattern(number).find(text)


def needs_of(wrong: str) -> tuple[frozenset[str], ...]:
    """Return sets of words: of each one must stand where a row's pattern is found.

    The first is the one that fewest texts can be expected to hold.

    >>> [sorted(words) for words in needs_of("tow(s|ed)? the fine line")]
    [['fine'], ['line'], ['tow', 'towed', 'tows'], ['the']]
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
