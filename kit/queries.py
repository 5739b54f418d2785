"""Queries: what the author is asked, what came back, and whether it is settled.

An answer is a note in the log about the query's own place; so is closing a query and opening it
again. The source is never altered by any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from kit.decisions import Decision, revoked
from kit.prose import Span
from kit.standing import Standing

ANSWER, CLOSE, REOPEN = "query.answer", "query.close", "query.reopen"
NOTES = (ANSWER, CLOSE, REOPEN)


class Query(NamedTuple):
    """A query: its line of the log, where it stands in the copy, its answers, the last one last.

    It is closed by an answer or by hand, until somebody opens it again.
    """

    line: Decision
    span: Span
    answers: tuple[Decision, ...]
    closed: bool


def queries(standing: Standing) -> tuple[Query, ...]:
    """Return the queries in force, in order of place, open or closed."""
    notes = list(_notes(standing))
    asked = [(line, place) for line, place in standing.replay.remarks if line.op == "query"]
    return tuple(
        _query(standing, line, place, [note for note in notes if note.finding == line.id])
        for line, place in sorted(asked, key=lambda remark: (remark[1], remark[0].seq))
    )


def queries_table(found: Iterable[Query]) -> pd.DataFrame:
    """Return queries as a table, a row each; the index is the id of the query's line.

    >>> queries_table([]).columns.tolist()
    ['text', 'question', 'answer', 'closed', 'by', 'at', 'start', 'end']
    """
    rows = list(found)
    index = pd.Index([query.line.id for query in rows], name="id", dtype="object")
    names = ["text", "question", "answer", "closed", "by", "at", "start", "end"]
    return pd.DataFrame([_cells(query) for query in rows], index=index, columns=names)


def _cells(query: Query) -> tuple[object, ...]:
    line, answer = query.line, " / ".join(note.why for note in query.answers)
    return line.target.exact, line.why, answer, query.closed, line.by, line.at, *query.span


def note_on(query: Decision, rule: str, text: str = "") -> Decision:
    """Return the line that answers, closes or opens a query again."""
    return Decision("note", rule, query.target, finding=query.id, why=text)


def _query(standing: Standing, line: Decision, place: Span, notes: list[Decision]) -> Query:
    answers = tuple(note for note in notes if note.rule == ANSWER)
    closed = bool(notes) and notes[-1].rule != REOPEN
    return Query(line, standing.redline.copy_span(place), answers, closed)


def _notes(standing: Standing) -> Iterator[Decision]:
    gone = revoked(standing.decisions)
    for line in standing.decisions:
        if line.op == "note" and line.rule in NOTES and line.id not in gone:
            yield line
