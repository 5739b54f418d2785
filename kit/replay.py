"""Replay: what the decisions of a log make of a source. Pure, and in any order of places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kit.anchors import place, source_id
from kit.decisions import CHANGING, Decision, in_force
from kit.prose import Span
from kit.redline import Change, Redline


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
    made = [
        (Change(*span, line.replacement or ""), (line, span))
        for line, span in placed
        if line.op in CHANGING and span is not None
    ]
    return Replay(
        redline=Redline.of(source, [change for change, _ in made]),
        made_by={change.trimmed(source): by for change, by in made},
        remarks=tuple((d, s) for d, s in placed if s is not None and d.op not in CHANGING),
        orphans=tuple(line for line, span in placed if span is None),
    )
