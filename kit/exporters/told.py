"""Told: the changes and queries of a review, numbered, each with its line of the log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kit.decisions import Decision
from kit.exporters.letters import printable
from kit.queries import Query, queries
from kit.standing import Standing
from kit.worded import by_words


class Told(NamedTuple):
    """One change: whole words `out` of the source and `into` the copy, and who decided it.

    `start` and `end` are code points of the source.
    """

    number: int
    start: int
    end: int
    out: str
    into: str
    line: Decision


class Asked(NamedTuple):
    """One query: its number, its query, and the code point of the source where its place ends."""

    number: int
    query: Query
    start: int
    end: int


def changes_told(standing: Standing) -> tuple[Told, ...]:
    """Return the changes in force, in order of place, numbered from 1."""
    source, made_by = standing.article.source, standing.replay.made_by
    pairs = zip(by_words(source, standing.redline), standing.redline.changes, strict=True)
    return tuple(
        Told(number, wide.start, wide.end, wide.span.of(source), wide.text, made_by[bare][0])
        for number, (wide, bare) in enumerate(pairs, start=1)
    )


def queries_asked(standing: Standing) -> tuple[Asked, ...]:
    """Return the queries in force, in order of place, numbered from 1."""
    places = {line.id: place for line, place in standing.replay.remarks}
    return tuple(
        Asked(number, query, *places[query.line.id])
        for number, query in enumerate(queries(standing), start=1)
    )


def reason(line: Decision) -> str:
    """Return who decided a line, by which rule and why, in words; its time stands beside it.

    >>> from kit.anchors import Target
    >>> from kit.prose import Span
    >>> reason(Decision("accept", "spelling.word", Target.of("a", Span(0, 1)), "b", by="ann"))
    'accepted by ann, rule spelling.word'
    """
    return printable("".join(_reason(line)))


def _reason(line: Decision) -> Iterator[str]:
    yield "accepted" if line.op == "accept" else "rewritten"
    yield f" by {line.by}" if line.by else ""
    yield f", rule {line.rule}" if not line.rule.startswith("editor") else ""
    yield f": {line.why}" if line.why else ""
