"""Union: the lines of two logs in one order that depends on neither's coming first."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from itertools import pairwise

from kit.decisions import Decision


def union(one: Sequence[Decision], two: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return each line of either log once.

    A line comes after those it came after in its log, as far as the two logs agree, and always
    after the lines it supersedes; what that leaves open is settled by time, then by id.
    """
    lines = {line.id: line for line in (*one, *two)}
    causes = [(name, line.id) for line in lines.values() for name in line.supersedes]
    follows = [(a.id, b.id) for log in (one, two) for a, b in pairwise(log)]
    ordered = _sorted(lines, [*causes, *follows])
    return tuple(ordered if len(ordered) == len(lines) else _sorted(lines, causes))


def _sorted(lines: dict[str, Decision], edges: Iterable[tuple[str, str]]) -> list[Decision]:
    """Return the lines in an order that obeys the edges; fewer of them when the edges run round."""
    after: dict[str, set[str]] = {name: set() for name in lines}
    for first, then in edges:
        if first in lines:
            after[first].add(then)
    waits = dict.fromkeys(lines, 0)
    for name in (name for then in after.values() for name in then):
        waits[name] += 1
    ready = [(lines[name].at, name) for name, count in waits.items() if not count]
    heapq.heapify(ready)
    ordered = []
    while ready:
        _, name = heapq.heappop(ready)
        ordered.append(lines[name])
        for then in after[name]:
            waits[then] -= 1
            if not waits[then]:
                heapq.heappush(ready, (lines[then].at, then))
    return ordered
