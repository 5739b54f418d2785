"""Replacing: many places changed by one command of the editor's own hand, as one undo."""

from __future__ import annotations

from typing import Any

import pandas as pd

from kit.desk.positions import Utf16
from kit.desk.rows import Row, shown_rows
from kit.errors import KitError
from kit.findings import Finding, protect
from kit.prose import Span, quotations
from kit.review import Review

Content = dict[str, Any]


def ask_about_quotations(review: Review, content: Content) -> Content | None:
    """Return the list to be asked about when words inside quotations would change, else None."""
    if "only" in content:
        return None
    rows = _rows(review, content)
    count = sum(row.quoted for row in rows)
    if not count:
        return None
    inside = "1 of them is" if count == 1 else f"{count} of them are"
    return {
        "title": f"Replace in {len(rows)} places",
        "verb": "Replace",
        "note": f"{inside} inside quotation marks: tick what somebody said only to correct it.",
        "rows": shown_rows(review.copy, rows),
        "ask": {"op": "replace_all", "changes": content["changes"]},
    }


def replace(review: Review, content: Content) -> pd.DataFrame:
    """Make the changes of a message, or those of them that were ticked."""
    only = content.get("only")
    rows = [row for row in _rows(review, content) if only is None or row.name in only]
    return review.replace((row.start, row.end, row.text or "") for row in rows)


def _rows(review: Review, content: Content) -> list[Row]:
    """Read the changes; raises KitError when the text at a place is not what was seen there."""
    copy, said = review.copy, quotations(review.copy)
    both = Utf16(copy)
    rows = []
    for number, change in enumerate(content["changes"]):
        span = Span(both.points(change["start"]), both.points(change["end"]))
        if span.of(copy) != change["was"]:
            raise KitError("the text has changed meanwhile; find the places again")
        quoted = _changes_a_quotation(copy, span, change["text"], said)
        rows.append(Row(str(number), *span, change["text"], quoted))
    return rows


def _changes_a_quotation(copy: str, span: Span, text: str, said: tuple[Span, ...]) -> bool:
    place = Finding("editor", "style", "suggest", span.of(copy), "", *span, fixes=(text,))
    return protect(place, copy, said).tier == "query"
