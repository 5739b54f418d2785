"""Places: where the changes stand in source and copy, and which of them a place belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from kit.exporters.told import Told
from kit.prose import Span


class Places:
    """The places of a row of changes, in code points of the source and of the copy."""

    def __init__(self, told: Sequence[Told]) -> None:
        """Take the changes, in order of place."""
        self._grown = list(accumulate((len(one.into) - len(one.out) for one in told), initial=0))
        self._source = [Span(one.start, one.end) for one in told]
        self._copy = [
            Span(one.start + by, one.start + by + len(one.into))
            for one, by in zip(told, self._grown, strict=False)
        ]

    def between(self, low: int, high: int) -> range:
        """Return which changes stand between two places of the source; all when none does."""
        first = bisect_left(self._source, low, key=lambda span: span.end)
        last = bisect_right(self._source, high, key=lambda span: span.start)
        return range(first, last) if first < last else range(len(self._source))

    def in_copy(self, at: int) -> int:
        """Return where a place of the source stands in the copy; -1 for one that is replaced."""
        index = bisect_right(self._source, at, key=lambda span: span.start)
        if index and at < self._source[index - 1].end:
            return -1
        return at + self._grown[index]

    def of_source(self, places: Sequence[int], among: range) -> list[int]:
        """Return the number of the change, among some, that each place of the source belongs to."""
        found = _numbers(self._source[among.start : among.stop], places)
        return [among.start + number for number in found]

    def of_copy(self, places: Sequence[int], among: range) -> list[int]:
        """Return the number of the change, among some, that each place of the copy belongs to."""
        found = _numbers(self._copy[among.start : among.stop], places)
        return [among.start + number for number in found]


def _numbers(spans: Sequence[Span], places: Sequence[int]) -> Iterator[int]:
    """Give the number of the span that holds each place, from 1 on; numbers rise with places.

    A change can act on words outside it: a link's address on the words that are the link. Those
    go together to the span nearest to them.
    """
    for number, run in groupby(places, key=lambda at: _holding(spans, at)):
        held = list(run)
        yield from [number or _nearest(spans, held[0], held[-1])] * len(held)


def _holding(spans: Sequence[Span], at: int) -> int:
    number = bisect_right(spans, at, key=lambda span: span.start)
    return number if number and at < spans[number - 1].end else 0


def _nearest(spans: Sequence[Span], first: int, last: int) -> int:
    number = bisect_right(spans, last, key=lambda span: span.start)
    if number == len(spans) or (number and spans[number - 1].end >= first):
        return number
    if number and first - spans[number - 1].end < spans[number].start - last:
        return number
    return number + 1
