"""Cells: rows as CSV in which no words are a formula.

A spreadsheet runs a cell that opens with one of a few marks, white space before them or not; an
apostrophe before it makes it words (OWASP, "CSV injection"). A number is left a number.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from kit.exporters.letters import printable

_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@|%＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def table_of(rows: Iterable[Iterable[object]]) -> str:
    """Return rows as CSV, each cell as words.

    >>> table_of([["=1+1", -3, None, " @SUM(A1)"]])
    "'=1+1,-3,,' @SUM(A1)\\r\\n"
    """
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows([cell(one) for one in row] for row in rows)
    return written.getvalue()


def cell(said: object) -> str:
    """Return what a cell says, as words that no spreadsheet runs."""
    words = printable("" if said is None else str(said))
    return f"'{words}" if _FORMULA.match(words) and not _NUMBER.fullmatch(words) else words
