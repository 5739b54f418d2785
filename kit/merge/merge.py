"""Merge: two logs as one, with what the two editors differ about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kit.decisions import Decision, in_force
from kit.log import chain
from kit.merge.agreement import Agreement, agreement
from kit.merge.conflicts import Conflict, conflicts, said_twice
from kit.merge.settle import settling
from kit.merge.union import union


@dataclass(frozen=True)
class Merged:
    """Two logs as one.

    `lines` are chained anew; `common` is how many were in both logs; `conflicts` are the places
    about which the editors differ, `agreement` how far they agree where both decided.
    """

    lines: tuple[Decision, ...]
    common: int
    conflicts: tuple[Conflict, ...]
    agreement: Agreement


def merge(one: Sequence[Decision], two: Sequence[Decision]) -> Merged:
    """Return the merge of two logs; `merge(two, one)` has the same lines.

    >>> merge([], []).lines
    ()
    """
    ids = [{line.id for line in log} for log in (one, two)]
    only, other, common = ids[0] - ids[1], ids[1] - ids[0], ids[0] & ids[1]
    lines, found = list(union(one, two)), list[Conflict]()
    while True:  # taking a line back may wake another, which is looked at in its turn
        now = conflicts(lines, only, other)
        there = {line.id for line in lines}
        settle = settling(lines, now, said_twice(lines), common)
        new = [line for line in settle if line.id not in there]
        if not new:
            break
        lines += new
        found += now
    agreed = agreement(_own(one, common), _own(two, common))
    return Merged(tuple(chain((), lines)), len(common), tuple(found), agreed)


def _own(log: Sequence[Decision], common: set[str]) -> list[Decision]:
    """Return what an editor decided alone, and holds to."""
    return [line for line in in_force(log) if line.id not in common and not line.restates]
