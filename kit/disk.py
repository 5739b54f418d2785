"""Disk: a file is written whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path


def replace_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` by way of a new file beside it; the old one stands until then.

    Raises OSError when anything fails, with the old file as it was and nothing left beside it.
    """
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
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new file's name as lasting as its bytes, where folders can be opened."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
