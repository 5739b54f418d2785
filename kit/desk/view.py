"""View: what the desk shows of a review at one moment, in the browser's words and positions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kit.decisions import Decision
from kit.desk.positions import Utf16
from kit.findings import Finding
from kit.history import last_done, last_undone
from kit.prose import Span
from kit.readability import summary
from kit.redline import Change
from kit.standing import Standing
from kit.worded import by_words

Shown = dict[str, Any]


def marks(standing: Standing, findings: Iterable[Finding]) -> Shown:
    """Return all that is drawn over the copy and beside it."""
    found = tuple(findings)
    both = Utf16(standing.copy)
    return {
        "blocks": [{"role": b.role, **_place(both, b.span)} for b in standing.draft.blocks],
        "findings": [_finding(both, finding) for finding in found],
        "changes": _changes(standing, both),
        "queries": _queries(standing, both),
        "readability": [
            {"name": name, "value": value, "hint": hint}
            for name, value, hint in summary(standing.draft)
        ],
        "counts": {
            "open": sum(f.verdict == "open" for f in found),
            "decided": len(standing.redline.changes) + len(standing.replay.remarks),
        },
        "undo": bool(last_done(standing.decisions)),
        "redo": bool(last_undone(standing.decisions)),
    }


def page(standing: Standing) -> Shown:
    """Return what the desk shows besides the marks: the text and what it is."""
    article = standing.article
    return {
        "text": standing.copy,
        "slug": article.slug,
        "hed": standing.draft.hed,
        "source_words": len(article.source.split()),
        "markup": article.markup,
    }


def _place(both: Utf16, span: Span) -> dict[str, int]:
    return {"start": both.units(span.start), "end": both.units(span.end)}


def _finding(both: Utf16, finding: Finding) -> Shown:
    return {
        "key": finding.key,
        "rule": finding.rule,
        "kind": finding.kind,
        "tier": finding.tier,
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "fix": finding.fix,
        "fixes": list(finding.fixes),
        **_place(both, finding.span),
        "quoted": finding.quoted,
        "verdict": finding.verdict,
    }


def _changes(standing: Standing, both: Utf16) -> list[Shown]:
    source, redline = standing.article.source, standing.redline
    rows = zip(redline.changes, redline.spans, by_words(source, redline), strict=True)
    return [_change(both, source, row, standing.replay.made_by[row[0]][0]) for row in rows]


def _change(both: Utf16, source: str, shapes: tuple[Change, Span, Change], line: Decision) -> Shown:
    change, span, words = shapes
    start = span.start - (change.start - words.start)
    whole = _place(both, Span(start, start + len(words.text)))
    return {
        "id": line.id,
        **_place(both, span),
        "removed": change.span.of(source),
        "inserted": change.text,
        "removed_words": words.span.of(source),
        "inserted_words": words.text,
        "start_words": whole["start"],
        "end_words": whole["end"],
        "op": line.op,
        "rule": line.rule,
        "by": line.by,
        "at": line.at,
        "why": line.why,
    }


def _queries(standing: Standing, both: Utf16) -> list[Shown]:
    return [
        {
            "id": line.id,
            **_place(both, standing.redline.copy_span(place)),
            "text": line.target.exact,
            "question": line.why,
            "by": line.by,
            "at": line.at,
        }
        for line, place in sorted(standing.replay.remarks, key=lambda remark: remark[1])
        if line.op == "query"
    ]
