"""Patch: what a view must be told so that what it draws becomes what is to be drawn now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from operator import eq
from typing import Any, NamedTuple

Content = dict[str, Any]


class Row(NamedTuple):
    """One thing that is drawn: its places in the text (UTF-16 units), and what it says."""

    places: tuple[int, ...]
    says: tuple[Any, ...]


class Sort(NamedTuple):
    """What the places and the values of a sort of rows are called in the browser."""

    places: tuple[str, ...]
    says: tuple[str, ...]

    def told(self, row: Row) -> Content:
        """Return a row as the browser has it.

        >>> Sort(("start", "end"), ("role",)).told(Row((0, 3), ("hed",)))
        {'start': 0, 'end': 3, 'role': 'hed'}
        """
        names, values = (*self.places, *self.says), (*row.places, *row.says)
        return dict(zip(names, values, strict=True))


class Splice(NamedTuple):
    """After `head` rows that stay, `gone` rows go and `rows` come; the rest moves by `by` units."""

    head: int
    gone: int
    rows: Sequence[Row]
    by: int


def splice(before: Sequence[Row], after: Sequence[Row], by: int) -> Splice | None:
    """Return what makes `after` of `before`, or None when they are the same.

    `by` is how much longer the text has become: what stands behind an edit has moved by that.

    >>> old = [Row((0, 2), ("hed",)), Row((4, 9), ("list",)), Row((11, 15), ("list",))]
    >>> splice(old, [old[0], Row((4, 10), ("list",)), Row((12, 16), ("list",))], 1)
    Splice(head=1, gone=1, rows=[Row(places=(4, 10), says=('list',))], by=1)
    """
    head = sum(1 for _ in takewhile(bool, map(eq, before, after)))
    most = min(len(before), len(after)) - head
    backwards = zip(reversed(before), reversed(after), range(most), strict=False)
    tail = sum(1 for _ in takewhile(bool, (_moved(one, two, by) for one, two, _ in backwards)))
    gone, rows = len(before) - tail - head, after[head : len(after) - tail]
    moves = by if tail else 0
    return Splice(head, gone, rows, moves) if gone or rows or moves else None


def _moved(one: Row, two: Row, by: int) -> bool:
    return one[1] == two[1] and [at + by for at in one[0]] == [*two[0]]


def patch(
    before: Mapping[str, Sequence[Row]],
    after: Mapping[str, Sequence[Row]],
    sorts: Mapping[str, Sort],
    by: int,
) -> Content:
    """Return, for each sort of rows that has changed, its splice as the browser has it."""
    found: Content = {}
    for name, sort in sorts.items():
        change = splice(before[name], after[name], by)
        if change is not None:
            found[name] = {**change._asdict(), "rows": [sort.told(row) for row in change.rows]}
    return found
