"""Point: one thing that was checked."""

from __future__ import annotations

from typing import NamedTuple


class Checkpoint(NamedTuple):
    """One thing that was checked, in words, and whether it holds."""

    says: str
    holds: bool = True
