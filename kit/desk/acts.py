"""Acts: what an editor can do at the desk besides typing, each one verb of the review."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from kit.decisions import in_force
from kit.desk.bulk import carry_out
from kit.desk.positions import Utf16
from kit.desk.replacing import replace
from kit.errors import KitError
from kit.prose import Span
from kit.queries import ANSWER, CLOSE, REOPEN
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
    place = Span(both.points(content["start"]), both.points(content["end"]))
    if place.of(review.copy) != content["was"]:
        raise KitError("the text has changed meanwhile; select the words again")
    return review.query((place.start, place.end), question)


def _revoke_step(review: Review, content: Content) -> pd.DataFrame:
    """Take back a line with all that was written together with it."""
    holding = in_force(review.standing.decisions)
    group = next((line.group for line in holding if line.id == content["id"]), None)
    return review.revoke(line.id for line in holding if group and line.group == group)


def _allow(review: Review, content: Content) -> pd.DataFrame:
    """Add a finding's word to the house style; the rows are the words that were new there."""
    return pd.DataFrame({"word": review.allow([content["key"]])})


def _allowed(made: pd.DataFrame) -> str:
    if not len(made):
        return "The house style has it already"
    return f"“{made['word'].iloc[0]}” is in the house style now"


def _nothing(_: pd.DataFrame) -> str:
    return ""


def _in_bulk(made: pd.DataFrame) -> str:
    if not len(made):
        return "Nothing was changed"
    back = "undo takes it back" if len(made) == 1 else "undo takes them all back"
    return f"{len(made)} {_MADE[made['op'].iloc[0]]}; {back}"


def _undone(made: pd.DataFrame) -> str:
    return "Taken back" if len(made) else "Nothing to take back"


def _redone(made: pd.DataFrame) -> str:
    return "Done again" if len(made) else "Nothing to do again"


def _reloaded(orphans: pd.DataFrame) -> str:
    if not len(orphans):
        return "Reloaded; every decision has its place"
    count = "1 decision has" if len(orphans) == 1 else f"{len(orphans)} decisions have"
    return f"Reloaded; {count} no place any more: see the history"


_MADE = {"accept": "fixed", "stet": "let stand", "rewrite": "replaced", "revoke": "taken back"}
_ACTS: dict[str, tuple[Callable[[Review, Content], pd.DataFrame], Callable[..., str]]] = {
    "accept": (lambda r, c: r.accept([c["key"]], int(c.get("fix", 0))), _nothing),
    "rewrite": (_rewrite, _nothing),
    "stet": (lambda r, c: r.stet([c["key"]]), _nothing),
    "query": (_query, _nothing),
    "allow": (_allow, _allowed),
    "reopen": (lambda r, c: r.reopen([c["key"]]), _nothing),
    "revoke": (lambda r, c: r.revoke(c["id"]), _nothing),
    "revoke_step": (_revoke_step, _nothing),
    "bulk": (carry_out, _in_bulk),
    "replace": (replace, _nothing),
    "replace_all": (replace, _in_bulk),
    "answer": (lambda r, c: r.note(c["id"], c["text"], ANSWER), _nothing),
    "close": (lambda r, c: r.note(c["id"], rule=CLOSE), _nothing),
    "open_again": (lambda r, c: r.note(c["id"], rule=REOPEN), _nothing),
    "undo": (lambda r, _: r.undo(), _undone),
    "redo": (lambda r, _: r.redo(), _redone),
    "reload": (lambda r, _: r.reload(), _reloaded),
}
