"""Torn: the end of a save that was cut short, set aside in a file of its own and never eaten."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from kit.disk import replace_whole


def set_aside(log: Path, torn: bytes, at: int) -> Path:
    """Keep the torn bytes that stood at byte `at` of a log in a file beside it; return that file.

    What an earlier save left there stays.
    """
    for aside in _names(log, at):
        if not aside.exists():
            replace_whole(aside, torn)
            return aside
        if aside.read_bytes() == torn:
            return aside
    raise AssertionError  # the names never end


def _names(log: Path, at: int) -> Iterator[Path]:
    first = f"{log.name}.torn-{at}"
    yield log.with_name(first)
    yield from (log.with_name(f"{first}-{number}") for number in count(2))
