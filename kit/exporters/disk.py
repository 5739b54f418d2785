"""Disk: an exported file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from kit.disk import replace_whole
from kit.errors import ExportError


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` by way of a new file beside it; the old one stands until then.

    Makes the folder when it is missing. Raises ExportError when anything fails, with the old
    file as it was and nothing left beside it.
    """
    if path.is_dir():
        raise ExportError(f"{path}: is a folder; name the file inside it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_whole(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{path}: the clean copy was not written ({reason})") from error
