"""Likeness: where a quote stands in a text, and how far what stands around it agrees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kit.prose.common import common_end, common_start

ENOUGH = 8
CONTEXT = 32
_PIECE = 16
_EDGE_BEFORE = re.compile(r"(?:\A|\n[^\S\n]*\n)\s*\Z")
_EDGE_AFTER = re.compile(r"\s*(?:\Z|\n[^\S\n]*\n)")
_EDGE_REACH = 64


class Quote(NamedTuple):
    """A quote and what stands before and after it in its paragraph."""

    exact: str
    prefix: str
    suffix: str


class Likeness(NamedTuple):
    """A place of a quote: how many characters agree before and after it.

    `all_before` and `all_after` say that all of it agrees, up to the paragraph's edge.
    """

    at: int
    before: int
    after: int
    all_before: bool
    all_after: bool

    @property
    def longer(self) -> int:
        """How many characters agree on the side where more do."""
        return max(self.before, self.after)

    def sure(self, need: int) -> bool:
        """Tell whether `need` characters agree on either side, or all up to the edge."""
        return (self.before >= need or self.all_before) and (self.after >= need or self.all_after)

    def whole(self, quote: Quote) -> bool:
        """Tell whether all that stood around the quote stands there still."""
        return (self.before, self.after) == (len(quote.prefix), len(quote.suffix))


def likenesses(source: str, quote: Quote) -> Iterator[Likeness]:
    """Give each place of a quote where enough agrees before it or after it, in order.

    >>> [seen.at for seen in likenesses("One cristal clear fact", Quote("cristal", "One ", ""))]
    [4]
    """
    for at in sorted(_places(source, quote)):
        end = at + len(quote.exact)
        left = common_end(quote.prefix, source[max(0, at - len(quote.prefix)) : at])
        right = common_start(quote.suffix, source[end : end + len(quote.suffix)])
        all_before = left == len(quote.prefix) and _begins(source, at - left)
        all_after = right == len(quote.suffix) and _ends(source, end + right)
        yield Likeness(at, left, right, all_before, all_after)


def _places(source: str, quote: Quote) -> set[int]:
    before, after = quote.prefix[-ENOUGH:], quote.suffix[:ENOUGH]
    found: set[int] = set()
    if len(before) == ENOUGH:
        found.update(at + ENOUGH for at in _finds(source, before + quote.exact))
    if len(after) == ENOUGH:
        found.update(_finds(source, quote.exact + after))
    if len(before) < ENOUGH or len(after) < ENOUGH:
        both = _finds(source, before + quote.exact + after)
        found.update(at + len(before) for at in both)
    return found


def _finds(source: str, needle: str) -> Iterator[int]:
    """Give each position where a text stands; an empty one stands nowhere."""
    at = source.find(needle) if needle else -1
    while at >= 0:
        yield at
        at = source.find(needle, at + 1)


def _begins(source: str, at: int) -> bool:
    """Tell whether a paragraph begins at a position."""
    return bool(_EDGE_BEFORE.search(source[max(0, at - _EDGE_REACH) : at]))


def _ends(source: str, at: int) -> bool:
    return bool(_EDGE_AFTER.match(source, at))


def comes_again(source: str, side: str) -> bool:
    """Tell whether a text of some length stands more than once in the source."""
    return len(side) >= CONTEXT and _times(source, side) > 1


def stands_elsewhere(source: str, quote: Quote, seen: Likeness) -> bool:
    """Tell whether what stood around the quote also stands around something else: a copy of it."""
    sides = ((quote.prefix, seen.before), (quote.suffix, seen.after))
    return any(
        _times(source, side) > (agreed == len(side))
        for side, agreed in sides
        if len(side) >= CONTEXT
    )


def is_alone(source: str, quote: Quote) -> bool:
    """Tell whether no half of what stands around the quote stands in the source twice."""
    pieces = (piece for side in quote[1:] for piece in _halves(side))
    return all(_times(source, piece) <= 1 for piece in pieces if len(piece) >= _PIECE)


def _halves(side: str) -> tuple[str, ...]:
    half = len(side) // 2
    return (side[:half], side[half:]) if half >= _PIECE else (side,)


def _times(source: str, piece: str) -> int:
    """Count how often a text stands in the source; two stand for more."""
    first = source.find(piece)
    return 0 if first < 0 else 1 if source.find(piece, first + 1) < 0 else 2
