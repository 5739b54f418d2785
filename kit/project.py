"""Project: the folder that a file belongs to together with others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

HOUSE = "house.toml"
_MARKS = ("pyproject.toml", ".git")


def project_root(folder: Path) -> Path | None:
    """Return the nearest folder, at or above `folder`, that is a project's; None for no project.

    A project's folder has a `pyproject.toml` or a `.git` in it. Where there is none, the nearest
    `house.toml` marks it, which many a newsroom has and no other; but one in the home folder is
    the editor's for everything, and makes no project of all that lies there.
    """
    here = folder.resolve()
    marked = (f for f in (here, *here.parents) if any((f / mark).exists() for mark in _MARKS))
    return next(marked, None) or next((f for f in _below_home(here) if (f / HOUSE).exists()), None)


def root_of(file: Path) -> Path:
    """Return the folder of a file's project, else the file's own."""
    folder = file.parent.resolve()
    return project_root(folder) or folder


def home() -> Path | None:
    """Return the reader's home folder, if there is one."""
    try:
        return Path.home().resolve()
    except RuntimeError:
        return None


def _below_home(here: Path) -> Iterator[Path]:
    last = home()
    for folder in (here, *here.parents):
        if folder == last:
            return
        yield folder
