"""The decision log: JSON lines beside the article, only ever added to.

Each line carries the hash of the line before and of itself. A save is acknowledged after it is
on the disk; one that fails leaves the file as it was.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from filelock import FileLock, Timeout

from kit.decisions import Decision
from kit.disk import sync_folder
from kit.errors import LogError

SUFFIX = ".decisions.jsonl"
_LOCK_SECONDS = 10


def log_path(article: Path) -> Path:
    """Return where the decisions about an article are kept.

    >>> log_path(Path("data/meetings.txt")).name
    'meetings.decisions.jsonl'
    """
    return article.with_name(article.stem + SUFFIX)


@dataclass(frozen=True)
class Reading:
    """What a log file holds: its decisions, and the torn end of a save that never finished."""

    decisions: tuple[Decision, ...] = ()
    size: int = 0
    torn: bytes = b""


def parse(data: bytes, name: str) -> Reading:
    """Read the lines of a log; `name` is the file's, for errors.

    Raises LogError, naming the line, when one is damaged or out of its chain. Bytes after the
    last line end are a save cut short: they are returned apart, never eaten.
    """
    whole, end, torn = data.rpartition(b"\n")
    decisions: list[Decision] = []
    for number, raw in enumerate(whole.split(b"\n") if end else [], start=1):
        decisions.append(_line(raw, number, decisions, name))
    return Reading(tuple(decisions), len(data) - len(torn), torn)


def _line(raw: bytes, number: int, before: Sequence[Decision], name: str) -> Decision:
    try:
        decision = Decision.from_line(raw.decode("utf-8"))
    except (LogError, UnicodeDecodeError) as error:
        raise LogError(f"{name}, line {number}: {error}; restore the log from a copy") from error
    prev = before[-1].hash if before else ""
    if decision.hash != decision.own_hash():
        raise LogError(f"{name}, line {number}: was altered by hand (its own hash differs)")
    if decision.prev != prev or decision.seq != number:
        raise LogError(
            f"{name}, line {number}: does not follow line {number - 1}; a line was lost or moved"
        )
    if decision.to_line().encode() != raw + b"\n":
        raise LogError(f"{name}, line {number}: is not written as the kit writes it")
    return decision


class DecisionLog:
    """The log file of one article, read once and again whenever somebody else wrote to it."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is made until the first decision is written."""
        self.path = path
        self._reading = Reading()
        self._stamp: tuple[int, int] | None = None

    def read(self) -> tuple[Decision, ...]:
        """Return all lines in order; raises LogError when the file is damaged or not readable."""
        stamp = self._stat()
        if stamp != self._stamp:
            self._reading = parse(self._bytes(), self.path.name)
            self._stamp = stamp
        return self._reading.decisions

    @property
    def torn(self) -> bytes:
        """The end of a save that was cut short; the next save sets it aside in a file."""
        self.read()
        return self._reading.torn

    def append(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Write decisions as new lines, all or none, and return them once they are on the disk.

        Raises LogError, with the file as it was, when they cannot be written.
        """
        drafts = list(decisions)
        try:
            with FileLock(self._lock_path(), timeout=_LOCK_SECONDS):
                return self._append_locked(drafts)
        except Timeout as error:
            raise LogError(f"{self.path}: somebody else is writing it; try again") from error
        except (OSError, UnicodeEncodeError) as error:
            raise LogError(f"{self.path}: the decision was not saved ({error})") from error

    def _append_locked(self, drafts: list[Decision]) -> tuple[Decision, ...]:
        before = self.read()
        lines = _chain(before, drafts)
        data = "".join(line.to_line() for line in lines).encode()
        self._set_torn_aside()
        self._write(data)
        self._reading = Reading((*before, *lines), self._reading.size + len(data))
        self._stamp = self._stat()
        return tuple(lines)

    def _write(self, data: bytes) -> None:
        """Add `data` at the end and wait for the disk; on any failure cut it off again."""
        existed = self.path.exists()
        # Unbuffered, so that nothing is left over to be written after a failure.
        with self.path.open("ab", buffering=0) as file:
            try:
                _write_all(file, data)
                os.fsync(file.fileno())
            except OSError:
                file.truncate(self._reading.size)
                raise
        if not existed:
            sync_folder(self.path.parent)

    def _set_torn_aside(self) -> None:
        if not self._reading.torn:
            return
        aside = self.path.with_name(f"{self.path.name}.torn-{self._reading.size}")
        aside.write_bytes(self._reading.torn)
        with self.path.open("r+b") as file:
            file.truncate(self._reading.size)
            os.fsync(file.fileno())
        self._reading = Reading(self._reading.decisions, self._reading.size)

    def _lock_path(self) -> Path:
        return self.path.with_name(f".{self.path.name}.lock")

    def _stat(self) -> tuple[int, int] | None:
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise LogError(f"{self.path}: cannot be read ({error})") from error
        return stat.st_size, stat.st_mtime_ns

    def _bytes(self) -> bytes:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise LogError(f"{self.path}: cannot be read ({error})") from error


class MemoryLog:
    """A log with no file: its decisions last as long as the object."""

    def __init__(self) -> None:
        """Begin with no decision."""
        self._lines: tuple[Decision, ...] = ()

    def read(self) -> tuple[Decision, ...]:
        """Return all lines in order."""
        return self._lines

    def append(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Add decisions as new lines and return them."""
        before = self._lines
        self._lines = (*before, *_chain(before, decisions))
        return self._lines[len(before) :]


def _chain(before: Sequence[Decision], drafts: Iterable[Decision]) -> list[Decision]:
    """Return the drafts as the lines that follow `before`."""
    lines: list[Decision] = []
    prev = before[-1].hash if before else ""
    for number, draft in enumerate(drafts, start=len(before) + 1):
        lines.append(draft.chained(number, prev))
        prev = lines[-1].hash
    return lines


def _write_all(file: FileIO, data: bytes) -> None:
    while data:
        data = data[file.write(data) or 0 :]
