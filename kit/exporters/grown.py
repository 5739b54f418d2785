"""Grown: whether a decision log has only been added to since a notebook kept its record of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kit.proof import log_hash
from kit.standing import Standing


def decided_since(standing: Standing, record: Mapping[str, Any]) -> int | None:
    """Return how many lines the log has that the record has not; None when it is another log.

    It is the same log when its first lines are those of the record, byte for byte, and make the
    copy that the record keeps.
    """
    known = record.get("decisions")
    if not isinstance(known, int) or not 0 <= known <= len(standing.decisions):
        return None
    lines = standing.decisions[:known]
    if record.get("log_sha256") != log_hash(lines):
        return None
    then = Standing.of(standing.article, lines)
    return len(standing.decisions) - known if record.get("copy") == then.copy else None
