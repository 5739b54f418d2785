"""Drafts: typing that never reached the log, kept by the browser and found again in the copy."""

from __future__ import annotations

from typing import Any

from kit.anchors import Target, place
from kit.desk.positions import Utf16
from kit.desk.rows import Row, shown_rows
from kit.prose import Span
from kit.review import Review

Content = dict[str, Any]


def draft(review: Review, content: Content) -> Content:
    """Return what restoring a draft would change, row by row, with the message that does it.

    Each of the draft's `changes` has its `text`, what it stands in place of (`exact`), what stood
    around that (`prefix`, `suffix`) and where (`start`, UTF-16 units). What is in the copy already
    is passed over; what has no one place in it any more is named in `lost`.
    """
    copy = review.copy
    both = Utf16(copy)
    left = [change for change in content["changes"] if not _is_there(copy, both, change)]
    places = [(change, _place(copy, both, change)) for change in left]
    found = [(change["text"], span) for change, span in places if span is not None]
    return {
        "title": "Typing that was not saved",
        "verb": "Restore",
        "note": "",
        "rows": shown_rows(
            copy, [Row(str(i), *span, text) for i, (text, span) in enumerate(found)]
        ),
        "lost": [change["text"] or change["exact"] for change, span in places if span is None],
        "ask": {"op": "replace_all", "changes": [_asked(copy, both, *each) for each in found]},
    }


def _asked(copy: str, both: Utf16, text: str, span: Span) -> Content:
    start, end = both.units(span.start), both.units(span.end)
    return {"start": start, "end": end, "text": text, "was": span.of(copy)}


def _is_there(copy: str, both: Utf16, change: Content) -> bool:
    """Tell whether the log has it after all: only the word that it was saved was lost."""
    start = both.points(change["start"]) - len(change["prefix"])
    whole = change["prefix"] + change["text"] + change["suffix"]
    return start >= 0 and copy.startswith(whole, start)


def _place(copy: str, both: Utf16, change: Content) -> Span | None:
    exact, prefix, suffix = change["exact"], change["prefix"], change["suffix"]
    start = both.points(change["start"])
    if start >= len(prefix) and copy.startswith(prefix + exact + suffix, start - len(prefix)):
        return Span(start, start + len(exact))
    return place(copy, Target(exact, prefix, suffix, 0, len(exact), ""))
