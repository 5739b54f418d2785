"""Bytes: a log cut at every byte, and every bit of one turned over."""

from __future__ import annotations

from pathlib import Path

from bench.store.saving import Outcome, decision, filled

from kit.errors import LogError
from kit.log import DecisionLog, parse


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
