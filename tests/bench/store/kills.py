"""Kills: writers that die in mid-save, and writers that save at the same time."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from bench.store.saving import Outcome, child, save_and_tell, told

from kit.log import DecisionLog, parse
from kit.log import file as log_file


def dying_at(draw: random.Random) -> Callable[[object, bytes], None]:
    """Return a way to write that kills its own process after some bytes of some save."""
    saves, share = draw.randint(0, 3), draw.random()

    def write(file: object, data: bytes) -> None:
        nonlocal saves
        cut = len(data) if saves else int(share * len(data))
        file.write(data[:cut])  # type: ignore[attr-defined]
        if not saves:
            os.kill(os.getpid(), signal.SIGKILL)
        saves -= 1

    return write


def kills(folder: Path, times: int = 60) -> Outcome:
    """Kill a writer in mid-save, by turns at a byte and at a moment, and go on with the log."""
    draw, log, saved, torn = random.Random(1), folder / "kill.jsonl", [], 0
    lost = 0
    for turn in range(times):
        at_a_byte = turn % 2 == 0

        def work(end: int, turn: int = turn, *, at_a_byte: bool = at_a_byte) -> None:
            if at_a_byte:
                log_file._write_all = dying_at(draw)
            save_and_tell(log, f"run{turn}", end)

        draw.random()  # the child has a copy of the generator; ours goes on
        with child(work) as (process, end):
            if not at_a_byte:
                first = os.read(end, 65536).decode().split()
                signal.sigtimedwait([], draw.random() * 0.02)
                os.kill(process, signal.SIGKILL)
                saved += first
            os.waitpid(process, 0)
            saved += told(end)
        reading = parse(log.read_bytes(), log.name)
        torn += bool(reading.torn)
        lost += len(set(saved) - {line.id for line in reading.decisions})
    aside = len(list(folder.glob("kill.jsonl.torn-*"))) + bool(DecisionLog(log).torn)
    said = f"{len(saved)} acknowledged decisions, {torn} torn ends, {aside} kept"
    return Outcome("kill -9 in mid-save", times, lost + abs(torn - aside), said)


def writers(folder: Path, people: int = 4, each: int = 100) -> Outcome:
    """Let several processes save to one log at the same time."""
    log, saved = folder / "many.jsonl", []
    with ExitStack() as open_:
        works = [partial(_save_many, log, f"person{person}", each) for person in range(people)]
        for process, end in [open_.enter_context(child(work)) for work in works]:
            saved += told(end)
            os.waitpid(process, 0)
    there = [line.id for line in parse(log.read_bytes(), log.name).decisions]
    wrong = people * each - len(saved) + abs(len(there) - len(saved)) + len(set(saved) - {*there})
    return Outcome(f"{people} writers × {each} decisions", people * each, wrong)


def _save_many(log: Path, name: str, times: int, end: int) -> None:
    save_and_tell(log, name, end, times)
