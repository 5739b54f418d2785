"""Tables: decisions and changes as DataFrames, for an editor who asks in pandas."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from kit.decisions import Decision
from kit.rebase import Moved
from kit.standing import Standing


def decisions_table(decisions: Iterable[Decision]) -> pd.DataFrame:
    """Return decisions as a table, a row each: op, rule, text, replacement, why.

    >>> decisions_table([]).columns.tolist()
    ['op', 'rule', 'text', 'replacement', 'why']
    """
    rows = list(decisions)
    index = pd.Index([line.id for line in rows], name="id", dtype="object")
    cells = [(d.op, d.rule, d.target.exact, d.replacement, d.why) for d in rows]
    names = ["op", "rule", "text", "replacement", "why"]
    return pd.DataFrame(cells, index=index, columns=names, dtype="object")


def changes_table(standing: Standing) -> pd.DataFrame:
    """Return the redline as a table, a row a change, in order of place.

    Columns: text (of the source), replacement, op, rule, by, at, why, start, end (code points of
    the clean copy); the index is the decision's id.
    """
    made = [(line, span) for _, line, span in standing.made()]
    index = pd.Index([line.id for line, _ in made], name="id", dtype="object")
    cells = [
        (d.target.exact, d.replacement, d.op, d.rule, d.by, d.at, d.why, *span) for d, span in made
    ]
    names = ["text", "replacement", "op", "rule", "by", "at", "why", "start", "end"]
    table = pd.DataFrame(cells, index=index, columns=names, dtype="object")
    return table.astype({"start": "int64", "end": "int64"})


def moved_table(source: str, places: Iterable[Moved]) -> pd.DataFrame:
    """Return where decisions on an earlier version stand now, as a table, a row each.

    Columns: op, text, replacement, verdict (kept, look, orphan), why, start, end (code points of
    the source as it is now; for an orphan, of the nearest place, or -1) and nearest (its text).

    >>> moved_table("The lede.", []).columns.tolist()
    ['op', 'text', 'replacement', 'verdict', 'why', 'start', 'end', 'nearest']
    """
    rows = list(places)
    index = pd.Index([each.line.id for each in rows], name="id", dtype="object")
    names = ["op", "text", "replacement", "verdict", "why", "start", "end", "nearest"]
    cells = [_moved_row(source, each) for each in rows]
    table = pd.DataFrame(cells, index=index, columns=names, dtype="object")
    return table.astype({"start": "int64", "end": "int64"})


def _moved_row(source: str, each: Moved) -> tuple[object, ...]:
    line, span = each.line, each.span or each.near
    near = "" if span is None else span.of(source)
    return (
        *(line.op, line.target.exact, line.replacement, each.verdict, each.look),
        *(span or (-1, -1)),
        near,
    )
