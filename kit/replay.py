"""Replay: what the decisions of a log make of a source. Pure, and in any order of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kit.anchors import place, source_id
from kit.decisions import CHANGING, Decision, in_force
from kit.prose import Span
from kit.redline import Change, Redline

_Made = tuple[Change, tuple[Decision, Span]]
_Bare = tuple[Change, Decision]


@dataclass(frozen=True)
class Replay:
    """The redline of the decisions in force; who made each change; what else was said where.

    `made_by` maps each change to its decision and to the whole place the decision was about;
    `remarks` are stets and queries with their place in the source; `orphans` are decisions
    whose place is gone from the source: reported, never applied elsewhere, never lost.
    """

    redline: Redline = field(default_factory=Redline)
    made_by: dict[Change, tuple[Decision, Span]] = field(default_factory=dict)
    remarks: tuple[tuple[Decision, Span], ...] = ()
    orphans: tuple[Decision, ...] = ()


def replay(source: str, decisions: Iterable[Decision]) -> Replay:
    """Return what `decisions` (all lines of a log) make of `source`.

    Raises ConflictError when two changes in force want the same place.

    >>> replay("One cristal clear", []).redline.apply("One cristal clear")
    'One cristal clear'
    """
    whose = source_id(source)
    placed = [(line, place(source, line.target, whose)) for line in in_force(decisions)]
    landed = [(line, span) for line, span in placed if span is not None]
    made = [
        (Change(*span, d.replacement or ""), (d, span)) for d, span in landed if d.op in CHANGING
    ]
    crowded = _crowded(source, whose, made)
    kept = [(change, by) for change, by in made if by[0].id not in crowded]
    return Replay(
        redline=Redline.of(source, [change for change, _ in kept]),
        made_by={change.trimmed(source): by for change, by in kept},
        remarks=tuple((line, span) for line, span in landed if line.op not in CHANGING),
        orphans=tuple(d for d, span in placed if span is None or d.id in crowded),
    )


def _crowded(source: str, whose: str, made: list[_Made]) -> frozenset[str]:
    """Return the ids of changes of an earlier version that want the place of another change.

    Of two that say the same the first stays; of others neither does: which of them is meant no
    machine can tell. What was decided on this very version always stays.
    """
    if all(line.target.source == whose for _, (line, _) in made):
        return frozenset()
    bare = [(change.trimmed(source), line) for change, (line, _) in made]
    return frozenset(name for one, two in _colliding(bare) for name in _given_up(one, two, whose))


def _colliding(bare: list[_Bare]) -> Iterator[tuple[_Bare, _Bare]]:
    """Give each pair of changes that want the same place, the earlier decision first."""
    order = {line.id: number for number, (_, line) in enumerate(bare)}
    by_place = sorted(bare, key=lambda each: each[0])
    for index, one in enumerate(by_place):
        for two in by_place[index + 1 :]:
            if two[0].start > one[0].end:
                break
            if one[0].collides(two[0]):
                first, second = sorted((one, two), key=lambda each: order[each[1].id])
                yield first, second


def _given_up(one: _Bare, two: _Bare, whose: str) -> Iterator[str]:
    if one[1].target.source != whose and (two[1].target.source == whose or one[0] != two[0]):
        yield one[1].id
    if two[1].target.source != whose:
        yield two[1].id
