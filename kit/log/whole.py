"""Whole: logs read and written as files of their own, for a merge; no line is ever lost."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from filelock import FileLock, Timeout

from kit.decisions import Decision
from kit.disk import replace_whole
from kit.errors import LogError
from kit.log.lines import parse

_LOCK_SECONDS = 10


def read_log(path: Path) -> tuple[Decision, ...]:
    """Return the lines of a log; raises LogError when it is missing, damaged or cut short."""
    try:
        reading = parse(path.read_bytes(), path.name)
    except OSError as error:
        raise LogError(f"{path}: cannot be read ({error.strerror or error})") from error
    if reading.torn:
        raise LogError(
            f"{path}: ends in a save that was cut short ({len(reading.torn)} bytes); "
            "the next decision at its article sets them aside, then merge"
        )
    return reading.decisions


def write_log(path: Path, lines: Iterable[Decision], *, lock: bool = True) -> None:
    """Put a log at `path`, whole or not at all; `lock` waits for others who write there.

    Raises LogError when a log that is there holds a line that `lines` has not, when something
    else is there, or when it cannot be written.
    """
    kept = tuple(lines)
    data = "".join(line.to_line() for line in kept).encode()
    if not path.parent.is_dir():  # a lock would make it, by a slip of the fingers
        raise LogError(f"{path}: was not written (there is no folder {path.parent})")
    try:
        if not lock:
            _replace(path, kept, data)
            return
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=_LOCK_SECONDS):
            _replace(path, kept, data)
    except Timeout as error:
        raise LogError(f"{path}: somebody else is writing it; try again") from error
    except OSError as error:
        raise LogError(f"{path}: was not written ({error.strerror or error})") from error


def _replace(path: Path, lines: tuple[Decision, ...], data: bytes) -> None:
    there = read_log(path) if path.exists() else ()
    lost = {line.id for line in there} - {line.id for line in lines}
    if lost:
        raise LogError(
            f"{path}: is there already and holds decisions that would be lost ({len(lost)}); "
            "name another file, or merge that one too"
        )
    replace_whole(path, data)
