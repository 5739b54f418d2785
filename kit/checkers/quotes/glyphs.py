"""Glyphs: straight and curly quotation marks and apostrophes, one sort in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kit.article import Article
from kit.checkers.bare import bare
from kit.checkers.quotes.marks import closes, opens
from kit.checkers.rule import Rule
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
_OTHERS = "The article's other"
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


def glyph_findings(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Give a finding for each mark that is not of the house's sort, else of the article's usual."""
    text = article.source
    blocks = [
        (block.start, _marks(text[block.start : block.end], article.markup))
        for block in article.blocks
        if block.is_prose
    ]
    blocks = [block for block in blocks if any(block[1])]
    straight, curly, plain, bent = (sum(len(marks[i]) for _, marks in blocks) for i in range(4))
    if house.glyphs:
        settled = house.glyphs == "curly"
        yield from _double(text, blocks, "The house's", curly=settled)
        yield from _apostrophes(text, blocks, "The house's", bent=settled)
        return
    if curly and straight:
        yield from _double(text, blocks, _OTHERS, curly=curly >= straight)
    # Without an apostrophe to go by, the quotation marks tell which sort there is.
    bends = bent >= plain if bent or plain else curly > straight
    yield from _apostrophes(text, blocks, _OTHERS, bent=bends)


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


def _double(
    text: str, blocks: list[tuple[int, _Marks]], whose: str, *, curly: bool
) -> Iterator[Finding]:
    for offset, marks in blocks:
        for place in marks.straight if curly else marks.curly:
            at = offset + place
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


def _apostrophes(
    text: str, blocks: list[tuple[int, _Marks]], whose: str, *, bent: bool
) -> Iterator[Finding]:
    fix = "’" if bent else "'"
    for offset, marks in blocks:
        for place in marks.straight_apostrophes if bent else marks.curly_apostrophes:
            at = offset + place
            message = f"{whose} apostrophes have another form."
            yield APOSTROPHE.finding(text, at, at + 1, message, fix)
        for place in marks.wrong:
            at = offset + place
            # A mark that faces the wrong way shows that the article's are curly.
            own = "’" if text[at] == "‘" else fix
            yield APOSTROPHE.finding(text, at, at + 1, "This is no apostrophe.", own)
