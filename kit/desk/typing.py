"""Typing: letters typed at the desk, shown at once and saved as one rewrite a run."""

from __future__ import annotations

import re
import time
import uuid
from contextlib import suppress

from kit.desk.edits import Edit, edit_between, edits_by_words
from kit.errors import KitError, LogError
from kit.mapping import hull
from kit.prose import Span
from kit.review import Review
from kit.standing import Standing

_RUN_SECONDS = 1.0
_HALF = re.compile("[\ud800-\udfff]")  # half of a character that UTF-16 writes in two


def carried(edit: Edit, before: str, now: str) -> Edit:
    """Return an edit of `before` as one of `now`, which somebody else made of it meanwhile.

    Where both changed the same words, the edit takes the place of theirs (the log keeps both);
    letters put in among words they changed stand behind theirs.
    """
    here, there, grown = [], [], 0
    for span, text in edits_by_words(before, now):
        here.append(span)
        there.append(Span(span.start + grown, span.start + grown + len(text)))
        grown += len(text) - (span.end - span.start)
    span = hull(edit.span, here, there)
    bare = edit.span.start == edit.span.end
    return Edit(Span(span.end, span.end) if bare else span, edit.text)


class Typing:
    """What was typed and is not yet saved."""

    def __init__(self, review: Review) -> None:
        """Nothing is typed yet."""
        self._review = review
        self._good = review.standing
        self._base: Standing | None = None
        self._made: Standing | None = None  # what base and text make, once it was asked for
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
        if self._made is None:
            span, text = edit_between(self._base.copy, self._text)
            line = self._base.change(span, text, "rewrite")
            self._made = self._base.after(line) if line else self._base
        return self._made

    def take(self, text: str) -> Standing:
        """Take the whole text as it now is on screen, and return the standing it makes.

        Raises KitError when the text cannot be saved (half a character).
        """
        if _HALF.search(text):
            raise KitError("the text holds half a character; take back what was pasted last")
        if not self.goes_on(text):
            self.save()
        edit = self._edit(text)
        if not self._near(edit.span):
            self._group = uuid.uuid4().hex[:12]
            self._region = edit.span
        self._grow(edit)
        self._base = self._base or self._now()
        self._text, self._made, self._last = text, None, time.monotonic()
        return self.standing

    def goes_on(self, text: str) -> bool:
        """Tell whether `text` goes on with the run: typed at the same place, without a pause."""
        return self._near(self._edit(text).span)

    def _edit(self, text: str) -> Edit:
        return edit_between(self._text if self._base else self._now().copy, text)

    def save(self) -> None:
        """Write what was typed as one line of the log; raises LogError when it can't be."""
        if self._base is None:
            return
        edit = edit_between(self._base.copy, self._text)
        now = self._review.copy
        span, text = carried(edit, self._base.copy, now)
        self._review.rewrite(*span, text, group=self._group)
        self._base = self._made = None

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

    def _near(self, span: Span) -> bool:
        near = span.start <= self._region.end and self._region.start <= span.end
        return near and time.monotonic() - self._last < _RUN_SECONDS

    def _grow(self, edit: Edit) -> None:
        grown = len(edit.text) - (edit.span.end - edit.span.start)
        end = max(self._region.end, edit.span.end) + grown
        self._region = Span(min(self._region.start, edit.span.start), end)
