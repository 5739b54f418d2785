"""Saving: decisions that are told apart, saved by this process or by others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kit.anchors import Target
from kit.decisions import Decision
from kit.log import DecisionLog
from kit.prose import Span

TEXT = "The hed\n\nOne fact is cristal clear, “naïve” 😀 as it is.\n"
TARGET = Target.of(TEXT, Span(TEXT.index("cristal"), TEXT.index("cristal") + 7))


class Outcome(NamedTuple):
    """What was tried, how often, and how often it went wrong; 0 is the only good number."""

    what: str
    tried: int
    wrong: int
    also: str = ""


def decision(name: str) -> Decision:
    """Return a decision that no other is."""
    return Decision("accept", "spelling.word", TARGET, "crystal", by="ann", why=f"{name} naïve 😀")


def filled(path: Path, lines: int) -> bytes:
    """Return the bytes of a log of some lines, written to `path`."""
    DecisionLog(path).append(decision(str(number)) for number in range(lines))
    return path.read_bytes()


@contextmanager
def child(work: Callable[[int], None]) -> Iterator[tuple[int, int]]:
    """Fork a process that does `work` and may write to a pipe; yield its id and the other end."""
    ours, theirs = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(ours)
        try:
            work(theirs)
        finally:
            os._exit(0)
    os.close(theirs)
    try:
        yield process, ours
    finally:
        os.close(ours)


def told(end: int) -> list[str]:
    """Return the lines that a child wrote before it ended."""
    return b"".join(iter(lambda: os.read(end, 65536), b"")).decode().split()


def save_and_tell(log: Path, name: str, end: int, times: int = 10_000) -> None:
    """Save one decision after another, each acknowledged by its id once it is saved."""
    mine = DecisionLog(log)
    for number in range(times):
        [line] = mine.append([decision(f"{name}-{number}")])
        os.write(end, f"{line.id}\n".encode())
