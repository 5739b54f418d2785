"""Places: where the changes stand in source and copy, and which of them a place belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

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

    def in_copy(self, at: int) -> int:
        """Return where a place of the source stands in the copy; -1 for one that is replaced."""
        index = bisect_right(self._source, at, key=lambda span: span.start)
        if index and at < self._source[index - 1].end:
            return -1
        return at + self._grown[index]

    def of_source(self, at: int) -> int:
        """Return the number of the change nearest to a place of the source."""
        return _nearest(self._source, at)

    def of_copy(self, at: int) -> int:
        """Return the number of the change nearest to a place of the copy."""
        return _nearest(self._copy, at)


def _nearest(spans: Sequence[Span], at: int) -> int:
    """Return the number of the span nearest to a place, from 1 on: it rises with the place.

    A change can act on words outside it: a link's address on the words that are the link.
    """
    index = bisect_right(spans, at, key=lambda span: span.start)
    if index == len(spans) or (index and at - spans[index - 1].end < spans[index].start - at):
        return index
    return index + 1
