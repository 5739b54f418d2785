"""Paths: how a file of a house style is named to the person at the terminal."""

from __future__ import annotations

from pathlib import Path

from kit import house

_KIT = Path(house.__file__).parents[1]


def shown_path(path: Path) -> str:
    """Return a path as a person would say it: from the kit, from here, from home, or whole."""
    for folder, start in ((_KIT, "kit/"), (Path.cwd(), ""), (Path.home(), "~/")):
        if path.is_absolute() and path.is_relative_to(folder):
            return start + path.relative_to(folder).as_posix()
    return path.as_posix()
