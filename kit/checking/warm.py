"""Warm: what the first check needs, read in the background while a person is still looking."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from kit import engine
from kit.lexicon import near


def warm(dialect: str = "American") -> Future[Any]:
    """Start Harper and read the word lists; the result is done when Harper is."""
    return engine.warm(dialect, near.read_all)
