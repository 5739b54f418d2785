"""Grown: whether a decision log has only been added to since a notebook kept its record of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kit.standing import Standing


def decided_since(standing: Standing, record: Mapping[str, Any]) -> int | None:
    """Return how many lines the log has that the record has not; None when it is another log.

    It is the same log when the record's last line is in its place, which by the chain of hashes
    holds for all before it, and those lines make the copy that the record keeps.
    """
    known = record.get("decisions")
    if not isinstance(known, int) or not 0 <= known <= len(standing.decisions):
        return None
    lines = standing.decisions[:known]
    if record.get("log_hash") != (lines[-1].hash if lines else ""):
        return None
    then = Standing.of(standing.article, lines)
    return len(standing.decisions) - known if record.get("copy") == then.copy else None
