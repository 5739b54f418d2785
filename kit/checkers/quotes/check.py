"""Quotes: quotation marks that open or close nothing, face the wrong way, or differ in glyph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kit.checkers.quotes.glyphs import RULES as GLYPH_RULES
from kit.checkers.quotes.glyphs import Glyphs, Sorts, glyph_findings, glyphs_of, sorts
from kit.checkers.quotes.loose import (
    MISMATCHED,
    STRAY,
    UNCLOSED,
    UNOPENED,
    ending,
    unopened,
)
from kit.checkers.quotes.marks import walk
from kit.checkers.quotes.outer import OUTER, outer_findings
from kit.checking.bare import bare
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

DOUBLED = Rule(
    name="quotes.doubled",
    kind="typography",
    tier="suggest",
    why="One mark opens a quotation and one closes it.",
    finds={
        "He said: ““We do.”": "He said: “We do.”",
        "“We do.”” He left.": "“We do.” He left.",
        "He said: ''we do": 'He said: "we do',
    },
    leaves=("He said: “We do.”", 'The empty "" is left.'),
)
FACING = Rule(
    name="quotes.facing",
    kind="typography",
    tier="suggest",
    why="A mark opens on the left and closes on the right.",
    finds={
        "He said “we do“ and left.": "He said “we do” and left.",
        "He said ”we do” and left.": "He said “we do” and left.",
    },
    leaves=("He said “we do” and left.", "“One,” he said, “two.”"),
)
NESTED = Rule(
    name="quotes.nested",
    kind="typography",
    tier="suggest",
    why="A quotation inside a quotation wears the other kind of mark.",
    finds={"“He told me “no” twice,” she said.": "“He told me ‘no’ twice,” she said."},
    leaves=("“He told me ‘no’ twice,” she said.", "“One,” he said, “two.”"),
)
ENDS = Rule(
    name="quotes.ends",
    kind="typography",
    tier="suggest",
    why="A comma before the closing mark says that the sentence goes on; the paragraph ends here.",
    finds={"He said: “We do,”": "He said: “We do.”", 'He said: "We do,"': 'He said: "We do."'},
    leaves=("“We do,” he said.", "He said: “We do.”", "He said: “We do,” and left."),
)
RULES = (STRAY, UNOPENED, DOUBLED, FACING, MISMATCHED, NESTED, UNCLOSED, ENDS, OUTER, *GLYPH_RULES)

_TWO_SINGLE = re.compile(r"(?<![\w'])''(?=\w)|(?<=[\w.,!?])''(?!['\w])|``(?=\w)")
_ENDS_COMMA = re.compile(r"(?<=\w),(?=[\"”]\s*(?:[\"“]\s*)?\Z)")
_LONGEST_NESTED = 200
_PROSE = ("paragraph", "dek", "list")


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find quotation marks out of place inside one block."""
    text, seen = block.text, bare(block.text, block.markup)
    for match in re.finditer(r"““+|””+", seen):
        yield DOUBLED.finding(text, *match.span(), "A mark too many.", match.group()[0])
    for match in _TWO_SINGLE.finditer(seen):
        yield DOUBLED.finding(text, *match.span(), "Two single marks for a double one.", '"')
    if block.role == "paragraph":
        message = "The paragraph ends here, the sentence does not."
        yield from ENDS.each(_ENDS_COMMA, seen, message, ".")
    walked = walk(seen)
    for start in walked.facing:
        fix = "”" if text[start] == "“" else "“"
        yield FACING.finding(text, start, start + 1, "This mark faces the wrong way.", fix)
    for start in walked.unopened:
        yield unopened(text, start)
    for start, end in walked.nested:
        if end - start <= _LONGEST_NESTED:
            fix = f"‘{text[start + 1 : end - 1]}’"
            yield NESTED.finding(text, start, end, "A quotation inside a quotation.", fix)
    yield from ending(text, seen, walked.opened)
    yield from outer_findings(block, house)


class _Told(NamedTuple):
    """What a block tells: its marks, and for prose, if it leaves one open and begins with one."""

    glyphs: Glyphs
    prose: bool
    opened: bool
    begins: bool


class _Judged(NamedTuple):
    """What the article shows of a block: the sort its marks should be, and if one stays open."""

    sorts: Sorts | None
    unclosed: bool


def tell(block: Prose, house: HouseStyle) -> _Told:
    """Return what the marks of other blocks are judged by."""
    prose = block.role in _PROSE
    opened = prose and _left_open(block.text, block.markup) is not None
    return _Told(glyphs_of(block), prose, opened, block.text[0] in "“\"‘'")


def judge(told: Sequence[_Told | None], house: HouseStyle) -> Iterator[tuple[int, _Judged]]:
    """Look for marks of two sorts in one article, and quotations that no block takes up."""
    telling = [(number, each) for number, each in enumerate(told) if each]
    prose = [(number, each) for number, each in telling if each.prose]
    following: list[_Told | None] = [each for _, each in prose[1:]]
    unclosed = {
        number
        for (number, each), after in zip(prose, [*following, None], strict=False)
        # A single paragraph is an excerpt: the quotation may go on.
        if each.opened and len(told) > 1 and not (after and after.begins)
    }
    for (number, _), usual in zip(
        telling, sorts([e.glyphs for _, e in telling], house), strict=True
    ):
        if usual or number in unclosed:
            yield number, _Judged(usual, number in unclosed)


def check_judged(block: Prose, judged: _Judged, house: HouseStyle) -> Iterator[Finding]:
    """Find quotations that no later paragraph takes up, and marks of two sorts in one article."""
    opened = _left_open(block.text, block.markup)
    if judged.unclosed and opened is not None:
        message = "This mark opens a quotation that nothing closes."
        yield UNCLOSED.finding(block.text, opened, opened + 1, message)
    if judged.sorts:
        yield from glyph_findings(block, judged.sorts, house)


@lru_cache(maxsize=16_384)
def _left_open(text: str, markup: str) -> int | None:
    """Return the mark that the block leaves open, where the block alone does not say why."""
    seen = bare(text, markup)
    opened = walk(seen).opened
    return None if any(ending(seen, seen, opened)) else opened
