"""Checklist: what a person must verify, as the desk lists it: each thing once, with its places."""

from __future__ import annotations

from typing import Any

from kit.desk.positions import Utf16
from kit.facts import facts
from kit.review import Review


def checklist(review: Review, _: object = None) -> dict[str, Any]:
    """Return the facts of the copy in reading order, those of the same words as one row.

    A row has `kind`, `text`, the `sentence` it first stands in, and `places` (start and end, UTF-16
    units), one after the other.
    """
    draft = review.standing.draft
    both = Utf16(draft.source)
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for kind, text, start, end, _block, sentence in facts(draft).itertuples(index=False):
        row = {"kind": kind, "text": text, "sentence": sentence, "places": []}
        places = rows.setdefault((kind, text), row)["places"]
        places.append([both.units(start), both.units(end)])
    return {"rows": list(rows.values())}
