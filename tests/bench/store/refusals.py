"""Refusals: folders that take nothing, and logs of which something was taken away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.store.saving import Outcome, decision, filled

from kit.errors import LogError
from kit.log import DecisionLog

NOBODY = 65534


@contextmanager
def nobody() -> Iterator[None]:
    """Be a user whom permissions bind, for root is bound by none."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def refused(log: Path, says: str) -> bool:
    """Tell whether a save is refused in these words, and leaves nothing behind."""
    before = sorted(log.parent.glob("*")) if log.parent.exists() else None
    try:
        DecisionLog(log).append([decision("x")])
    except LogError as error:
        after = sorted(log.parent.glob("*")) if log.parent.exists() else None
        return says in str(error) and before == after
    return False


def read_only(folder: Path) -> Outcome:
    """Save in a folder that may not be written to."""
    place = folder / "read-only"
    place.mkdir()
    place.chmod(0o555)
    with nobody():
        good = refused(place / "log.jsonl", "was not saved")
    return Outcome("read-only folder", 1, not good)


def missing(folder: Path) -> Outcome:
    """Save in a folder that was moved away; it is not made anew behind the editor's back."""
    return Outcome(
        "missing folder", 1, not refused(folder / "gone" / "log.jsonl", "folder is gone")
    )


def taken_away(folder: Path) -> Outcome:
    """Cut whole lines off, or all of them, under the nose of an open review."""
    wrong = 0
    for left in range(4):
        log = folder / f"taken-{left}.jsonl"
        data = filled(log, 4)
        mine = DecisionLog(log)
        mine.read()
        log.write_bytes(b"".join(data.splitlines(keepends=True)[:left]))
        try:
            mine.append([decision("y")])
            wrong += 1
        except LogError as error:
            wrong += f"{4 - left} decisions that were saved" not in str(error)
    return Outcome("saved lines taken away under an open review", 4, wrong)
