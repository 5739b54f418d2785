"""Later: a call that waits for a pause, but never longer than it may."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Later:
    """Call `act` once after `pause` seconds of quiet, at the latest `limit` after the first ask.

    It runs on a thread of its own, so a notebook cell that takes long delays no save.
    """

    def __init__(self, act: Callable[[], None], pause: float, limit: float) -> None:
        """Nothing is asked yet."""
        self._act = act
        self._pause = pause
        self._limit = limit
        self._first = 0.0
        self._timer: threading.Timer | None = None
        self._lock = threading.Lock()

    def ask(self) -> None:
        """Ask for the call, or put it off while the asking goes on."""
        with self._lock:
            now = time.monotonic()
            if self._timer is None:
                self._first = now
            else:
                self._timer.cancel()
            wait = min(self._pause, max(0.0, self._first + self._limit - now))
            self._timer = threading.Timer(wait, self._run)
            self._timer.daemon = True
            self._timer.start()

    def drop(self) -> None:
        """Call off what was asked."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = None

    def _run(self) -> None:
        with self._lock:
            self._timer = None
        self._act()
