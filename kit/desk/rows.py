"""Rows: places of the copy as a list shows them, before and after, with a few words around."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from kit.desk.positions import Utf16
from kit.redline import Change
from kit.worded import widened

_AROUND = 44  # characters of context on either side


class Row(NamedTuple):
    """One place (code points of the copy) and what would stand there; None lets it stand."""

    name: str
    start: int
    end: int
    text: str | None
    quoted: bool = False


def shown_rows(copy: str, rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Return rows in the browser's words: whole words before and after, and their surroundings.

    >>> row, = shown_rows("One cristal fact.", [Row("k", 6, 7, "y")])
    >>> row["left"], row["out"], row["in"], row["right"]
    ('One ', 'cristal', 'crystal', ' fact.')
    """
    both = Utf16(copy)
    return [_shown(copy, both, row) for row in rows]


def _shown(copy: str, both: Utf16, row: Row) -> dict[str, Any]:
    words = widened(copy, Change(row.start, row.end, row.text or ""), 0, len(copy))
    start, end, text = words if row.text is not None else (row.start, row.end, None)
    return {
        "name": row.name,
        "left": _left(copy, start),
        "out": copy[start:end],
        "in": text,
        "right": _right(copy, end),
        "quoted": row.quoted,
        "start": both.units(row.start),
        "end": both.units(row.end),
    }


def _left(copy: str, start: int) -> str:
    """Return the words before a place, in its own line, from a whole word on."""
    near = copy[max(0, start - _AROUND) : start].rpartition("\n")[2]
    cut = len(near) == min(start, _AROUND) and start > _AROUND
    return f"…{near.partition(' ')[2]}" if cut else near


def _right(copy: str, end: int) -> str:
    near = copy[end : end + _AROUND].partition("\n")[0]
    cut = len(near) == _AROUND and end + _AROUND < len(copy)
    return f"{near.rpartition(' ')[0]}…" if cut else near
