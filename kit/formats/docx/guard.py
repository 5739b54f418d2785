"""Guard: what is read of a Word file, which is a zip that anybody can have made.

Measured: no parser of Word files withstands a zip bomb. So only the parts in XML are unpacked,
within limits, and packed anew; what is in the pictures never matters.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from kit.errors import ArticleError

MOST_ENTRIES = 4_000
MOST_BYTES = 64_000_000  # of all XML unpacked: a novel in Word has ten
_RATIO = 100  # from the size below on, more than this is no prose: that packs about ten to one
_RATIO_FROM = 8_000_000
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
_OTHERS = {
    "mimetype": "is an OpenDocument file; save it as .docx",
    "xl/workbook.xml": "is a spreadsheet, not a text",
    "ppt/presentation.xml": "is a presentation, not a text",
}


def guarded(data: bytes, name: str) -> bytes:
    """Return the Word file `data` anew, with nothing in it but its parts in XML.

    `name` is the file's, for errors. Raises ArticleError when it is no Word file, is damaged, or
    holds what no Word file holds.
    """
    slim = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(slim, "w") as kept:
            _look(given, name)
            for entry, part in _parts(given, name):
                kept.writestr(zipfile.ZipInfo(entry), part)
    except _DAMAGED as error:
        raise ArticleError(
            f"{name}: is damaged or cut short ({error}); copy it again from where it came"
        ) from error
    return slim.getvalue()


def _look(given: zipfile.ZipFile, name: str) -> None:
    names = given.namelist()
    for tell, says in _OTHERS.items():
        if tell in names:
            raise ArticleError(f"{name}: {says}")
    if "[Content_Types].xml" not in names:
        raise ArticleError(f"{name}: is a zip archive, not a Word file; unpack it first")
    if len(names) > MOST_ENTRIES or len(names) != len(set(names)):
        raise ArticleError(f"{name}: holds more parts than a Word file has, or one twice")
    if any(entry.flag_bits & 1 for entry in given.infolist()):
        raise ArticleError(f"{name}: is locked by a password; save it without one")


def _parts(given: zipfile.ZipFile, name: str) -> Iterator[tuple[str, bytes]]:
    """Give the parts in XML, counting what is unpacked and not what the zip says of itself."""
    room = MOST_BYTES
    for entry in given.infolist():
        if not entry.filename.endswith((".xml", ".rels")):
            continue
        if ".." in entry.filename.split("/") or entry.filename.startswith("/"):
            raise ArticleError(f"{name}: holds a part with the path {entry.filename!r}")
        with given.open(entry) as file:
            part = file.read(room + 1)
        room -= len(part)
        packed = max(1, entry.compress_size)
        if room < 0 or (len(part) > _RATIO_FROM and len(part) > _RATIO * packed):
            raise ArticleError(
                f"{name}: unpacks to far more than any text; it is damaged, or made to do harm"
            )
        # A document type can make entities grow without end; Word writes none.
        if b"<!DOCTYPE" in part.replace(b"\0", b""):
            raise ArticleError(
                f"{name}: {entry.filename} declares a document type; Word never does"
            )
        yield entry.filename, part
