"""Memory: a log with no file: its decisions last as long as the object."""

from __future__ import annotations

from collections.abc import Iterable

from kit.decisions import Decision
from kit.log.lines import chain


class MemoryLog:
    """The decisions about an article that has no file."""

    def __init__(self, lines: Iterable[Decision] = ()) -> None:
        """Begin with lines of another log, or with none."""
        self._lines = tuple(lines)

    def read(self) -> tuple[Decision, ...]:
        """Return all lines in order."""
        return self._lines

    def append(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Add decisions as new lines and return them."""
        before = self._lines
        self._lines = (*before, *chain(before, decisions))
        return self._lines[len(before) :]
