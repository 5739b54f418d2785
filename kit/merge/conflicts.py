"""Conflicts: where two editors differ about a place; and where they only said the same twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kit.decisions import CHANGING, Decision, in_force, revoked
from kit.merge.places import about_one_place, alike


class Conflict(NamedTuple):
    """Two lines, one of either editor, that cannot both hold."""

    one: Decision
    two: Decision


def conflicts(lines: Sequence[Decision], one: set[str], two: set[str]) -> list[Conflict]:
    """Return the conflicts in the union of two logs, in order of place.

    `one` and `two` are the ids of the lines that are in one log alone.
    """
    found = [Conflict(a, b) for a, b in _crossed(lines, one, two)]
    return sorted(found, key=lambda pair: (pair.one.target.start, pair.one.id, pair.two.id))


def _crossed(
    lines: Sequence[Decision], one: set[str], two: set[str]
) -> Iterator[tuple[Decision, Decision]]:
    holding = in_force(lines)
    for a, b in _near_pairs(holding):
        apart = (a.id in one and b.id in two) or (a.id in two and b.id in one)
        changes = [line for line in (a, b) if line.op in CHANGING]
        stets = [line for line in (a, b) if line.op == "stet"]
        opposed = len(changes) == 2 or (len(changes) == len(stets) == 1 and apart)  # noqa: PLR2004
        if opposed and about_one_place(a, b) and not alike(a, b):
            yield a, b
    gone = revoked(lines)
    for back in (line for line in lines if line.op == "revoke" and line.id not in gone):
        mine, other = (one, two) if back.id in one else (two, one)
        for line in holding:
            said_otherwise = line.id in other and not line.restates
            if back.id in mine and said_otherwise and set(line.supersedes) & set(back.supersedes):
                yield back, line


def _near_pairs(lines: Iterable[Decision]) -> Iterator[tuple[Decision, Decision]]:
    """Give the pairs of lines whose places touch, in the order of the log."""
    rows = sorted(enumerate(lines), key=lambda row: (row[1].target.source, row[1].target.start))
    for index, (at, line) in enumerate(rows):
        for there, other in rows[index + 1 :]:
            if other.target.source != line.target.source or other.target.start > line.target.end:
                break
            yield (line, other) if at < there else (other, line)


def said_twice(lines: Sequence[Decision]) -> frozenset[str]:
    """Return the ids of lines in force of which another says all: the earlier one is enough.

    These are changes that both editors made alike, and restatements (`kit.rebase`) of a line
    about which the other editor has decided anew.
    """
    holding = in_force(lines)
    twice = {
        b.id
        for a, b in _near_pairs(holding)
        if a.op in CHANGING and b.op in CHANGING and about_one_place(a, b) and alike(a, b)
    }
    return frozenset(twice | {line.id for line in holding if _is_outdated(line, lines)})


def _is_outdated(line: Decision, lines: Sequence[Decision]) -> bool:
    """Tell whether a restatement says what somebody decided otherwise, or restated elsewhere."""
    if not line.restates:
        return False
    path, gone = _path(line, lines), revoked(lines)
    others = [x for x in lines if path & set(x.supersedes) and x.id not in path | gone | {line.id}]
    return any(not x.restates or x.id > line.id for x in others)


def _path(line: Decision, lines: Sequence[Decision]) -> set[str]:
    """Return the ids of the lines that a restatement says again, one after the other."""
    by_id = {each.id: each for each in lines}
    path: set[str] = set()
    at: Decision | None = line
    while at and at.restates:
        path.add(at.supersedes[0])
        at = by_id.get(at.supersedes[0])
    return path
