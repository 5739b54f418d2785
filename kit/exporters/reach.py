"""Reach: which files a notebook may have read for it: those of its own project, no others.

A notebook comes from somebody else as often as not, so the paths it names are not to be trusted.
What leads out of the project, by its own words or by a link, is refused and never read. A file
that is merely not there is no fault: the notebook was moved, or its article was.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from kit.errors import ExportError
from kit.house.find import article_file, project_file
from kit.log import log_path
from kit.project import project_root


class OutOfReachError(Exception):
    """The file that a notebook names is not there to be read; says why."""


class OutsideError(ExportError):
    """A path that a notebook names leads out of the notebook's project."""


def reach_article(folder: Path | None, name: str, in_project: str = "") -> Path:
    """Return the article that a notebook in `folder` means by the relative path `name`.

    `in_project` is the article's path from the project's folder, where that is known too; it is
    followed when `name` leads to nothing. Raises OutsideError when the article, its log or its
    house style lies, once every symbolic link is followed, outside the notebook's project;
    OutOfReachError when there is none.
    """
    if not name:
        raise OutOfReachError("its article was never a file")
    start, root = _bounds(folder)
    place = _joined(start, name)
    try:
        return _article(root, place)
    except (OutOfReachError, OutsideError) as first:
        if not in_project:
            raise
        try:
            return _article(root, _joined(root, in_project))
        except OutOfReachError:  # what became of the notebook's own path says more
            raise first from None


def reach(folder: Path | None, name: str) -> Path:
    """Return another file that a notebook in `folder` names; raises as `reach_article` does."""
    start, root = _bounds(folder)
    return _there(root, _joined(start, name))


def _bounds(folder: Path | None) -> tuple[Path, Path]:
    """Return where a notebook's paths start, and the folder that they may not leave."""
    if folder is None:
        raise OutOfReachError("the notebook's own folder is not known")
    return folder, project_root(folder) or folder.resolve()


def _joined(start: Path, name: str) -> Path:
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).anchor:
        raise OutsideError(
            f"{name}: a notebook names its files by paths from its own folder, as in "
            "../data/story.txt; nothing else is read for it"
        )
    return start / name


def _article(root: Path, place: Path) -> Path:
    article = _there(root, place)
    for file in (log_path(article), project_file(article), article_file(article)):
        if file:
            _refuse_outside(root, file)
    return article


def _there(root: Path, place: Path) -> Path:
    """Return a place where a file is; one outside is refused, if there is anything at all."""
    try:
        if place.is_symlink() or place.exists():
            _refuse_outside(root, place)
        if place.is_file():
            return place
    except (OSError, ValueError) as error:
        raise OutOfReachError(f"cannot be followed ({error})") from error
    raise OutOfReachError("there is no such file")


def _refuse_outside(root: Path, file: Path) -> None:
    try:
        outside = not file.resolve().is_relative_to(root)
    except (OSError, RuntimeError) as error:  # a link that leads round in a circle
        raise OutOfReachError(f"{file.name} cannot be followed ({error})") from error
    if outside:
        raise OutsideError(
            f"{file.name} lies outside the notebook's project, {root}; keep both in one project: "
            "a folder with a house.toml, a pyproject.toml or a .git in it"
        )
