"""Files: review notebooks as files, and the paths they name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import nbformat

from kit.errors import KitError
from kit.jupyter import named_in, named_in_metadata


class NotebookError(KitError):
    """The review notebook cannot be made, found or run."""


def article_of(notebook: Path) -> Path | None:
    """Return the article that the notebook at this path reviews; None when it reviews none."""
    return _named(notebook, "article")


def house_of(notebook: Path) -> Path | None:
    """Return the house style that the notebook at this path was made with, if it names one."""
    return _named(notebook, "house")


def _named(notebook: Path, what: str) -> Path | None:
    """Return a path that a notebook names; it is said from the notebook's folder."""
    try:
        read: Any = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
        said = getattr(named_in(read), what) or getattr(named_in_metadata(read), what)
        return (notebook.parent / said).resolve() if said else None
    except Exception:  # noqa: BLE001 - nbformat raises whatever somebody else's file provokes
        return None


def path_from(folder: Path, path: Path) -> str:
    """Return `path` as seen from `folder`, with "/" on every system.

    Raises NotebookError when there is no way from one to the other (two drives of Windows).

    >>> path_from(Path("project/notebooks"), Path("project/data/story.txt"))
    '../data/story.txt'
    """
    try:
        return Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    except ValueError as error:
        raise NotebookError(
            f"{folder} and {path} are on different drives; keep notebook and article on one"
        ) from error


def to_bytes(notebook: nbformat.NotebookNode) -> bytes:
    """Return a notebook as the bytes of its file, the same for the same notebook."""
    text: str = nbformat.writes(notebook)  # type: ignore[no-untyped-call]
    return (text.rstrip("\n") + "\n").encode("utf-8")


def write_notebook(notebook: nbformat.NotebookNode, path: Path, *, replace: bool = False) -> Path:
    """Write a notebook to `path`; what stands there is overwritten only with `replace`.

    Raises NotebookError when there is something already, or the disk refuses.
    """
    try:
        data = to_bytes(notebook)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb" if replace else "xb") as file:
            file.write(data)
    except FileExistsError:
        raise NotebookError(f"{path}: is there already, and is not overwritten") from None
    except (OSError, UnicodeEncodeError) as error:
        raise NotebookError(f"{path}: the notebook cannot be written ({error})") from error
    return path
