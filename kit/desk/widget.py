"""The desk widget: Python decides, JavaScript draws."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any, ClassVar

import anywidget
import pandas as pd
import traitlets

from kit.choose import chosen
from kit.desk.acts import act
from kit.desk.bundle import bundle
from kit.desk.later import Later
from kit.desk.looks import look
from kit.desk.positions import Utf16
from kit.desk.setting import css_height, panel_names
from kit.desk.typing import Typing
from kit.desk.view import marks, page
from kit.errors import KitError
from kit.findings import Finding
from kit.prose import Span
from kit.review import Review
from kit.standing import Standing

_PAUSE, _LIMIT = 0.15, 0.4  # seconds; a letter is saved within half a second of being typed
_AGAIN = 2.0  # seconds until a save that failed is tried again


class Desk(anywidget.AnyWidget):
    """Where copy is edited: an article's review as an ipywidget.

    `open_count` is the number of open findings, `selection` the stretch of the copy that is
    selected (start and end in code points, the same where the caret stands); both can be
    observed. Text typed at the desk is in the decision log within half a second.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)
    open_count = traitlets.Int(0).tag(sync=True)
    selection = traitlets.Tuple(traitlets.Int(), traitlets.Int(), default_value=(0, 0))
    height = traitlets.Unicode().tag(sync=True)
    panels = traitlets.List(traitlets.Unicode()).tag(sync=True)

    _numbers: ClassVar[count[int]] = count(1)

    def __init__(
        self,
        review: Review,
        height: int | str | None = None,
        panels: Iterable[str] | None = None,
    ) -> None:
        """Set a desk for `review`, so many pixels high, with these of its `PANELS` (None: all).

        Raises DeskError for a height or panel there is not, BundleError when the front end is
        not built.
        """
        shape = {"height": css_height(height), "panels": panel_names(panels)}
        script, style = bundle()
        self.review = review
        self._typing = Typing(review)
        self._later = Later(self._save, _PAUSE, _LIMIT)
        self._again = Later(self._save, _AGAIN, _AGAIN)
        # One lock for both: a cell and the desk may want the review at the same time.
        self._lock = review.lock
        self._answering = False
        self._rev = 0
        # The same notebook run again shows the same widget, so that its bytes stay the same.
        name = hashlib.sha256(f"{review.article.slug} {next(self._numbers)}".encode())
        super().__init__(_esm=script, _css=style, model_id=name.hexdigest()[:32], **shape)
        self.show()
        self.on_msg(self._hear)
        review.watch(self._decided)

    def show(self, cause: dict[str, Any] | None = None, notice: str = "", why: str = "") -> None:
        """Show the review as it stands; `notice` is said aloud, `why` when it is not saved."""
        with self._lock:
            standing = self._typing.standing
            drawn = self._drawn(standing)
            self._rev += 1
            self.open_count = drawn["counts"]["open"]
            self.state = {
                "rev": self._rev,
                "cause": cause,
                "notice": notice,
                "saved": self._saved(why),
                **page(standing),
                **drawn,
            }

    def go(self, finding: str | Finding | pd.Series[Any] | tuple[int, int]) -> None:
        """Show a finding, itself or its key or its row, or a place (start, end) of the copy.

        Wherever the desk is on screen it goes there. Raises FindingError when there is none.
        """
        if isinstance(finding, tuple) and not isinstance(finding, Finding):
            place = Span(*finding)
        else:
            place = chosen(self.review.found, [_key(finding)])[0].span
        both = Utf16(self.review.copy)
        self.send({"op": "go", "start": both.units(place.start), "end": both.units(place.end)})

    def _drawn(self, standing: Standing) -> dict[str, Any]:
        return marks(standing, self.review.findings_in(standing), self.review.house)

    def _saved(self, why: str = "") -> dict[str, Any]:
        return {"ok": not self._typing.pending and not why, "why": why}

    def _decided(self) -> None:
        """Show what was decided in a cell or at another desk."""
        if not self._answering:
            self.show()

    def _hear(self, _: object, content: dict[str, Any], __: object) -> None:
        """Answer a message of a view, whatever happens."""
        if content.get("op") == "select":
            self._select(content)
            return
        cause = {"view": content.get("view", ""), "n": content.get("n", 0)}
        with self._at_work():
            try:
                self._answer(content, cause)
            except KitError as error:
                self.send({"op": "error", **cause, "error": str(error)})
                # Letters that were refused stay on screen: a state would take them away.
                if content.get("op") != "edit":
                    self.show(cause, why=str(error) if self._typing.pending else "")

    def _select(self, content: dict[str, Any]) -> None:
        with self._lock:
            both = Utf16(self._typing.standing.copy)
        self.selection = (both.points(content["start"]), both.points(content["end"]))

    def _answer(self, content: dict[str, Any], cause: dict[str, Any]) -> None:
        if content.get("op") == "edit":
            standing = self._typing.take(str(content["text"]))
            self.send({"op": "marks", **cause, **self._drawn(standing), "saved": self._saved()})
            self._later.ask()
            return
        self._typing.save()
        seen = look(self.review, content)
        if seen is not None:
            self.send({**seen, **cause})
            return
        self._later.drop()
        self._typing.end_run()
        self.show(cause, notice=act(self.review, content))

    def _save(self) -> None:
        """Save what was typed, and show every view what is now in the log."""
        with self._at_work():
            try:
                self._typing.save()
                self.show()
            except KitError as error:
                self.send({"op": "saved", "saved": self._saved(str(error))})
                self._again.ask()

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """Hold the review; what is decided meanwhile is decided here, and shown by who asked."""
        with self._lock:
            self._answering = True
            try:
                yield
            finally:
                self._answering = False


def _key(finding: str | Finding | pd.Series[Any]) -> str:
    if isinstance(finding, Finding):
        return finding.key
    return finding if isinstance(finding, str) else str(finding.name)
