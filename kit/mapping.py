"""Mapping: carrying positions between two texts that differ in known places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Literal

from kit.prose import Span

Side = Literal["left", "right"]


def carry(position: int, here: list[Span], there: list[Span], side: Side) -> int:
    """Carry a position from one text to the other.

    `here` and `there` are the pairs of spans in which the texts differ, in order. A position
    inside such a span goes to its `side` end; so does one where the span is empty here.

    >>> carry(5, [Span(0, 2)], [Span(0, 3)], "left")
    6
    """
    first = bisect_left(here, position, key=_end)
    last = bisect_right(here, position, key=_start) - 1
    if last < first:
        return position + (there[last].end - here[last].end if last >= 0 else 0)
    if side == "left":
        after = here[first].start < position == here[first].end
        return there[first].end if after else there[first].start
    before = here[last].start == position < here[last].end
    return there[last].start if before else there[last].end


def hull(span: Span, here: list[Span], there: list[Span]) -> Span:
    """Carry a span: the smallest one that holds all that it became.

    An edge strictly inside a span that differs goes to that one's outer edge.
    """
    start = carry(span.start, here, there, "left" if _cuts(here, span.start) else "right")
    end = carry(span.end, here, there, "right" if _cuts(here, span.end) else "left")
    if span.start == span.end:
        start = min(start, end)
    return Span(start, max(start, end))


def _cuts(spans: list[Span], position: int) -> bool:
    """Tell whether a position stands strictly inside one of the spans."""
    at = bisect_left(spans, position, key=_start) - 1
    return at >= 0 and spans[at].start < position < spans[at].end


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
