"""Outside: what others do to the files of a review while its desk is open."""

from __future__ import annotations

import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from weakref import WeakMethod

from kit.errors import KitError
from kit.formats import load
from kit.replay import replay
from kit.review import Review

_EVERY = 1.0  # seconds between two looks at the files
_NOTHING = {"says": "", "reload": False}

Stamp = tuple[int, int, int] | None


class Outside:
    """The article's file and its log, as somebody else may change them; neither is written here.

    `said` is what there is to say of the article: a line, and whether it can be reloaded.
    """

    def __init__(self, review: Review) -> None:
        """Take the files as they are now."""
        self.said: dict[str, Any] = _NOTHING
        self._review = review
        self._stamp: Stamp = None
        self._sha256 = ""
        self._lines = review.standing.decisions
        self._over = threading.Event()

    def seen(self) -> None:
        """Take the log as it is now: what is new in it was written here."""
        self._lines = self._review.standing.decisions

    def new_lines(self) -> str:
        """Return what to say of lines that somebody else wrote, "" when there are none."""
        before, now = self._lines, self._review.standing.decisions
        self._lines = now
        if before == now:
            return ""
        if now[: len(before)] != before:
            return "The log was changed elsewhere; the desk shows what it says now"
        new = now[len(before) :]
        names = ", ".join(dict.fromkeys(line.by or "somebody" for line in new))
        return (
            f"{len(new)} {'decision' if len(new) == 1 else 'decisions'} made elsewhere by {names}"
        )

    def article_changed(self) -> bool:
        """Look at the article's file; tell whether there is something else to say than before."""
        article = self._review.article
        if article.path is None:
            return False
        now = _stamp(article.path)
        if (now, article.sha256) == (self._stamp, self._sha256):
            return False
        self._stamp, self._sha256 = now, article.sha256
        before, self.said = self.said, self._say(article.path)
        return before != self.said

    def _say(self, path: Path) -> dict[str, Any]:
        try:
            if sha256(path.read_bytes()).hexdigest() == self._sha256:
                return _NOTHING
            lost = len(replay(load(path).source, self._lines).orphans)
        except (OSError, KitError) as error:
            return {"says": f"The article cannot be read any more ({error})", "reload": False}
        kept = "every decision keeps its place"
        if lost:
            kept = f"{lost} of its decisions would lose {'its' if lost == 1 else 'their'} place"
        says = f"The article was changed on disk. Nothing is overwritten; after a reload {kept}."
        return {"says": says, "reload": True}

    def watch(self, look: Callable[[], None]) -> None:
        """Have `look`, a method, called when one of the files may have changed."""
        log = getattr(self._review.log, "path", None)
        files = [path for path in (self._review.article.path, log) if path is not None]
        if files:
            arguments = (WeakMethod(look), files, self._over)
            threading.Thread(target=_watch, args=arguments, daemon=True, name="kit-desk").start()

    def close(self) -> None:
        """Look no more."""
        self._over.set()


def _watch(look: WeakMethod[Callable[[], None]], files: list[Path], over: threading.Event) -> None:
    """Look at the files now and then, until the desk is gone."""
    before: list[Stamp] = []
    while not over.wait(_EVERY):
        now = [_stamp(path) for path in files]
        call = look()
        if call is None:
            return
        if now != before:
            call()
        before = now
        del call


def _stamp(path: Path) -> Stamp:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
