"""Project: the folder that a file belongs to together with others."""

from __future__ import annotations

from pathlib import Path

_MARKS = ("pyproject.toml", ".git")


def project_root(folder: Path, *also: str) -> Path | None:
    """Return the nearest folder, at or above `folder`, that is a project's; None for no project.

    A project's folder has a `pyproject.toml` or a `.git` in it, or one of the names in `also`.
    """
    marks = (*_MARKS, *also)
    here = folder.resolve()
    marked = (f for f in (here, *here.parents) if any((f / mark).exists() for mark in marks))
    return next(marked, None)
