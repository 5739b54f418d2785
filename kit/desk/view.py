"""View: what the desk shows of a review at one moment, in the browser's words and positions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from kit.aim import aim
from kit.article import Article
from kit.decisions import Decision
from kit.desk.positions import Utf16
from kit.difficulty import HardSentence, hard_sentences
from kit.findings import Finding
from kit.history import last_done, last_undone
from kit.house import HouseStyle
from kit.prose import Span
from kit.queries import queries
from kit.readability import summary
from kit.redline import Change
from kit.standing import Standing
from kit.worded import by_words

Shown = dict[str, Any]


def marks(standing: Standing, findings: Iterable[Finding], house: HouseStyle) -> Shown:
    """Return all that is drawn over the copy and beside it."""
    found = tuple(findings)
    both = Utf16(standing.copy)
    twins = Counter((f.rule, f.text) for f in found if f.verdict == "open")
    return {
        "blocks": [{"role": b.role, **_place(both, b.span)} for b in standing.draft.blocks],
        "findings": [_finding(both, one, twins[one.rule, one.text]) for one in found],
        "changes": _changes(standing, both),
        "queries": _queries(standing, both),
        "sentences": [_sentence(both, hard) for hard in hard_sentences(standing.draft, house)],
        "aim": aim(standing.draft, house)._asdict(),
        "readability": [
            {"name": name, "value": value, "hint": hint}
            for name, value, hint in summary(standing.draft)
        ],
        "counts": {
            "open": sum(f.verdict == "open" for f in found),
            "safe": sum(f.verdict == "open" and f.tier == "safe" and bool(f.fixes) for f in found),
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


def original(article: Article) -> Shown:
    """Return the source as it came, which nothing here can change, and its blocks."""
    both = Utf16(article.source)
    blocks = [{"role": block.role, **_place(both, block.span)} for block in article.blocks]
    return {"text": article.source, "blocks": blocks}


def _place(both: Utf16, span: Span) -> dict[str, int]:
    return {"start": both.units(span.start), "end": both.units(span.end)}


def _sentence(both: Utf16, hard: HardSentence) -> Shown:
    return {
        "level": hard.level,
        "grade": round(hard.grade, 1),
        "reasons": list(hard.reasons),
        **_place(both, hard.span),
    }


def _finding(both: Utf16, finding: Finding, same: int) -> Shown:
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
        "same": same,
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
        "finding": line.finding,
    }


def _queries(standing: Standing, both: Utf16) -> list[Shown]:
    return [
        {
            "id": query.line.id,
            **_place(both, query.span),
            "text": query.line.target.exact,
            "question": query.line.why,
            "by": query.line.by,
            "at": query.line.at,
            "answers": [{"text": a.why, "by": a.by, "at": a.at} for a in query.answers],
            "closed": query.closed,
        }
        for query in queries(standing)
    ]
