"""Bulk: what one word of the editor decides in many places, to be seen before it is done."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from kit.desk.rows import Row, shown_rows
from kit.errors import KitError
from kit.findings import Finding
from kit.review import Review

Content = dict[str, Any]
_SHOWN = 40  # characters


class Bulk(NamedTuple):
    """Open findings that one answer is for: a fix by its number, each its first, or a stet."""

    title: str
    verb: str
    rows: tuple[Finding, ...]
    fix: int | None = None
    stet: bool = False
    note: str = ""

    def text(self, finding: Finding) -> str | None:
        """Return what would stand in place of a finding, None where it is let stand."""
        return None if self.stet else finding.fixes[self.fix or 0]


def preview(review: Review, content: Content) -> Content:
    """Return what a bulk would do, row by row, with the message that does it."""
    bulk = meant(review, content)
    rows = [Row(f.key, f.start, f.end, bulk.text(f)) for f in bulk.rows]
    wanted = {name: content[name] for name in ("what", "key", "fix", "stet") if name in content}
    return {
        "title": bulk.title,
        "verb": bulk.verb,
        "note": bulk.note,
        "rows": shown_rows(review.copy, rows),
        "ask": {**wanted, "op": "bulk"},
    }


def carry_out(review: Review, content: Content) -> pd.DataFrame:
    """Do what was shown, where the editor left it ticked: all of it is one undo.

    Raises KitError when a place is no longer what was shown.
    """
    bulk = meant(review, content)
    keys = [finding.key for finding in bulk.rows if finding.key in set(content["only"])]
    if len(keys) < len(content["only"]):
        raise KitError("the text has changed meanwhile; look at the list again")
    if content["what"] == "safe" and len(keys) == len(bulk.rows):
        return review.fix_safe()
    return review.stet(keys) if bulk.stet else review.accept(keys, bulk.fix)


def meant(review: Review, content: Content) -> Bulk:
    """Return what a message means: everything safe, or one answer everywhere it fits."""
    open_ = [finding for finding in review.found if finding.verdict == "open"]
    if content["what"] == "safe":
        return Bulk("Fix all safe", "Fix", tuple(filter(_is_safe, open_)))
    here = next((finding for finding in open_ if finding.key == content["key"]), None)
    if here is None:
        raise KitError("that finding is gone; the text has changed")
    same = tuple(f for f in open_ if (f.rule, f.text) == (here.rule, here.text))
    if content.get("stet"):
        return Bulk(f"Stet “{_short(here.text)}” everywhere", "Stet", same, stet=True)
    return _one_fix(here, same, int(content["fix"]))


def _one_fix(here: Finding, same: tuple[Finding, ...], number: int) -> Bulk:
    """Return the same fix for all the same findings but those it would change a quotation for."""
    if not 0 <= number < len(here.fixes):
        raise KitError(f"there is no fix {number + 1} here")
    fix = here.fixes[number]
    free = [finding for finding in same if not is_protected(finding)]
    rows = tuple(f for f in free if f.fixes[number : number + 1] == (fix,))
    notes = (
        (len(same) - len(free), "inside quotations"),
        (len(free) - len(rows), "where other fixes are offered"),
    )
    title = f"“{_short(here.text)}” → “{_short(fix)}” everywhere"
    left = [f"{count} {where}" for count, where in notes if count]
    note = f"Left alone: {', '.join(left)}." if left else ""
    return Bulk(title, "Fix", rows, number, note=note)


def is_protected(finding: Finding) -> bool:
    """Tell whether a fix here would change words that somebody said."""
    return finding.quoted and finding.tier == "query"


def _is_safe(finding: Finding) -> bool:
    return finding.tier == "safe" and finding.fix is not None


def _short(text: str) -> str:
    said = " ".join(text.split()) or "space"
    return said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…"
