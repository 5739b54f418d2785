"""Lines: the bytes of a log read as decisions, and decisions chained to lines. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kit.decisions import Decision
from kit.errors import LogError


@dataclass(frozen=True)
class Parsed:
    """What a log file holds: its decisions, and the torn end of a save that never finished."""

    decisions: tuple[Decision, ...] = ()
    size: int = 0
    torn: bytes = b""


def parse(data: bytes, name: str) -> Parsed:
    """Read the lines of a log; `name` is the file's, for errors.

    Raises LogError, naming the line, when one is damaged or out of its chain. Bytes after the
    last line end are a save cut short: they are returned apart, never eaten.
    """
    whole, end, torn = data.rpartition(b"\n")
    decisions: list[Decision] = []
    for number, raw in enumerate(whole.split(b"\n") if end else [], start=1):
        decisions.append(_line(raw, number, decisions, name))
    return Parsed(tuple(decisions), len(data) - len(torn), torn)


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


def chain(before: Sequence[Decision], drafts: Iterable[Decision]) -> list[Decision]:
    """Return the drafts as the lines that follow `before`."""
    lines: list[Decision] = []
    prev = before[-1].hash if before else ""
    for number, draft in enumerate(drafts, start=len(before) + 1):
        lines.append(draft.chained(number, prev))
        prev = lines[-1].hash
    return lines
