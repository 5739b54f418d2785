"""Span: a stretch of a text, in code points."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch `text[start:end]`, counted in code points.

    >>> Span(4, 11).of("One cristal clear fact")
    'cristal'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of `text` that this span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """Return the span moved right by `by` code points."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a code point; an empty span overlaps what it stands inside.

        >>> Span(2, 5).overlaps(Span(4, 9)), Span(2, 5).overlaps(Span(5, 9))
        (True, False)
        >>> Span(3, 3).overlaps(Span(2, 5)), Span(2, 2).overlaps(Span(2, 5))
        (True, False)
        """
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        """Tell whether this span lies wholly inside `other`."""
        return other.start <= self.start and self.end <= other.end


def trim(text: str, span: Span) -> Span:
    """Return `span` without the white space at its two ends.

    >>> trim("  hed ", Span(0, 6))
    Span(start=2, end=5)
    """
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.end - (len(piece) - len(piece.rstrip()))))
