"""File: one house style file as it was written, for what is to be said about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kit.errors import HouseError
from kit.house.lines import lines_of


@dataclass(frozen=True, eq=False)
class HouseFile:
    """A house style file: its path, its text, and its settings as TOML has them."""

    path: Path
    text: str
    settings: Mapping[str, Any]

    @cached_property
    def _lines(self) -> Mapping[tuple[str | int, ...], int]:
        return lines_of(self.text)

    def line(self, *keys: str | int) -> int:
        """Return the line on which a key stands, or else the table or list that holds it."""
        while keys and keys not in self._lines:
            keys = keys[:-1]
        return self._lines.get(keys, 1)

    def error(self, message: str, *keys: str | int) -> HouseError:
        """Return the error that says what is wrong at a key, with file and line."""
        return HouseError(f"{self.path}, line {self.line(*keys)}: {message}")


def slip(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean …?" when a word is near one of those known, else nothing.

    >>> slip("alow", ["allow", "names"])
    "; did you mean 'allow'?"
    """
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
