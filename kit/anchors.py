"""Anchors: a place in the source known by what it says, so that it is found again or given up.

A target holds its quote and what stands before and after it in the paragraph (the selectors of
the W3C Web Annotation model). It lands on its exact quote only, in a place that no other place
resembles; otherwise it is an orphan. Never on the wrong place.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import NamedTuple

from kit.likeness import CONTEXT, ENOUGH, Quote, comes_again, is_alone, likenesses, stands_elsewhere
from kit.prose import Span

_LONGEST = 256


def source_id(source: str) -> str:
    """Return the short hash by which a target says which text its positions count in.

    >>> len(source_id("The lede."))
    16
    """
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True)
class Target:
    """A place in a source: its quote, its surroundings, and where it stood (code points).

    `source` is the `source_id` of the text that `start` and `end` count in; `echo` the length of
    what stands before or after it at another place of that text as well.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    source: str
    echo: int = 0

    @classmethod
    def of(cls, source: str, span: Span) -> Target:
        """Describe a span of the source; prefix and suffix stop at the paragraph's edge.

        They are as long as it takes to tell the place from every other, within a limit.

        >>> Target.of("One cristal clear", Span(4, 11)).suffix
        ' clear'
        """
        name, reach = source_id(source), CONTEXT
        while True:
            before = source[max(0, span.start - reach) : span.start].rpartition("\n\n")[2]
            after = source[span.end : span.end + reach].partition("\n\n")[0]
            target = cls(span.of(source), before, after, *span, name)
            others = (seen for seen in likenesses(source, target.quote) if seen.at != span.start)
            echo = max((seen.longer for seen in others), default=0)
            told_apart = echo + ENOUGH <= reach and not any(
                comes_again(source, side) for side in (before, after)
            )
            if told_apart or reach >= _LONGEST:
                return replace(target, echo=echo)
            reach *= 2

    @property
    def span(self) -> Span:
        """Where the place stood in the source it was described in."""
        return Span(self.start, self.end)

    @property
    def quote(self) -> Quote:
        """What the place says, and its surroundings."""
        return Quote(self.exact, self.prefix, self.suffix)


class Landing(NamedTuple):
    """Where a target stands.

    `sure` says that all its surroundings are as they were and nothing like them is anywhere else.
    """

    span: Span
    sure: bool = True


def landing(source: str, target: Target, of: str | None = None) -> Landing | None:
    """Return where `target` stands in `source`, or None when no one place is surely meant.

    In another text than its own, `ENOUGH` characters more must agree on either side than ever
    agreed at another place (or all up to the paragraph's edge), and no second place may resemble
    it as much on any side. `of` is the source's `source_id`, when the caller knows it already.

    >>> target = Target.of("One cristal clear", Span(4, 11))
    >>> landing("A new lede.\\n\\nOne cristal clear", target)
    Landing(span=Span(start=17, end=24), sure=True)
    >>> landing("One cristal clear. One cristal clear.", target) is None
    True
    """
    if target.source == (of or source_id(source)):
        return Landing(target.span) if target.span.of(source) == target.exact else None
    need, quote = target.echo + ENOUGH, target.quote
    like = [s for s in likenesses(source, quote) if s.sure(need) or s.longer >= need]
    if len(like) != 1 or not like[0].sure(need) or stands_elsewhere(source, quote, like[0]):
        return None
    [seen] = like
    sure = seen.whole(quote) and is_alone(source, quote)
    return Landing(Span(seen.at, seen.at + len(target.exact)), sure)


def place(source: str, target: Target, of: str | None = None) -> Span | None:
    """Return the span of the `landing`, or None when there is none."""
    found = landing(source, target, of)
    return None if found is None else found.span
