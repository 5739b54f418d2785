"""Full: a disk on which there is no more room."""

from __future__ import annotations

import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.store.saving import Outcome, decision, filled

from kit.errors import LogError
from kit.log import DecisionLog, parse


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
