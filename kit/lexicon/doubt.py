"""Doubt: the words of a block that no dictionary knows, each with what stands around it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kit.engine import unknown
from kit.lexicon.lists import corrections, known_misspellings, zipf

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OWNING = re.compile(r"['’][sS]$")
_ENDS = re.compile(r"(?:^|[.!?:…;])[\s\"“”‘’'()\[\]*_–—-]*$|\n\s*$")
_SHORT = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|St|[A-Z])\.\s*$")
_HEAD = re.compile(r"(?:\w+[-‑])+$")
_TAIL = re.compile(r"(?:[-‑]\w+)+")
_REACH = 40
_HANDLES = ("#", "@")
_RARE = 3.3
_WORDS_KEPT = 16_384


class Doubt(NamedTuple):
    """A word that no dictionary knows: its place in the block, and what stands around it.

    `word` is without a possessive ending; `first` says that it opens a sentence; `ours` is how the
    house's English writes a word of another; `before` and `after` are the neighbouring words as
    written, "" beyond a mark; `joined` is the whole compound where hyphens join the word to
    others, else "".
    """

    word: str
    start: int
    end: int
    owning: str
    before: str
    after: str
    first: bool
    joined: str
    ours: tuple[str, ...]


@lru_cache(maxsize=_WORDS_KEPT)
def doubts(text: str, markup: str, dialect: str) -> tuple[Doubt, ...]:
    """Return the doubtful words of one block, in order."""
    places: dict[tuple[int, int], tuple[str, ...]] = {}
    for start, end, ours in unknown(text, markup, dialect):
        if not text[:start].endswith(_HANDLES):
            places[start, end] = ours
    prose = markup != "markdown"
    for found in _TOKEN.finditer(text) if prose else ():
        if found.span() not in places and _known_slip(found.group()):
            places[found.span()] = ()
    return tuple(_doubt(text, place, places[place]) for place in sorted(places))


def _known_slip(word: str) -> bool:
    """Tell a misspelling that Harper's dictionary takes for a word."""
    return word in known_misspellings() and bool(corrections(word)) and zipf(word) < _RARE


def _doubt(text: str, place: tuple[int, int], ours: tuple[str, ...]) -> Doubt:
    start, end = place
    owning = _OWNING.search(text[start:end])
    word = text[start : end - len(owning.group())] if owning else text[start:end]
    head = text[max(0, start - _REACH) : start]
    tail = text[end : end + _REACH]
    before = re.search(r"([\w'’.]+)[ -]$", head)
    after = re.match(r"[ -]([\w'’]+)", tail)
    return Doubt(
        word=word,
        start=start,
        end=start + len(word),
        owning=owning.group() if owning else "",
        before=before.group(1) if before else "",
        after=after.group(1) if after else "",
        first=bool(_ENDS.search(head if start > _REACH else text[:start]))
        and not _SHORT.search(head),
        joined=_compound(text, start, end),
        ours=tuple(dict.fromkeys(_OWNING.sub("", word).replace("’", "'") for word in ours)),
    )


def _compound(text: str, start: int, end: int) -> str:
    head = _HEAD.search(text[max(0, start - _REACH) : start])
    tail = _TAIL.match(text[end : end + _REACH])
    ahead, behind = head.group() if head else "", tail.group() if tail else ""
    return ahead + text[start:end] + behind if ahead or behind else ""
