"""Writing: lines put into the log, told to whoever watches, and taken back again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pandas as pd

from kit.article import Article
from kit.decisions import Decision
from kit.errors import FindingError
from kit.history import REDO, UNDO, last_done, last_undone
from kit.house import HouseStyle
from kit.log import DecisionLog, MemoryLog
from kit.review.reading import Reading
from kit.step import Step
from kit.tables import decisions_table


class Writing(Reading):
    """A reading to whose log an editor adds lines."""

    def __init__(
        self,
        article: Article,
        house: HouseStyle | None = None,
        log: DecisionLog | MemoryLog | None = None,
        by: str = "editor",
    ) -> None:
        """Let the editor `by` add to the log."""
        super().__init__(article, house, log)
        self.by = by
        self._watchers: list[Callable[[], None]] = []

    def watch(self, watcher: Callable[[], None]) -> None:
        """Have `watcher` called after each decision made through this review."""
        self._watchers.append(watcher)

    def revoke(self, ids: str | Iterable[str]) -> pd.DataFrame:
        """Take back changes by their id (the index of `changes`): the source stands there again."""
        with self.lock:
            names = [ids] if isinstance(ids, str) else list(ids)
            unknown = set(names) - {line.id for line in self.standing.decisions}
            if unknown:
                raise FindingError(f"no decision has the id {sorted(unknown)}; see review.changes")
            return self._write(self._step(self.standing.revoke(names) if names else None))

    def undo(self) -> pd.DataFrame:
        """Take back what was done last, whatever it was; an empty table when nothing was."""
        return self._turn_back(last_done, UNDO)

    def redo(self) -> pd.DataFrame:
        """Do again what undo took back last."""
        return self._turn_back(last_undone, REDO)

    def _turn_back(
        self, find_step: Callable[[Iterable[Decision]], tuple[Decision, ...]], rule: str
    ) -> pd.DataFrame:
        with self.lock:
            step = find_step(self.standing.decisions)
            if not step:
                return decisions_table([])
            ids = tuple(line.id for line in step)
            line = Decision("revoke", rule, step[0].target, supersedes=ids)
            return self._write(self._step(line))

    def _step(self, *lines: Decision | None, group: str = "") -> Step:
        step = Step(self.standing, self.by, group)
        for line in lines:
            step.add(line)
        return step

    def _write(self, step: Step) -> pd.DataFrame:
        return self._append(step.lines)

    def _append(self, lines: Sequence[Decision]) -> pd.DataFrame:
        written = self.log.append(lines) if lines else ()
        if written:
            self._tell()
        return decisions_table(written)

    def _tell(self) -> None:
        for watcher in self._watchers:
            watcher()
