"""File: the log of one article on the disk: read when it changed, added to, never rewritten."""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import FileIO
from pathlib import Path

from filelock import FileLock, Timeout

from kit.decisions import Decision
from kit.disk import sync_folder
from kit.errors import LogError
from kit.log.lines import Parsed, chain, parse
from kit.log.torn import set_aside

SUFFIX = ".decisions.jsonl"
_LOCK_SECONDS = 10


def log_path(article: Path) -> Path:
    """Return where the decisions about an article are kept.

    >>> log_path(Path("data/meetings.txt")).name
    'meetings.decisions.jsonl'
    """
    return article.with_name(article.stem + SUFFIX)


class DecisionLog:
    """The log file of one article, read once and again whenever somebody else wrote to it."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is made until the first decision is written."""
        self.path = path
        self._parsed = Parsed()
        self._stamp: tuple[int, ...] | None = None
        self._known: tuple[Decision, ...] = ()

    def read(self) -> tuple[Decision, ...]:
        """Return all lines in order; raises LogError when the file is damaged or not readable."""
        stamp = self._stat()
        if stamp != self._stamp:
            self._take(parse(self._bytes(), self.path.name))
            self._stamp = stamp
        return self._parsed.decisions

    @property
    def torn(self) -> bytes:
        """The end of a save that was cut short; the next save sets it aside in a file."""
        self.read()
        return self._parsed.torn

    def append(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Write decisions as new lines, all or none, and return them once they are on the disk.

        Raises LogError, with the file as it was, when they cannot be written, or when lines that
        this object has read are there no more.
        """
        drafts = list(decisions)
        try:
            self._refuse_no_folder()
            with FileLock(self._lock_path(), timeout=_LOCK_SECONDS):
                return self._append_locked(drafts)
        except Timeout as error:
            raise LogError(f"{self.path}: somebody else is writing it; try again") from error
        except (OSError, UnicodeEncodeError) as error:
            raise LogError(f"{self.path}: the decision was not saved ({error})") from error

    def _append_locked(self, drafts: list[Decision]) -> tuple[Decision, ...]:
        before = self.read()
        self._refuse_loss(before)
        lines = chain(before, drafts)
        data = "".join(line.to_line() for line in lines).encode()
        self._set_torn_aside()
        self._write(data)
        self._take(Parsed((*before, *lines), self._parsed.size + len(data)))
        self._stamp = self._stat()
        return tuple(lines)

    def _refuse_no_folder(self) -> None:
        """Refuse where the lock would make a folder anew, and nobody would know."""
        if not self.path.parent.is_dir():
            raise LogError(
                f"{self.path}: the decision was not saved (its folder is gone); "
                "was it moved or renamed? open the article where it is now"
            )

    def _take(self, parsed: Parsed) -> None:
        self._parsed = parsed
        lines = parsed.decisions
        cut = len(lines) < len(self._known) and self._known[: len(lines)] == lines
        self._known = self._known if cut else lines

    def _refuse_loss(self, lines: tuple[Decision, ...]) -> None:
        """Refuse to go on where the end of the log was cut off, or all of it taken away."""
        lost = len(self._known) - len(lines)
        if lost > 0:
            raise LogError(
                f"{self.path}: the decision was not saved ({lost} decisions that were saved before "
                "are gone from the log); put the log back, or open the article anew to go on "
                "without them"
            )

    def _write(self, data: bytes) -> None:
        """Add `data` at the end and wait for the disk; on any failure cut it off again."""
        existed = self.path.exists()
        # Unbuffered, so that nothing is left over to be written after a failure.
        with self.path.open("ab", buffering=0) as file:
            try:
                _write_all(file, data)
                os.fsync(file.fileno())
                if not existed:
                    sync_folder(self.path.parent)
            except BaseException:  # Ctrl-C too: what is not acknowledged is not there
                file.truncate(self._parsed.size)
                raise

    def _set_torn_aside(self) -> None:
        if not self._parsed.torn:
            return
        set_aside(self.path, self._parsed.torn, self._parsed.size)
        with self.path.open("r+b") as file:
            file.truncate(self._parsed.size)
            os.fsync(file.fileno())
        self._parsed = Parsed(self._parsed.decisions, self._parsed.size)

    def _lock_path(self) -> Path:
        return self.path.with_name(f".{self.path.name}.lock")

    def _stat(self) -> tuple[int, ...] | None:
        """Return what differs whenever another file, or another content, stands there."""
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise LogError(f"{self.path}: cannot be read ({error})") from error
        return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino

    def _bytes(self) -> bytes:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise LogError(f"{self.path}: cannot be read ({error})") from error


def _write_all(file: FileIO, data: bytes) -> None:
    while data:
        data = data[file.write(data) or 0 :]
