"""Glyphs: straight and curly quotation marks and apostrophes, one sort in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kit.checkers.quotes.marks import closes, opens
from kit.checking.bare import bare
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

MIXED = Rule(
    name="quotes.mixed",
    kind="typography",
    tier="safe",
    why="An article's quotation marks are all straight or all curly.",
    finds={
        "“One,” he said. “Two,” he said. It's \"three\nthing.": (
            "“One,” he said. “Two,” he said. It's “three\nthing."
        ),
        '"One," he said. He left "two“ things.': '"One," he said. He left "two" things.',
    },
    leaves=("“One,” he said.", '"One," he said.', '“One,” he said of the 10" pipe.'),
)
APOSTROPHE = Rule(
    name="quotes.apostrophe",
    kind="typography",
    tier="safe",
    why="An article's apostrophes are all straight or all curly.",
    finds={
        "It’s hers, and they’re his; don't ask.": "It’s hers, and they’re his; don’t ask.",
        "It's hers, and they're his; don’t ask.": "It's hers, and they're his; don't ask.",
        "In the ‘90s it rained.": "In the ’90s it rained.",
        "They don`t know.": "They don't know.",
    },
    leaves=("It’s hers.", "It's hers.", "“It's hers,” he said.", "He said ‘90 is too many’ twice."),
)
RULES = (MIXED, APOSTROPHE)
_DOUBLE = re.compile(r"[“”]|(?<!\d)\"")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[’'](?=[^\W\d_])")
_BACKWARDS = re.compile(r"(?<![\w’])‘(?=(?:\d0s|em|til|tis|twas|cause)\b)(?![^‘]*\w’(?!\w))")
_ACCENT = re.compile(r"(?<=[^\W\d_])[`´](?=[^\W\d_])")


class _Marks(NamedTuple):
    """Where the marks of one block stand, by sort."""

    straight: tuple[int, ...]
    curly: tuple[int, ...]
    straight_apostrophes: tuple[int, ...]
    curly_apostrophes: tuple[int, ...]
    wrong: tuple[int, ...]


class Glyphs(NamedTuple):
    """How many marks of each sort a block has, or what all the blocks' come to."""

    straight: int = 0
    curly: int = 0
    straight_apostrophes: int = 0
    curly_apostrophes: int = 0
    wrong: int = 0


class Sorts(NamedTuple):
    """The sort that an article's marks are: curly quotation marks (None: not mixed), apostrophes.

    `bent` tells that the apostrophes are curly.
    """

    curly: bool | None
    bent: bool


def glyphs_of(block: Prose) -> Glyphs:
    """Return how many marks of each sort a block has."""
    return Glyphs(*map(len, _marks(block.text, block.markup)))


def sorts(told: Sequence[Glyphs], house: HouseStyle) -> Iterator[Sorts | None]:
    """Tell each block the house's sort, else most of the article's; None where its own are that."""
    usual = _settled(house) or _usual(told)
    for own in told:
        other = own.straight if usual.curly else own.curly
        apostrophes = own.straight_apostrophes if usual.bent else own.curly_apostrophes
        astray = (usual.curly is not None and other) or apostrophes or own.wrong
        yield usual if astray else None


def _settled(house: HouseStyle) -> Sorts | None:
    return Sorts(house.glyphs == "curly", house.glyphs == "curly") if house.glyphs else None


def _usual(told: Sequence[Glyphs]) -> Sorts:
    straight, curly, plain, bent, _ = map(sum, zip(Glyphs(), *told, strict=True))
    mixed = curly >= straight if curly and straight else None
    # Without an apostrophe to go by, the quotation marks tell which sort there is.
    return Sorts(mixed, bent >= plain if bent or plain else curly > straight)


def glyph_findings(block: Prose, usual: Sorts, house: HouseStyle) -> Iterator[Finding]:
    """Give a finding for each mark that is not of the sort it should be."""
    marks = _marks(block.text, block.markup)
    whose = "The house's" if house.glyphs else "The article's other"
    if usual.curly is not None:
        yield from _double(block.text, marks, whose, curly=usual.curly)
    yield from _apostrophes(block.text, marks, whose, bent=usual.bent)


@lru_cache(maxsize=16_384)
def _marks(text: str, markup: str) -> _Marks:
    seen = bare(text, markup)
    double = [(mark.start(), mark.group()) for mark in _DOUBLE.finditer(seen)]
    single = [(mark.start(), mark.group()) for mark in _APOSTROPHE.finditer(seen)]
    wrong = [m.start() for pattern in (_BACKWARDS, _ACCENT) for m in pattern.finditer(seen)]
    return _Marks(
        tuple(at for at, mark in double if mark == '"'),
        tuple(at for at, mark in double if mark != '"'),
        tuple(at for at, mark in single if mark == "'"),
        tuple(at for at, mark in single if mark != "'"),
        tuple(wrong),
    )


def _double(text: str, marks: _Marks, whose: str, *, curly: bool) -> Iterator[Finding]:
    for at in marks.straight if curly else marks.curly:
        fix = _facing(text, at) if curly else '"'
        sort = "curly" if curly else "straight"
        message = f"{whose} quotation marks are {sort}."
        yield MIXED.finding(text, at, at + 1, message, *([fix] if fix else []))


def _facing(text: str, at: int) -> str:
    """Return the curly mark for a straight one, and nothing where it could be either."""
    opening, closing = opens(text, at), closes(text, at)
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    if opening == closing or '"' in beside:
        return ""
    return "“" if opening else "”"


def _apostrophes(text: str, marks: _Marks, whose: str, *, bent: bool) -> Iterator[Finding]:
    fix = "’" if bent else "'"
    for at in marks.straight_apostrophes if bent else marks.curly_apostrophes:
        message = f"{whose} apostrophes have another form."
        yield APOSTROPHE.finding(text, at, at + 1, message, fix)
    for at in marks.wrong:
        # A mark that faces the wrong way shows that the article's are curly.
        own = "’" if text[at] == "‘" else fix
        yield APOSTROPHE.finding(text, at, at + 1, "This is no apostrophe.", own)
