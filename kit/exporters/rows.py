"""Rows: every line of the log as a person reads it, with what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kit.decisions import CHANGING, Decision, in_force, revoked
from kit.exporters.letters import printable
from kit.standing import Standing

_SAID = {
    "accept": "accepted",
    "rewrite": "rewrote",
    "stet": "let stand",
    "query": "asked",
    "revoke": "took back",
    "note": "noted",
    "query.answer": "answered",
    "query.close": "closed a query",
    "query.reopen": "opened a query again",
}


class Row(NamedTuple):
    """A line of the log: its number, when, who, what was done, to which words, by which rule, why.

    `state` is what became of it: in force, taken back, replaced, lost its place, or "" for a line
    that is about another one.
    """

    seq: int
    at: str
    by: str
    did: str
    out: str
    into: str
    rule: str
    why: str
    state: str


def rows_of(standing: Standing) -> list[Row]:
    """Return every line of the log, the oldest first.

    >>> from kit.article import Article
    >>> rows_of(Standing.of(Article.from_text("The lede."), []))
    []
    """
    return list(_rows(standing))


def _rows(standing: Standing) -> Iterator[Row]:
    lines = standing.decisions
    gone, holding = revoked(lines), {line.id for line in in_force(lines)}
    lost = {line.id for line in standing.replay.orphans}
    for line in lines:
        yield Row(
            seq=line.seq,
            at=line.at,
            by=printable(line.by),
            did=_SAID.get(line.rule, _SAID[line.op]),
            out=printable(line.target.exact),
            into=printable(line.replacement or "") if line.op in CHANGING else "",
            rule=line.rule,
            why=printable(line.why),
            state=_state(line, gone, holding, lost),
        )


def _state(line: Decision, gone: set[str], holding: set[str], lost: set[str]) -> str:
    if line.id in gone:
        return "taken back"
    if line.id in lost:
        return "lost its place"
    if line.id in holding:
        return "in force"
    return "" if line.op in ("revoke", "note") else "replaced"
