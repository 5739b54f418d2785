"""Redline: replacements on a text, and what they make of it. Pure: it knows no decision.

Everything an editor does becomes this: an accepted fix, a rewrite in code, a letter typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from kit.errors import ConflictError
from kit.mapping import Side, carry, hull
from kit.prose import Span
from kit.prose.common import common_end, common_start


class Change(NamedTuple):
    """One replacement: `source[start:end]` becomes `text`; code points of the source."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The stretch of the source that is replaced."""
        return Span(self.start, self.end)

    def trimmed(self, source: str) -> Change:
        """Return the change without the letters that it leaves as they are.

        >>> Change(4, 11, "crystal").trimmed("One cristal")
        Change(start=6, end=7, text='y')
        """
        start, end, text = self
        head = common_start(source[start:end], text)
        start, text = start + head, text[head:]
        tail = common_end(source[start:end], text)
        return Change(start, end - tail, text[: len(text) - tail])

    def collides(self, other: Change) -> bool:
        """Tell whether both want the same letters, or the same gap between letters."""
        if self.start == self.end and other.start == other.end:
            return self.start == other.start
        return self.span.overlaps(other.span)


@dataclass(frozen=True)
class Redline:
    """A sorted row of changes on a source, none overlapping another, each trimmed, none empty."""

    changes: tuple[Change, ...] = ()

    @classmethod
    def of(cls, source: str, changes: Iterable[Change]) -> Redline:
        """Make a redline of `changes` in any order.

        Raises ConflictError, naming both, when two want the same place.

        >>> Redline.of("a cat", [Change(2, 5, "cot"), Change(0, 1, "a")]).changes
        (Change(start=3, end=4, text='o'),)
        """
        trimmed = sorted(change.trimmed(source) for change in changes)
        kept = tuple(change for change in trimmed if change.start < change.end or change.text)
        for one, two in pairwise(kept):
            if one.collides(two):
                raise ConflictError(
                    f"two changes want the same place: {_said(source, one)} "
                    f"and {_said(source, two)}; take one of them back"
                )
        return cls(kept)

    def apply(self, source: str) -> str:
        """Return the clean copy: the source with every change made.

        >>> Redline((Change(6, 7, "y"),)).apply("One cristal")
        'One crystal'
        """
        return "".join(text for kind, text in self.segments(source) if kind != "out")

    def segments(self, source: str) -> Iterator[tuple[Literal["keep", "out", "in"], str]]:
        """Give source and copy shown together: what is kept, struck out and put in, in order."""
        at = 0
        for start, end, text in self.changes:
            if at < start:
                yield "keep", source[at:start]
            if start < end:
                yield "out", source[start:end]
            if text:
                yield "in", text
            at = end
        if at < len(source):
            yield "keep", source[at:]

    def edit(self, source: str, start: int, end: int, text: str) -> Redline:
        """Return the redline after `copy[start:end]` became `text`."""
        joined, swallowed = self.join(source, start, end, text)
        return self.of(source, [c for c in self.changes if c not in swallowed] + [joined])

    def join(
        self, source: str, start: int, end: int, text: str, *, touching: bool = True
    ) -> tuple[Change, tuple[Change, ...]]:
        """Return an edit of the copy as one change of the source, and the changes it swallows.

        `start` and `end` are code points of the copy. Changes that the edit overlaps are
        swallowed, and with `touching` those that it merely touches.
        """
        met = tuple(
            (change, span)
            for change, span in zip(self.changes, self.spans, strict=True)
            if _meets(span, Span(start, end), touching=touching)
        )
        low = min([start, *(span.start for _, span in met)])
        high = max([end, *(span.end for _, span in met)])
        copy = self.apply(source)
        changed = copy[low:start] + text + copy[end:high]
        swallowed = tuple(change for change, _ in met)
        place = self._joined_place(low, high, met)
        return Change(*place, changed), swallowed

    def _joined_place(
        self, low: int, high: int, met: tuple[tuple[Change, Span], ...]
    ) -> tuple[int, int]:
        """Return the stretch of the source that `copy[low:high]` stands for."""
        start = self.to_source(low, "right")
        end = max(start, self.to_source(high, "left"))
        starts = [c.start for c, span in met if span.start == low]
        ends = [c.end for c, span in met if span.end == high]
        return min([start, *starts]), max([end, *ends])

    def compose(self, source: str, later: Redline) -> Redline:
        """Return the one redline that does what this does and then `later` does to the copy."""
        composed = self
        for start, end, text in reversed(later.changes):
            composed = composed.edit(source, start, end, text)
        return composed

    def invert(self, source: str) -> Redline:
        """Return the redline that makes the source of the copy again."""
        back = zip(self.changes, self.spans, strict=True)
        return Redline(tuple(Change(*span, source[c.start : c.end]) for c, span in back))

    def to_copy(self, position: int, side: Side = "left") -> int:
        """Return where a source position stands in the copy.

        A position inside a replaced stretch goes to its `side` end; so does one at an insertion.

        >>> Redline((Change(0, 0, "The "),)).to_copy(0, "right")
        4
        """
        return carry(position, self._sources, list(self.spans), side)

    def to_source(self, position: int, side: Side = "left") -> int:
        """Return where a copy position stands in the source; inside a change, at its `side` end."""
        return carry(position, list(self.spans), self._sources, side)

    def source_span(self, span: Span) -> Span:
        """Return the smallest stretch of the source that holds all that a copy span shows."""
        return hull(span, list(self.spans), self._sources)

    def copy_span(self, span: Span) -> Span:
        """Return the smallest stretch of the copy that holds all that a source span became."""
        return hull(span, self._sources, list(self.spans))

    @cached_property
    def _sources(self) -> list[Span]:
        return [change.span for change in self.changes]

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where each change stands in the copy."""
        grown = accumulate((len(c.text) - (c.end - c.start) for c in self.changes), initial=0)
        return tuple(
            Span(c.start + by, c.start + by + len(c.text))
            for c, by in zip(self.changes, grown, strict=False)
        )


def _meets(span: Span, edit: Span, *, touching: bool) -> bool:
    if touching or (edit.start == edit.end and span.start == span.end):
        return span.start <= edit.end and edit.start <= span.end
    return span.overlaps(edit)


def _said(source: str, change: Change) -> str:
    out = source[change.start : change.end]
    if not change.text:
        return f"“{out}” left out at {change.start}"
    if not out:
        return f"“{change.text}” put in at {change.start}"
    return f"“{out}” → “{change.text}” at {change.start}"
