"""Idiom: the wrong preposition, number or verb form, a set phrase gone astray, a word too many.

The rules are data, in files by idea: a table each, with its reason and its examples. To add one is
to add a table, or a row to a table that has the same reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.checking.bare import bare
from kit.checking.rule import Prose
from kit.checking.tables import Tables
from kit.findings import Finding
from kit.house import HouseStyle

_IDEAS = (
    "prepositions",
    "verbs",
    "agreement",
    "number",
    "articles",
    "comparison",
    "phrases",
    "compounds",
    "apostrophes",
    "redundancy",
)
TABLES = Tables("idiom", *(f"idiom/{idea}.toml" for idea in _IDEAS))
RULES = TABLES.rules
# “Man dies in middle of street”: a headline goes without articles.
_NOT_IN_HEDS = frozenset(
    f"idiom.{name}" for name in ("set_article", "missing_article", "as_a_result", "the_same")
)


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find what a rule as data describes, in one block."""
    for finding in TABLES.find(bare(block.text, block.markup)):
        if block.role not in ("hed", "heading") or finding.rule not in _NOT_IN_HEDS:
            yield finding
