"""Brought: what was understood of other people's files, and, one by one, what was not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple


class Left(NamedTuple):
    """Something that was left out: its file, its key or line there, and why."""

    path: Path
    key: str
    why: str


@dataclass
class Brought:
    """The settings made so far; of a word that comes in two ways, the first stays."""

    allow: list[str] = field(default_factory=list)
    on: list[str] = field(default_factory=list)
    instead: dict[str, list[str]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    rules: dict[str, dict[str, Any]] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    _written: dict[str, str] = field(default_factory=dict)

    def leave(self, path: Path, key: str, why: str) -> None:
        """Note what is left out."""
        self.left.append(Left(path, key, why))

    def add_allow(self, word: str, path: Path, key: str) -> None:
        """Add a word that is right."""
        if not word.strip():
            return
        if self._spoken(word) in self.instead:
            self.leave(path, key, f"{word!r} is already a word that another stands instead of")
        elif word not in self.allow:
            self.allow.append(word)

    def add_instead(self, word: str, fixes: list[str], path: Path, key: str) -> None:
        """Add a word or phrase in whose place others stand; none only asks."""
        word, fixes = word.strip(), [fix.strip() for fix in fixes if fix.strip()]
        said = self.instead.get(self._spoken(word))
        if not any(letter.isalnum() for letter in word):
            self.leave(path, key, f"{word!r} has no letter to look for")
        elif word in self.allow:
            self.leave(path, key, f"{word!r} is already a word that is right")
        elif word in fixes:
            self.leave(path, key, f"{word!r} stands for itself")
        elif said is not None and said != fixes:
            self.leave(path, key, f"{word!r} is already to be {' or '.join(said) or 'asked about'}")
        else:
            self._written.setdefault(word.casefold(), word)
            self.instead.setdefault(self._spoken(word), fixes)

    def _spoken(self, word: str) -> str:
        """Return the word as it was first written."""
        return self._written.get(word.casefold(), word)

    def add_rule(self, name: str, table: dict[str, Any]) -> None:
        """Add a rule; a name that is taken gets a number."""
        free, number = name, 2
        while free in self.rules:
            free, number = f"{name}_{number}", number + 1
        self.rules[free] = table
