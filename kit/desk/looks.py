"""Looks: what a view asks to be shown, which decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kit.desk.bulk import preview
from kit.desk.checklist import checklist
from kit.desk.drafts import draft
from kit.desk.past import history
from kit.desk.replacing import ask_about_quotations
from kit.desk.view import original
from kit.review import Review

Content = dict[str, Any]


def look(review: Review, content: Content) -> Content | None:
    """Return the message that shows what was asked for, or None when there is something to do."""
    name = content.get("op", "")
    if name not in _LOOKS:
        return None
    shows, seen = _LOOKS[name]
    found = seen(review, content)
    return found if found is None else {"op": shows, **found}


_LOOKS: dict[str, tuple[str, Callable[[Review, Content], Content | None]]] = {
    "preview": ("preview", preview),
    "replace_all": ("preview", ask_about_quotations),
    "draft": ("draft", draft),
    "history": ("history", history),
    "facts": ("facts", checklist),
    "source": ("source", lambda review, _: original(review.article)),
}
