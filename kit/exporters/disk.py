"""Disk: a file is written whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

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
        _replace(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{path}: the clean copy was not written ({reason})") from error


def _replace(path: Path, data: bytes) -> None:
    # Same folder, so the last step is a rename on one disk, which cannot stop halfway.
    beside = path.with_name(f".kit-{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name as lasting as its bytes, where folders can be opened."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
