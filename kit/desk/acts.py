"""Acts: what an editor can do at the desk besides typing, each one verb of the review."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from kit.desk.positions import Utf16
from kit.errors import KitError
from kit.review import Review

Content = dict[str, Any]


def act(review: Review, content: Content) -> str:
    """Do what a message asks and return the line to say about it.

    Raises KitError when the message asks for nothing the desk knows, or the review refuses.
    """
    try:
        verb, say = _ACTS[content.get("op", "")]
    except KeyError:
        raise KitError(f"the desk does not know how to {content.get('op')!r}") from None
    return say(verb(review, content))


def _rewrite(review: Review, content: Content) -> pd.DataFrame:
    finding = next((f for f in review.found if f.key == content["key"]), None)
    if finding is None:
        raise KitError("that finding is gone; the text has changed")
    return review.rewrite(finding.start, finding.end, content["text"], finding=finding.key)


def _query(review: Review, content: Content) -> pd.DataFrame:
    question = str(content.get("question", "")).strip()
    if "key" in content:
        return review.query([content["key"]], question)
    both = Utf16(review.copy)
    start, end = both.points(content["start"]), both.points(content["end"])
    return review.query((start, end), question)


def _nothing(_: pd.DataFrame) -> str:
    return ""


def _fixed(made: pd.DataFrame) -> str:
    fixes = "1 fix" if len(made) == 1 else f"{len(made)} fixes"
    return f"{fixes} made; undo takes them all back" if len(made) else "Nothing safe to fix"


def _undone(made: pd.DataFrame) -> str:
    return "Taken back" if len(made) else "Nothing to take back"


def _redone(made: pd.DataFrame) -> str:
    return "Done again" if len(made) else "Nothing to do again"


_ACTS: dict[str, tuple[Callable[[Review, Content], pd.DataFrame], Callable[..., str]]] = {
    "hello": (lambda _, __: pd.DataFrame(), _nothing),
    "accept": (lambda r, c: r.accept([c["key"]], int(c.get("fix", 0))), _nothing),
    "rewrite": (_rewrite, _nothing),
    "stet": (lambda r, c: r.stet([c["key"]]), _nothing),
    "query": (_query, _nothing),
    "reopen": (lambda r, c: r.reopen([c["key"]]), _nothing),
    "revoke": (lambda r, c: r.revoke(c["id"]), _nothing),
    "fix_safe": (lambda r, _: r.fix_safe(), _fixed),
    "undo": (lambda r, _: r.undo(), _undone),
    "redo": (lambda r, _: r.redo(), _redone),
}
