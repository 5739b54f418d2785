"""Moment: the log as it was at some decision, named by its number, its id or a time."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time
from itertools import takewhile

from kit.decisions import Decision
from kit.errors import MomentError

_OLDEST = datetime.min.replace(tzinfo=UTC)


def until(decisions: Sequence[Decision], at: int | str) -> tuple[Decision, ...]:
    """Return the lines of a log up to a moment.

    `at` is how many lines (0 for none), the id of the last of them, or a time in ISO 8601: then
    the lines before the first that was signed later. A time without a zone is UTC, as the log
    and the report show it; a day alone means its end. Raises MomentError when the log has no
    such moment.

    >>> until([], 0)
    ()
    """
    lines, said = tuple(decisions), str(at).strip()
    if said.isdecimal() and int(said) <= len(lines):
        return lines[: int(said)]
    for number, line in enumerate(lines, start=1):
        if line.id == said:
            return lines[:number]
    moment = _time(said)
    if moment is None:
        raise MomentError(_unknown(said, len(lines)))
    return tuple(takewhile(lambda line: (_time(line.at) or _OLDEST) <= moment, lines))


def _time(said: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.combine(date.fromisoformat(said), time.max, UTC)
    with suppress(ValueError, OverflowError):
        moment = datetime.fromisoformat(said)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    return None


def _unknown(said: str, length: int) -> str:
    has = {0: "has no line yet", 1: "has 1 line"}.get(length, f"has {length} lines")
    return (
        f"{said!r} is no moment of this log, which {has}: name the number of a line (0 is the "
        "article without any decision), its id, or a time such as 2026-05-01T17:30"
    )
