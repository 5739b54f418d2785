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
        self._by_cue: dict[str, list[int]] = defaultdict(list)
        for number, (_, table) in enumerate(self._tables):
            for word in table["cue"].split():
                self._by_cue[word].append(number)
        # An expression is compiled when a text first holds one of its words: few ever do.
        self._pattern = cache(lambda number: pattern_of(*self._tables[number]))

    def __iter__(self) -> Iterator[Pattern]:
        """Give every pattern, of tables and of rows."""
        return map(self._pattern, range(len(self._tables)))

    def find(self, text: str) -> Iterator[Finding]:
        """Give a finding for each place of `text` that one of the rules finds fault with."""
        by_cue = self._by_cue
        tried = {number for word in words_in(text) if word in by_cue for number in by_cue[word]}
        for number in sorted(tried):
            yield from self._pattern(number).find(text)


def cue_of(wrong: str) -> str:
    """Return the words of which one must stand where a row's pattern is found.

    >>> cue_of("tow(s|ed)? the fine line"), cue_of("(hone|honing) in")
    ('fine', 'hone honing')
    """
    spelt = [alternatives(token) for token in parted(without_lookarounds(wrong), " ")]
    words = [sorted({_longest(word) for word in token}) for token in spelt if token]
    return " ".join(max(words, key=lambda of: (min(map(len, of)), -len(of))))


def _longest(word: str) -> str:
    return max(_LETTERS.findall(word.lower()), key=len, default="")


def _each(table: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "rows" not in table:
        yield table
    for line in filter(None, table.get("rows", "").splitlines()):
        wrong, _, right = line.partition(" > ")
        fixes = right.split(" | ")
        message = table.get("message", table["why"]).replace("{fix}", fixes[0])
        pattern = _BEFORE + wrong.replace("'", "['’]") + _AFTER
        cue = table.get("cue") or cue_of(wrong)
        yield {**table, "pattern": pattern, "cue": cue, "fix": fixes, "message": message}
