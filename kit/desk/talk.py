"""Talk: the desk's half of the conversation with its views; every message is answered."""

from __future__ import annotations

import atexit
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from weakref import WeakMethod

from kit.desk.acts import act
from kit.desk.edits import Sections, applied
from kit.desk.later import Later
from kit.desk.looks import look
from kit.desk.outside import Outside
from kit.desk.told import Told
from kit.desk.typing import Typing
from kit.desk.view import View
from kit.errors import KitError
from kit.review import Review

_PAUSE, _LIMIT = 0.15, 0.4  # seconds; a letter is saved within half a second of being typed
_AGAIN = 2.0  # seconds until a save that failed is tried again

Content = dict[str, Any]
_log = logging.getLogger(__name__)


class Talk:
    """What is heard from the views of one desk, and what all of them or one is told.

    A view sends what was typed as a change of one edition of the text. It is taken when that is
    the newest; otherwise the view has news to hear first, and sends it again, fitted to them.
    """

    def __init__(self, review: Review, send: Callable[[Content], None]) -> None:
        """Begin, with all views told how `review` stands; `send` reaches every view."""
        self.review = review
        self.told = Told()
        self._send = send
        self._typing = Typing(review)
        self._later = Later(self._save, _PAUSE, _LIMIT)
        self._again = Later(self._save, _AGAIN, _AGAIN)
        # One lock for both: a cell and the desk may want the review at the same time.
        self._lock = review.lock
        self._answering = False
        self._closed = False
        self._why = ""
        self._taken: dict[str, int] = {}
        self._outside = Outside(review)
        self._news()
        review.watch(self._decided)
        self._outside.watch(self.look_outside)
        # A kernel that ends in good order saves the last letters.
        atexit.register(_close, WeakMethod(self.close))

    @property
    def page(self) -> Content:
        """All that a view shows."""
        with self._lock:
            about = {"saved": self._saved, "outside": self._outside.said, "taken": self._taken}
            return {"op": "page", **self.told.page(), **about}

    def show(self, cause: Content | None = None, notice: str = "") -> None:
        """Show every view the review as it stands; `notice` is said aloud."""
        with self._lock:
            self._send({**self._news(), "cause": cause, "notice": notice})

    def hear(self, content: Content) -> None:
        """Answer a message of a view, whatever happens."""
        cause = {"view": content.get("view", ""), "n": content.get("n", 0)}
        with self._at_work():
            try:
                self._answer(content, cause)
            except Exception as error:  # noqa: BLE001 - a view without an answer waits for ever
                self._send({"op": "error", **cause, "error": _said(error)})

    def look_outside(self) -> None:
        """Tell the views what somebody else did to the log or to the article."""
        with self._at_work():
            try:
                lines = self._outside.new_lines()
                changed = self._outside.article_changed()
                if changed or lines or self._is_well_again():
                    self.show(notice=lines)
            except Exception as error:  # noqa: BLE001 - nobody asked, but all must know
                self._failed(error)

    def _is_well_again(self) -> bool:
        """Tell whether what was wrong with the files is over; a failed save tries again itself."""
        if not self._why or self._typing.pending:
            return False
        self._why = ""
        return True

    def close(self) -> None:
        """Save what was typed, and hear no more; asking twice changes nothing."""
        if self._closed:
            return
        self._closed = True
        self._outside.close()
        self._later.drop()
        if self._typing.pending:
            self._save()

    @property
    def _saved(self) -> Content:
        return {"ok": not self._typing.pending and not self._why, "why": self._why}

    def _news(self, changes: Sections | None = None) -> Content:
        """Return what is new since the views were last told, as one message to all."""
        standing, review = self._typing.standing, self.review
        try:
            view = View(standing, lambda: review.findings_in(standing), review.house)
            news = self.told.news(view, changes)
        except Exception as error:  # noqa: BLE001 - the text goes on, whatever a checker does
            news = {**self.told.letters(standing.copy, changes), "trouble": _said(error)}
        return {"op": "news", **news, "saved": self._saved, "outside": self._outside.said}

    def _decided(self) -> None:
        """Show what was decided in a cell or at another desk."""
        self._outside.seen()
        self._outside.article_changed()
        if not self._answering:
            self.show()

    def _answer(self, content: Content, cause: Content) -> None:
        if content.get("op") == "hello":
            self._send({**self.page, "cause": cause})
        elif content.get("op") == "edit":
            self._edit(content, cause)
        else:
            self._typing.save()
            self._look_or_act(content, cause)

    def _look_or_act(self, content: Content, cause: Content) -> None:
        seen = look(self.review, content)
        if seen is not None:
            self._send({**seen, **cause})
            return
        self._typing.end_run()
        notice = act(self.review, content)
        self._later.drop()
        self.show(cause, notice)

    def _edit(self, content: Content, cause: Content) -> None:
        """Take what was typed, if it was typed on the newest edition of the text."""
        text = self._typed(content)
        if text is None:
            self._send({"op": "behind", **cause, "edition": self.told.edition})
            return
        with suppress(Exception):  # who asks for the findings is told what went wrong
            self.review.begin(text)
        self._typing.take(text)
        self._taken[cause["view"]] = cause["n"]
        news = self._news(content["changes"])
        self._send({**news, "cause": cause, "typed": cause["view"]})
        self._later.ask()

    def _typed(self, content: Content) -> str | None:
        """Return the text with a change made to it, or None when others were faster."""
        self._catch_up()
        if content["base"] != self.told.edition:
            return None
        text = applied(self.told.text, content["changes"])
        if not self._typing.goes_on(text):
            # What others wrote meanwhile comes in with what is saved.
            self._typing.save()
            self._catch_up()
        return text if content["base"] == self.told.edition else None

    def _catch_up(self) -> None:
        if self._typing.standing.copy != self.told.text:
            self.show()

    def _save(self) -> None:
        """Save what was typed, and show every view what is now in the log."""
        with self._at_work():
            try:
                self._typing.save()
                self._why = ""
                self.show()
            except Exception as error:  # noqa: BLE001 - it is tried again, and every view told
                self._failed(error)
                if not self._closed:
                    self._again.ask()

    def _failed(self, error: Exception) -> None:
        self._why = _said(error)
        self._send({"op": "saved", "saved": self._saved})

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """Hold the review; what is decided meanwhile is decided here, and shown by who asked."""
        with self._lock:
            before, self._answering = self._answering, True
            try:
                yield
            finally:
                self._answering = before


def _close(method: WeakMethod[Callable[[], None]]) -> None:
    close = method()
    if close is not None:
        close()


def _said(error: Exception) -> str:
    """Return an error as one line; one that nobody foresaw goes to the kernel's log as well."""
    if isinstance(error, KitError):
        return str(error)
    _log.error("the desk met an error that nobody foresaw", exc_info=error)
    return f"something went wrong ({type(error).__name__}: {error})"
