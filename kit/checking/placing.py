"""Placing: findings of blocks put to their places in the article, the keys of twins told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, takewhile
from operator import and_, attrgetter, eq, is_
from typing import NamedTuple

from kit.findings import Finding, placed

Row = tuple[Finding, ...]


class Placed(NamedTuple):
    """The findings of an article, and the rows and beginnings of blocks they were made of."""

    rows: Sequence[Row] = ()
    starts: Sequence[int] = ()
    findings: tuple[Finding, ...] = ()


def place(rows: Sequence[Row], starts: Sequence[int], before: Placed) -> Placed:
    """Return the findings with their places in the article; twins get a count to their keys.

    `before` is any earlier answer; what has not moved since is taken out of it.
    """
    unmoved = map(and_, map(is_, before.rows, rows), map(eq, before.starts, starts))
    head = sum(1 for _ in takewhile(bool, unmoved))
    same = [*chain.from_iterable(rows[:head])]
    seen = Counter(map(attrgetter("key"), same))
    findings = [*before.findings[: len(same)]]
    for number in range(head, len(rows)):
        start = starts[number]
        for finding in rows[number]:
            key = finding.key
            times = seen[key] = seen[key] + 1
            name = key if times == 1 else f"{key}-{times}"
            findings.append(placed(finding, start, number, name))
    return Placed(rows, starts, tuple(findings))
