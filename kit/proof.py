"""Proof: the hashes by which a page says what it was made from, and can be held to it."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from kit.decisions import Decision
from kit.standing import Standing

_HASHES = r"source=([0-9a-f]{64}) log=([0-9a-f]{64}) copy=([0-9a-f]{64})"
# A page's or a book's, an item's in ninjs, a Word file's: an article's words can look like none.
_CARRIED = re.compile(
    r'(?:<meta name="kit" content="|"role": "kit",\s+"value": "|<vt:lpwstr>)' + _HASHES
)
_KEYWORDS = re.compile(f"<pdf:Keywords>{_HASHES}")
_ABOUT_PDF = b"<x:xmpmeta"  # where a PDF tells about itself in XML, words made safe
_PROPERTIES = ("docProps/custom.xml", "EPUB/package.opf")
_MOST_BYTES = 65536
_NO_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    StopIteration,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)


class Proof(NamedTuple):
    """The SHA-256 of the article's file, of the log's lines as they are written, of the copy.

    They are what `sha256sum` gives for the two files and for the clean copy as UTF-8.

    >>> print(Proof("a" * 64, "b" * 64, "c" * 64))
    source=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa \
log=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb \
copy=cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
    """

    source: str
    log: str
    copy: str

    def __str__(self) -> str:
        """Return the proof as a page carries it."""
        return f"source={self.source} log={self.log} copy={self.copy}"


def proof_of(standing: Standing) -> Proof:
    """Return the proof of an article and its decisions as they stand.

    >>> from kit.article import Article
    >>> proof_of(Standing.of(Article.from_text("The lede."), [])).log[:12]
    'e3b0c44298fc'
    """
    return Proof(standing.article.sha256, log_hash(standing.decisions), sha256(standing.copy))


def log_hash(lines: Sequence[Decision]) -> str:
    """Return the SHA-256 of lines of a log as they stand in its file."""
    return sha256("".join(line.to_line() for line in lines))


def line_of(proof: Proof, lines: Sequence[Decision]) -> int | None:
    """Return after how many lines of a log a proof was taken; None when it never was such.

    >>> line_of(Proof("", sha256(""), ""), [])
    0
    """
    so_far = hashlib.sha256()
    for number in range(len(lines) + 1):
        if so_far.hexdigest() == proof.log:
            return number
        if number < len(lines):
            so_far.update(lines[number].to_line().encode("utf-8", "surrogatepass"))
    return None


def sha256(text: str) -> str:
    """Return the SHA-256 of a text as UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def proof_in(page: bytes) -> Proof | None:
    """Return the proof that a page carries, or None when it carries none.

    >>> proof_in(b"<p>nothing</p>") is None
    True
    """
    if page.startswith(b"%PDF"):
        found = _KEYWORDS.search(page[page.rfind(_ABOUT_PDF) :].decode("utf-8", "replace"))
    else:
        data = _properties(page) if page.startswith(b"PK") else page
        found = _CARRIED.search(data.decode("utf-8", "replace"))
    return None if found is None else Proof(*found.groups())


def _properties(package: bytes) -> bytes:
    """Return the part of a Word file or a book that tells about it; a bomb is not unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as parts:
            name = next(name for name in _PROPERTIES if name in parts.namelist())
            with parts.open(name) as part:
                return part.read(_MOST_BYTES)
    except _NO_ZIP:
        return b""
