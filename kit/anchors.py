"""Anchors: a place in the source known by what it says, so that it is found again or given up.

A target holds its quote and what stands before and after it in the paragraph (the selectors of
the W3C Web Annotation model). It lands on its exact quote only, in a place that no other place
resembles; otherwise it is an orphan. Never on the wrong place.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit.prose import Span
from kit.prose.common import common_end, common_start

CONTEXT = 32
ENOUGH = 8
_EDGE_BEFORE = re.compile(r"(?:\A|\n[^\S\n]*\n)\s*\Z")
_EDGE_AFTER = re.compile(r"\s*(?:\Z|\n[^\S\n]*\n)")
_EDGE_REACH = 64


def source_id(source: str) -> str:
    """Return the short hash by which a target says which text its positions count in.

    >>> len(source_id("The lede."))
    16
    """
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True)
class Target:
    """A place in a source: its quote, its surroundings, and where it stood (code points).

    `source` is the `source_id` of the text that `start` and `end` count in.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    source: str

    @classmethod
    def of(cls, source: str, span: Span) -> Target:
        """Describe a span of the source; prefix and suffix stop at the paragraph's edge.

        >>> Target.of("One cristal clear", Span(4, 11)).suffix
        ' clear'
        """
        start, end = span
        before = source[max(0, start - CONTEXT) : start].rpartition("\n\n")[2]
        after = source[end : end + CONTEXT].partition("\n\n")[0]
        return cls(source[start:end], before, after, start, end, source_id(source))

    @property
    def span(self) -> Span:
        """Where the place stood in the source it was described in."""
        return Span(self.start, self.end)


def place(source: str, target: Target, of: str | None = None) -> Span | None:
    """Return where `target` stands in `source`, or None when no one place is surely meant.

    `of` is the source's `source_id`, when the caller knows it already.

    >>> target = Target.of("One cristal clear", Span(4, 11))
    >>> place("A new lede.\\n\\nOne cristal clear", target)
    Span(start=17, end=24)
    >>> place("One cristal clear. One cristal clear.", target) is None
    True
    """
    if target.source == (of or source_id(source)):
        return target.span if target.span.of(source) == target.exact else None
    scored = sorted(_candidates(source, target), reverse=True)
    sure = [(score, at) for score, at, enough in scored if enough]
    if not sure or (len(scored) > 1 and scored[0][0] - scored[1][0] < ENOUGH):
        return None
    score, at = sure[0]
    return Span(at, at + len(target.exact)) if score == scored[0][0] else None


def _candidates(source: str, target: Target) -> Iterator[tuple[int, int, bool]]:
    """Give each place of the quote, with how much of its surroundings agrees."""
    for at in _places(source, target):
        end = at + len(target.exact)
        left = common_end(target.prefix, source[max(0, at - CONTEXT) : at])
        right = common_start(target.suffix, source[end : end + CONTEXT])
        enough_left = left >= ENOUGH or _at_edge_before(source, target.prefix, at, left)
        enough_right = right >= ENOUGH or _at_edge_after(source, target.suffix, end, right)
        yield left + right, at, enough_left and enough_right


def _places(source: str, target: Target) -> Iterator[int]:
    """Give each position where the quote stands; an empty quote stands between its context."""
    before = "" if target.exact else target.prefix[-ENOUGH:]
    after = "" if target.exact else target.suffix[:ENOUGH]
    needle = before + target.exact + after
    at = source.find(needle) if needle else -1
    while at >= 0:
        yield at + len(before)
        at = source.find(needle, at + 1)


def _at_edge_before(source: str, prefix: str, at: int, agreed: int) -> bool:
    """A short prefix is enough when all of it agrees and the paragraph begins there."""
    start = at - agreed
    return agreed == len(prefix) and bool(
        _EDGE_BEFORE.search(source[max(0, start - _EDGE_REACH) : start])
    )


def _at_edge_after(source: str, suffix: str, end: int, agreed: int) -> bool:
    return agreed == len(suffix) and bool(_EDGE_AFTER.match(source, end + agreed))
