"""Disk: the bytes of an article's file, or in one line why there are none."""

from __future__ import annotations

import difflib
import errno
import stat
from pathlib import Path

from kit.errors import ArticleError

MAX_BYTES = 20_000_000
_CAUSES = {
    errno.EACCES: "you have no permission to read it; ask whoever owns it",
    errno.ELOOP: "it is a link that leads round in a circle",
    errno.ENAMETOOLONG: "no file has a name so long; is it the text itself?",
}


def whole(path: str | Path) -> Path:
    """Return the path with the reader's home put in; raises ArticleError for a folder."""
    try:
        place = Path(path).expanduser()
        folder = place.is_dir()
    except (OSError, RuntimeError) as error:
        raise ArticleError(f"{path}: {_cause(error)}") from error
    if folder:
        raise ArticleError(f"{place}: is a folder; name the article inside it")
    return place


def bytes_of(path: Path) -> bytes:
    """Return what stands in a file, at most MAX_BYTES of it.

    Raises ArticleError, naming cause and likely slip, when it is missing, empty, too large, no
    plain file, or cannot be read.
    """
    try:
        # A pipe or a device never ends.
        if not stat.S_ISREG(path.stat().st_mode):
            raise ArticleError(f"{path}: is a device or a pipe; name the article's file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ArticleError(f"{path}: there is no such file{_neighbour(path)}") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise ArticleError(f"{path}: {_cause(error)}") from error
    return checked(data, str(path))


def checked(data: bytes, name: str) -> bytes:
    """Return the data of an article; raises ArticleError when it is empty or too large."""
    if len(data) > MAX_BYTES:
        raise ArticleError(
            f"{name}: is larger than {MAX_BYTES // 1_000_000} MB; is it text? "
            "(a Word file is smaller without its pictures)"
        )
    if not data.strip():
        raise ArticleError(f"{name}: is empty")
    return data


def _cause(error: Exception) -> str:
    number = getattr(error, "errno", None)
    return f"cannot be read: {_CAUSES.get(number or 0, str(error))}"


def _neighbour(path: Path) -> str:
    """Name the file that was probably meant."""
    try:
        names = [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else []
    except OSError:
        names = []
    near = difflib.get_close_matches(path.name, names, n=1)
    return f"; did you mean {path.parent / near[0]}?" if near else ""
