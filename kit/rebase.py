"""Rebase: the decisions on an earlier version of an article, said again of the one there is now.

Pure. What it returns is written as new lines; those that were there stay as they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kit.anchors import Landing, Target, landing, source_id
from kit.decisions import RESTATED, Decision, in_force
from kit.nearest import nearest
from kit.prose import Span
from kit.replay import replay

RULE = "editor.rebase"


@dataclass(frozen=True)
class Moved:
    """A decision on an earlier version, and where its place is now.

    `span` is that place (None: it is gone, the decision is an orphan); `look` says why a person
    should look at it ("" where nothing around it changed); `near` what resembles it most.
    """

    line: Decision
    span: Span | None = None
    look: str = ""
    near: Span | None = None

    @property
    def verdict(self) -> str:
        """Kept, look (placed, but a person should see it) or orphan."""
        return "orphan" if self.span is None else "look" if self.look else "kept"


def moved(source: str, decisions: Iterable[Decision]) -> tuple[Moved, ...]:
    """Return where each decision on an earlier version of `source` stands now, in order of place.

    Orphans come last. Raises ConflictError when two decisions on this version collide.
    """
    lines, whose = tuple(decisions), source_id(source)
    orphans = {line.id for line in replay(source, lines).orphans}
    older = sorted(
        (line for line in in_force(lines) if line.target.source != whose),
        key=lambda line: (line.target.start, line.target.end),
    )
    landed = {
        line.id: there
        for line in older
        if line.id not in orphans and (there := landing(source, line.target, whose))
    }
    strayed = _out_of_order([line for line in older if line.id in landed], landed)
    found = [
        Moved(d, landed[d.id].span, _look(d, landed, strayed)) for d in older if d.id in landed
    ]
    lost = [Moved(d, near=nearest(source, d.target.quote)) for d in older if d.id not in landed]
    return (*sorted(found, key=lambda each: landed[each.line.id].span), *lost)


def _look(line: Decision, landed: dict[str, Landing], strayed: frozenset[str]) -> str:
    if line.id in strayed:
        return "it moved past other decisions"
    return "" if landed[line.id].sure else "the words around it changed, or stand elsewhere too"


def _out_of_order(lines: list[Decision], landed: dict[str, Landing]) -> frozenset[str]:
    """Return the ids of the lines to take out for the others to stand in the order they stood in.

    That is all but a longest increasing subsequence, found by patience sorting.
    """
    piles: list[int] = []
    tops: list[list[str]] = []
    for line in lines:
        at = landed[line.id].span.start
        pile = bisect_left(piles, at + 1)
        chain = [*(tops[pile - 1] if pile else []), line.id]
        piles[pile : pile + 1] = [at]
        tops[pile : pile + 1] = [chain]
    return frozenset(line.id for line in lines) - frozenset(tops[-1] if tops else ())


def restated(source: str, places: Iterable[Moved]) -> tuple[Decision, ...]:
    """Return the lines that say again, of `source`, the decisions whose place was found.

    Each is signed as the line it supersedes: the decision is the same, and two editors who
    rebase the same log write the same lines.
    """
    group = RESTATED + source_id(source)
    return tuple(
        replace(
            each.line,
            target=Target.of(source, each.span),
            group=group,
            supersedes=(each.line.id,),
        )
        for each in places
        if each.span is not None
    )


def note(source: str, places: Sequence[Moved]) -> Decision:
    """Return the line that tells of a rebase; who made it and when is for the writer to sign."""
    found = sum(each.span is not None for each in places)
    return Decision(
        op="note",
        rule=RULE,
        target=Target.of(source, Span(0, 0)),
        why=f"the article changed; {found} of {len(places)} decisions on earlier versions are "
        f"said again of the version {source_id(source)}",
    )
