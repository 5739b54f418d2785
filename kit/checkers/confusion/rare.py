"""Rare: a rare word where a frequent one, a slip of the finger away, goes with its neighbours.

“You wold like”, “the graphic deign team”: the dictionary knows the word, so spelling says nothing.
The pairs of words that go together tell; how tightly two of them belong together is the logarithm
of their count less those of both alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from kit.checking.rule import Rule
from kit.findings import Finding
from kit.lexicon.cost import cost
from kit.lexicon.lists import together, zipf
from kit.lexicon.near import one_slip

RARE = Rule(
    name="confusion.rare",
    kind="spelling",
    tier="suggest",
    why="The word is a word, but a rare one; another, one slip away, goes with its neighbours.",
    finds={
        "Anything else you wold like to add?": "Anything else you would like to add?",
        "It came to our graphic deign team.": "It came to our graphic design team.",
        "She is really exited about it.": "She is really excited about it.",
    },
    leaves=(
        "She lives on the wold near the sea.",
        "He would not deign to answer.",
        "The cost was borne by the town.",
        "The major leagues have ordered their own.",
    ),
)
# Zipf frequencies: a word is rare below the first, and what is meant is more frequent by the
# second, or by the third where one neighbour alone speaks for it.
_RARE, _MORE, _MUCH_MORE = 4.2, 1.2, 2.2
_TIGHT, _TIGHTER = -3.85, -3.7
_SLIP = 1.0
_SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*|[^\w\s]|\d+")


class _Place(NamedTuple):
    """A word in lower case between its neighbours, "" for a mark or an edge."""

    before: str
    word: str
    after: str


def rare_words(text: str, passed: Collection[int]) -> Iterator[Finding]:
    """Find the rare words of one block that stand where another belongs.

    `passed` are the places of words that are spoken of already.
    """
    found = list(_WORD.finditer(text))
    plain = ["", *(m.group().lower() if m.group().isalpha() else "" for m in found), ""]
    for at, match in enumerate(found):
        word = match.group()
        if _is_rare(word) and match.start() not in passed:
            meant = _meant(_Place(*plain[at : at + 3]))
            if meant:
                message = f"“{word}” is rare; here “{meant}” would be usual."
                yield RARE.finding(text, *match.span(), message, meant)


@lru_cache(maxsize=65_536)
def _is_rare(word: str) -> bool:
    long = len(word) >= _SHORTEST and word.islower() and word.isalpha()
    return long and zipf(word) < _RARE


@lru_cache(maxsize=16_384)
def _meant(place: _Place) -> str:
    """Return the word that is probably meant in a place, "" where the word may well stand."""
    frequency = zipf(place.word)
    if _goes(place.before, place.word) or _goes(place.word, place.after):
        return ""
    worth = {
        other: zipf(other) - cost(place.word, other)
        for other in one_slip(place.word)
        if _belongs(place, other, zipf(other) - frequency)
    }
    return max(sorted(worth), key=lambda other: worth[other], default="")


def _goes(one: str, two: str) -> bool:
    return bool(one and two and together(one, two))


def _belongs(place: _Place, other: str, more: float) -> bool:
    if more < _MORE or _inflected(place.word, other) or cost(place.word, other) > _SLIP:
        return False
    sides = (_tight(place.before, other), _tight(other, place.after))
    if all(sides):
        return max(sides) > _TIGHT
    return more > _MUCH_MORE and any(side and side > _TIGHTER for side in sides)


def _inflected(one: str, two: str) -> bool:
    """Tell two forms of one word: leagues, league; completes, completed."""
    shorter, longer = sorted((one, two), key=len)
    return longer in (f"{shorter}s", f"{shorter}r", f"{shorter}d") or (
        one[:-1] == two[:-1] and {one[-1], two[-1]} <= {"s", "d", "r"}
    )


def _tight(one: str, two: str) -> float:
    """Return how tightly two words belong together, 0 where they are not known to."""
    count = together(one, two) if one and two else 0.0
    return count - zipf(one) - zipf(two) if count else 0.0
