"""Idiom: the wrong preposition, number or verb form, a set phrase gone astray, a word too many.

The rules are data: `idiom.toml`, a table each, with its reason and its examples. To add one is to
add a table.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.checkers.bare import bare
from kit.checkers.patterns import pattern_of, read
from kit.checkers.rule import Prose
from kit.findings import Finding
from kit.house import HouseStyle
from kit.patterns import words_in

_PATTERNS = [pattern_of(f"idiom.{name}", table) for name, table in read("idiom.toml").items()]
RULES = tuple(pattern.rule for pattern in _PATTERNS)


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find what a rule as data describes, in one block."""
    text = bare(block.text, block.markup)
    present = words_in(text)
    for pattern in _PATTERNS:
        if not present.isdisjoint(pattern.cue):
            yield from pattern.find(text)
