"""Display: a review as the last line of a cell shows its desk, and a true page without one."""

from __future__ import annotations

import sys
from typing import Any
from weakref import WeakKeyDictionary

from kit.desk.bundle import BundleError
from kit.desk.twin import twin
from kit.desk.widget import Desk
from kit.record import MIME, record
from kit.review import Review

_desks: WeakKeyDictionary[Review, Desk] = WeakKeyDictionary()


def show_reviews() -> None:
    """Teach IPython, when it is running, to show a review as its desk."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        shell.display_formatter.mimebundle_formatter.for_type(Review, shown)


def shown(review: Review, **_: object) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a review in every form that a notebook can show or keep."""
    try:
        desk, trouble = _desk(review), ""
    except BundleError as error:
        desk, trouble = {}, str(error)
    return {
        **desk,
        "text/html": twin(review, trouble),
        "text/plain": repr(review),
        MIME: record(review),
    }, {}


def _desk(review: Review) -> dict[str, Any]:
    """Return the widget's part: one desk a review, however often it is shown."""
    desk = _desks.get(review)
    if desk is None:
        desk = _desks[review] = Desk(review)
    shown_as: Any = desk._repr_mimebundle_() or {}
    data: dict[str, Any] = shown_as[0] if isinstance(shown_as, tuple) else shown_as
    return data
