"""What the decision log survives: kills, cuts, flipped bits, many writers, a full disk, slips.

    python tests/bench/bench_store.py

Needs POSIX. A full disk is a small tmpfs where root may mount one, else a limit on the size of
files; the line says which. Ends with status 1 when a saved decision is lost or a harm unnoticed.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from kit.anchors import Target
from kit.decisions import Decision
from kit.errors import LogError
from kit.log import DecisionLog, parse
from kit.log import file as log_file
from kit.opening import open_review
from kit.prose import Span

NOBODY = 65534
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


def cuts(folder: Path, lines: int = 4) -> Outcome:
    """Cut a log at every byte; read it, save one more, and look for every byte of before."""
    data = filled(folder / "whole.jsonl", lines)
    log, wrong, torn = folder / "cut.jsonl", 0, 0
    for cut in range(len(data) + 1):
        log.write_bytes(data[:cut])
        mine = DecisionLog(log)
        whole, tail = mine.read(), mine.torn
        mine.append([decision("more")])
        aside = sorted(folder.glob("cut.jsonl.torn-*"))
        kept = b"".join(path.read_bytes() for path in aside)
        after = log.read_bytes()
        sound = after.startswith(data[: cut - len(tail)]) and kept == tail
        wrong += not (sound and len(parse(after, "log").decisions) == len(whole) + 1)
        torn += bool(tail)
        for path in aside:
            path.unlink()
    return Outcome("a cut at every byte", len(data) + 1, wrong, f"{torn} torn ends set aside")


def flips(folder: Path, lines: int = 4) -> Outcome:
    """Turn every single bit of a log over."""
    data = filled(folder / "flip.jsonl", lines)
    unseen = 0
    for bit in range(8 * len(data)):
        harmed = bytearray(data)
        harmed[bit // 8] ^= 1 << bit % 8
        try:
            unseen += not parse(bytes(harmed), "log").torn
        except LogError:
            continue
    return Outcome("every single bit flipped", 8 * len(data), unseen)


def writers(folder: Path, people: int = 4, each: int = 100) -> Outcome:
    """Let several processes save to one log at the same time."""
    log, saved = folder / "many.jsonl", []
    started = []
    for person in range(people):
        ours, theirs = os.pipe()
        process = os.fork()
        if process == 0:
            os.close(ours)
            try:
                save_and_tell(log, f"person{person}", theirs, each)
            finally:
                os._exit(0)
        os.close(theirs)
        started.append((process, ours))
    for process, ours in started:
        saved += told(ours)
        os.waitpid(process, 0)
        os.close(ours)
    there = [line.id for line in parse(log.read_bytes(), log.name).decisions]
    wrong = people * each - len(saved) + abs(len(there) - len(saved)) + len(set(saved) - {*there})
    return Outcome(f"{people} writers × {each} decisions", people * each, wrong)


@contextmanager
def tmpfs(folder: Path) -> Iterator[bool]:
    """Make `folder` a disk of 64 kB, when that is allowed; yield whether it is one."""
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=64k", "kit-bench", str(folder)]
    small = (
        mount is not None
        and not subprocess.run(command, capture_output=True, check=False).returncode
    )
    try:
        yield small
    finally:
        if small:
            subprocess.run([shutil.which("umount") or "umount", str(folder)], check=True)


def full_disk(folder: Path) -> Outcome:
    """Save until the disk is full; make room; save again."""
    with tmpfs(folder / "small") as small:
        log = folder / "small" / "log.jsonl"
        ballast = folder / "small" / "ballast"
        ballast.write_bytes(bytes(8192))
        filled(log, 2)
        if not small:
            limit = log.stat().st_size + 2_000
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            before_limit = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before_limit[1]))
        saved = fill(log)
        whole = parse(log.read_bytes(), log.name)
        wrong = len(whole.decisions) - 2 - saved + bool(whole.torn)
        ballast.unlink()
        if not small:
            resource.setrlimit(resource.RLIMIT_FSIZE, before_limit)
        DecisionLog(log).append([decision("room again")])
        wrong += len(DecisionLog(log).read()) != saved + 3
    how = "a tmpfs of 64 kB" if small else "no mount allowed: a limit on the size of files"
    return Outcome("disk full", 1, abs(wrong), f"{how}; {saved} saved, the next refused")


def fill(log: Path) -> int:
    """Save until a save is refused; return how many went through."""
    mine = DecisionLog(log)
    for number in range(100_000):
        try:
            mine.append([decision(f"fill-{number}")])
        except LogError:
            return number
    raise AssertionError("the disk never filled")


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


def clock_backwards(folder: Path) -> Outcome:
    """Decide while the clock runs backwards."""
    article = folder / "clock.txt"
    article.write_text(TEXT * 20, encoding="utf-8")
    review = open_review(article, by="ann", check=False)
    now = datetime(2030, 1, 1, tzinfo=UTC)
    with mock.patch("kit.step.datetime") as clock:
        for number in range(20):
            clock.now.return_value = now - timedelta(hours=number)
            at = review.copy.index("cristal")
            review.rewrite(at, at + 7, "crystal")
    review.undo()
    again = open_review(article, check=False)
    good = again.copy == review.copy == TEXT.replace("cristal", "crystal") * 19 + TEXT
    return Outcome("clock going backwards", 20, not good)


def spelt_two_ways(folder: Path) -> Outcome:
    """Decide about composed and decomposed letters, with replacements of either sort."""
    wrong = 0
    forms = ("NFC", "NFD")
    for source in forms:
        for new in forms:
            text = unicodedata.normalize(source, "The café\n\nHer naïve café é e\u0301 was shut.\n")
            article = folder / f"{source}-{new}.txt"
            article.write_bytes(text.encode())
            review = open_review(article, check=False)
            at = text.rindex("caf")
            end = text.index(" ", at)
            put = unicodedata.normalize(new, "cafés")
            review.rewrite(at, end, put)
            again = open_review(article, check=False)
            wrong += again.copy != text[:at] + put + text[end:]
            wrong += article.read_bytes() != text.encode()
            other = unicodedata.normalize("NFD" if source == "NFC" else "NFC", text)
            article.write_bytes(other.encode())
            moved = open_review(article, check=False)
            wrong += moved.copy != other or len(moved.orphans) != 1
    return Outcome("NFC and NFD, in article and decisions", 4, wrong)


def main() -> None:
    """Try all of it and print a line each."""
    wrong = 0
    trials = (kills, cuts, flips, writers, full_disk, read_only, missing, taken_away)
    for trial in (*trials, clock_backwards, spelt_two_ways):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            folder.chmod(0o755)
            done = trial(folder)
        wrong += done.wrong
        print(f"{done.what:<48}{done.tried:>7} tried {done.wrong:>3} wrong  {done.also}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
