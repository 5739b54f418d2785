"""The desk widget: Python decides, JavaScript draws."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import count
from typing import Any, ClassVar

import anywidget
import pandas as pd
import traitlets

from kit.choose import chosen
from kit.desk.bundle import bundle
from kit.desk.positions import Utf16
from kit.desk.setting import css_height, panel_names
from kit.desk.talk import Talk
from kit.findings import Finding
from kit.prose import Span
from kit.review import Review

Content = dict[str, Any]


class Desk(anywidget.AnyWidget):
    """Where copy is edited: an article's review as an ipywidget.

    `open_count` is the number of open findings, `selection` the stretch of the copy that is
    selected (start and end in code points, the same where the caret stands); both can be
    observed. Text typed at the desk is in the decision log within half a second.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    # Made when the browser asks for the widget; what happens after that, messages tell.
    page = traitlets.Dict().tag(sync=True, to_json=lambda _, desk: desk.state)
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
        self._talk = Talk(review, self._tell)
        # The same notebook run again shows the same widget, so that its bytes stay the same.
        name = hashlib.sha256(f"{review.article.slug} {next(self._numbers)}".encode())
        super().__init__(_esm=script, _css=style, model_id=name.hexdigest()[:32], **shape)
        self._count()
        self.on_msg(self._hear)

    @property
    def state(self) -> Content:
        """All that the desk shows, as the browser is told it."""
        return self._talk.page

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

    def close(self) -> None:
        """Take the desk off the screen; what was typed is saved."""
        if hasattr(self, "_talk"):  # ipywidgets closes also what was never made
            self._talk.close()
        super().close()

    def _tell(self, content: Content) -> None:
        # The news first: who watches the count can wait, who types should not.
        self.send(content)
        self._count()

    def _count(self) -> None:
        self.open_count = self._talk.told.about["counts"]["open"]

    def _hear(self, _: object, content: Content, __: object) -> None:
        if content.get("op") == "select":
            both = Utf16(self._talk.told.text)
            self.selection = (both.points(content["start"]), both.points(content["end"]))
        else:
            self._talk.hear(content)


def _key(finding: str | Finding | pd.Series[Any]) -> str:
    if isinstance(finding, Finding):
        return finding.key
    return finding if isinstance(finding, str) else str(finding.name)
