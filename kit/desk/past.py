"""Past: the log as the desk shows it, a page at a time: who decided what, when and why."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kit.anchors import place, source_id
from kit.decisions import Decision, in_force, revoked
from kit.desk.positions import Utf16
from kit.history import REDO, UNDO
from kit.review import Review
from kit.standing import Standing

PAGE = 100
LOST = "lost"
_TURNS = {UNDO: "undo", REDO: "redo"}


def history(review: Review, content: dict[str, Any]) -> dict[str, Any]:
    """Return lines of the log, the newest first: those that the filter lets through.

    `content` has `words` (to stand in the line), `ask` (an op, "lost" for decisions whose place is
    gone from the article, "" for all) and `most` (lines).
    """
    standing = review.standing
    orphans = standing.replay.orphans
    lines = [line for line in reversed(standing.decisions) if _passes(line, content, orphans)]
    most = max(PAGE, int(content.get("most", PAGE)))
    return {"total": len(lines), "rows": _rows(standing, lines[:most])}


def _passes(line: Decision, content: dict[str, Any], orphans: tuple[Decision, ...]) -> bool:
    op, words = content.get("ask", ""), str(content.get("words", "")).casefold()
    if op == LOST:
        op = line.op if line in orphans else LOST
    said = (line.target.exact, line.replacement or "", line.why, line.by, line.rule)
    return op in ("", line.op) and (not words or words in "\n".join(said).casefold())


def _rows(standing: Standing, lines: list[Decision]) -> list[dict[str, Any]]:
    holding = {line.id for line in in_force(standing.decisions)}
    gone = revoked(standing.decisions)
    mates = Counter(line.group for line in standing.decisions if line.id in holding)
    both, whose = Utf16(standing.copy), source_id(standing.article.source)
    return [
        {
            "id": line.id,
            "op": _TURNS.get(line.rule, line.op),
            "rule": line.rule,
            "by": line.by,
            "at": line.at,
            "why": line.why,
            "text": line.target.exact,
            "replacement": line.replacement,
            "state": _state(line, holding, gone, standing.replay.orphans),
            "may_go": line.id in holding or (line.op == "note" and line.id not in gone),
            "mates": mates[line.group] if line.id in holding else 0,
            **_place(standing, both, line, whose),
        }
        for line in lines
    ]


def _state(line: Decision, holding: set[str], gone: set[str], orphans: tuple[Decision, ...]) -> str:
    if line.id in gone:
        return "taken back"
    if line in orphans:
        return "its place is gone"
    return "" if line.id in holding or line.op in ("revoke", "note") else "replaced since"


def _place(standing: Standing, both: Utf16, line: Decision, whose: str) -> dict[str, int | None]:
    """Return where a line's place is now in the copy, or None twice when the article lost it."""
    there = place(standing.article.source, line.target, whose)
    if there is None:
        return {"start": None, "end": None}
    span = standing.redline.copy_span(there)
    return {"start": both.units(span.start), "end": both.units(span.end)}
