"""Reach: which files a notebook may have read for it: those of its own project, no others.

A notebook comes from somebody else as often as not, so the path it names is not to be trusted.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from kit.house.find import NAME as HOUSE
from kit.house.find import article_file, project_file
from kit.log import log_path, whole_log_path
from kit.project import project_root


class OutOfReachError(Exception):
    """The article's file cannot be read from where the notebook is; says why."""


def reach(folder: Path | None, name: str) -> Path:
    """Return the file that a notebook in `folder` means by the relative path `name`.

    Raises OutOfReachError when the file, its log or its house style is not there or lies,
    once every symbolic link is followed, outside the notebook's project.
    """
    if not name:
        raise OutOfReachError("its article was never a file")
    if folder is None:
        raise OutOfReachError("the notebook's own folder is not known")
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).anchor:
        raise OutOfReachError("a notebook names its article by a path from its own folder")
    try:
        root = project_root(folder, HOUSE) or folder.resolve()
        return _inside(root, folder / name)
    except (OSError, RuntimeError, ValueError) as error:
        raise OutOfReachError(f"cannot be followed ({error})") from error


def _inside(root: Path, place: Path) -> Path:
    logs = log_path(place), whole_log_path(place)
    for file in (place, *logs, project_file(place), article_file(place)):
        if file and not file.resolve().is_relative_to(root):
            raise OutOfReachError(f"{file.name} lies outside the notebook's project, {root}")
    if not place.is_file():
        raise OutOfReachError("there is no such file")
    return place
