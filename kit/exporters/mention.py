"""Mention: an article as a notebook speaks of it, and whether two mentions mean the same one."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from kit.project import project_root


@dataclass(frozen=True)
class Mention:
    """An article by its path from where the notebook ran, and from the project's folder.

    Without a file ("") it is known by `sha256`, and called by its slug.
    """

    path: str
    in_project: str = ""
    sha256: str = ""
    slug: str = ""

    @classmethod
    def of_record(cls, record: Mapping[str, Any]) -> Mention:
        """Return what a record in an output says; a notebook may hold anything."""
        keys = ("article", "in_project", "source_sha256", "slug")
        return cls(*(str(record.get(key, "")) for key in keys))

    def is_the_same(self, other: Mention, folder: Path | None) -> bool:
        """Tell whether both mean one article, for a notebook that lies in `folder` now.

        The notebook may have run elsewhere, so paths that say the same are taken to mean it. A
        whole path, which papermill may have been given, is compared by the file's name as well.
        """
        if set(self._places(folder)) & set(other._places(folder)):
            return True
        whole = any(map(_is_whole, (self.path, other.path)))
        return whole and _name(self.path) == _name(other.path) != ""

    def _places(self, folder: Path | None) -> Iterator[str]:
        """Yield all that the article may be known by."""
        if not self.path:
            yield f"sha256:{self.sha256}"
            return
        here = folder or Path()
        yield f"said:{posixpath.normpath(self.path)}"
        yield from _real(here / self.path)
        if self.in_project:
            yield from _real((project_root(here) or here) / self.in_project)

    def __str__(self) -> str:
        """Name the article to a person."""
        return self.path or f"{self.slug} (which has no file)"


def _real(path: Path) -> Iterator[str]:
    try:
        yield f"file:{os.path.realpath(path)}"
    except ValueError:  # no file can be called that
        return


def _is_whole(path: str) -> bool:
    return PurePosixPath(path).is_absolute() or bool(PureWindowsPath(path).anchor)


def _name(path: str) -> str:
    return PureWindowsPath(path).name
