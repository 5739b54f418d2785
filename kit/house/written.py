"""Written: the file that a review's house style may be added to, and how it is read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kit.house.add import add
from kit.house.style import HouseStyle


class Written(NamedTuple):
    """Where words go that an editor finds right: a file, made when it is first needed."""

    file: Path
    read: Callable[[], HouseStyle]

    def allow(self, word: str, why: str = "") -> bool:
        """Add a word, as a name if it has a capital; False says that it was there already."""
        plain = word.strip().rstrip("'’")
        return add(self.file, "names" if plain[:1].isupper() else "allow", plain, why=why)
