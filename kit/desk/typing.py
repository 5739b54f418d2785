"""Typing: letters typed at the desk, shown at once and saved as one rewrite a run."""

from __future__ import annotations

import re
import time
import uuid
from contextlib import suppress
from typing import NamedTuple

from kit.errors import KitError, LogError
from kit.prose import Span
from kit.prose.common import common_end, common_start
from kit.review import Review
from kit.standing import Standing

_RUN_SECONDS = 1.0
_HALF = re.compile("[\ud800-\udfff]")  # half of a character that UTF-16 writes in two


class Edit(NamedTuple):
    """One replacement in a text: what stood at `span` became `text`."""

    span: Span
    text: str


def edit_between(before: str, after: str) -> Edit:
    """Return the smallest one replacement that makes `after` of `before`.

    >>> edit_between("One cristal", "One crystal")
    Edit(span=Span(start=6, end=7), text='y')
    """
    head = common_start(before, after)
    tail = common_end(before[head:], after[head:])
    return Edit(Span(head, len(before) - tail), after[head : len(after) - tail])


def carried(edit: Edit, before: str, now: str) -> Edit:
    """Return an edit of `before` as one of `now`, which somebody else made of it meanwhile.

    Where both changed the same words, the edit takes the place of theirs: the log keeps both.
    """
    theirs = edit_between(before, now)
    grown = len(now) - len(before)
    if edit.span.end <= theirs.span.start:
        return edit
    if edit.span.start >= theirs.span.end:
        return Edit(edit.span.shift(grown), edit.text)
    start = min(edit.span.start, theirs.span.start)
    return Edit(Span(start, max(edit.span.end, theirs.span.end) + grown), edit.text)


class Typing:
    """What was typed and is not yet saved."""

    def __init__(self, review: Review) -> None:
        """Nothing is typed yet."""
        self._review = review
        self._good = review.standing
        self._base: Standing | None = None
        self._text = ""
        self._region = Span(0, 0)
        self._last = 0.0
        self._group = ""

    @property
    def pending(self) -> bool:
        """Whether something typed is not yet in the log."""
        return self._base is not None

    @property
    def standing(self) -> Standing:
        """The review as it stands with what was typed, saved or not."""
        if self._base is None:
            return self._now()
        span, text = edit_between(self._base.copy, self._text)
        line = self._base.change(span, text, "rewrite")
        return self._base.after(line) if line else self._base

    def take(self, text: str) -> Standing:
        """Take the whole text as it now is on screen, and return the standing it makes.

        Raises KitError when the text cannot be saved (half a character).
        """
        if _HALF.search(text):
            raise KitError("the text holds half a character; take back what was pasted last")
        shown = self._text if self._base else self._now().copy
        edit = edit_between(shown, text)
        if not self._goes_on(edit.span):
            self.save()
            self._group = uuid.uuid4().hex[:12]
            self._region = edit.span
        self._grow(edit)
        self._base = self._base or self._now()
        self._text, self._last = text, time.monotonic()
        return self.standing

    def save(self) -> None:
        """Write what was typed as one line of the log; raises LogError when it can't be."""
        if self._base is None:
            return
        edit = edit_between(self._base.copy, self._text)
        now = self._review.copy
        span, text = carried(edit, self._base.copy, now)
        self._review.rewrite(*span, text, group=self._group)
        self._base = None

    def _now(self) -> Standing:
        """Return the review as it stands, or stood before its log became unreadable.

        Typing goes on then; saving says what is wrong.
        """
        with suppress(LogError):
            self._good = self._review.standing
        return self._good

    def end_run(self) -> None:
        """Let the next letter begin a new run, which undo takes back apart from this one."""
        self._last = 0.0

    def _goes_on(self, span: Span) -> bool:
        """Tell whether an edit goes on with the run: at the same place, without a pause."""
        near = span.start <= self._region.end and self._region.start <= span.end
        return near and time.monotonic() - self._last < _RUN_SECONDS

    def _grow(self, edit: Edit) -> None:
        grown = len(edit.text) - (edit.span.end - edit.span.start)
        end = max(self._region.end, edit.span.end) + grown
        self._region = Span(min(self._region.start, edit.span.start), end)
