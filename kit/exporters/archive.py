"""Archive: the parts of a file in one zip, whose bytes repeat.

Entries are dated 1980 and stored: what a library presses them to differs from one release to the
next.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a zip archive, in the order given.

    >>> zipped({"mimetype": b"application/epub+zip"})[30:58]
    b'mimetypeapplication/epub+zip'
    """
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, date_time=LONG_AGO)
            entry.create_system = 3  # as on Unix, wherever it is made
            archive.writestr(entry, data)
    return held.getvalue()
