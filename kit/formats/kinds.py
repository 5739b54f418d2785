"""Kinds: what a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.errors import ArticleError
from kit.prose.front import front_end

_HEAD = 4096
_LOCKED = "EncryptedPackage".encode("utf-16-le")


class Kind(NamedTuple):
    """A kind of file: what it is called, what to do, and the suffix it is read by, if any."""

    says: str
    advice: str
    suffix: str = ""


_ZIP = Kind("a zip archive or a Word file", "if it is a Word file, name it .docx", ".docx")
_HTML = Kind("a web page (HTML)", "name it .html", ".html")
ARCHIVE = Kind("a web page saved as one file (MHTML)", "name it .mhtml", ".html")
_NOTEBOOK = Kind("a notebook", "name it .ipynb", ".ipynb")
_OLD_WORD = Kind("an old Word file (.doc)", "save it as .docx")
_WITH_PASSWORD = Kind("locked by a password", "save it without one")
_MAGIC = (
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
    (b"%PDF-", Kind("a PDF", "copy its words into a .txt file")),
    (b"{\\rtf", Kind("an RTF file", "save it as .docx")),
    (b"\x89PNG", Kind("a picture", "type its words into a .txt file")),
    (b"\xff\xd8\xff", Kind("a picture", "type its words into a .txt file")),
    (b"GIF8", Kind("a picture", "type its words into a .txt file")),
    (b"\x1f\x8b", Kind("packed by gzip", "unpack it first")),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word until 2003, and anything locked since
_PAGE = re.compile(
    rb"(?:<\?xml[^>]*>|<!--(?:(?!-->).)*-->|\s)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_LETTER = re.compile(
    rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE
)
_CELLS = re.compile(rb"\"(?:nbformat|worksheets)\"\s*:")


def kind_of(data: bytes) -> Kind | None:
    """Return what kind of file the data is, where that is no text of an article's own.

    >>> kind_of(b"%PDF-1.7").says, kind_of(b"The lede.")
    ('a PDF', None)
    """
    if data.startswith(_OLE):
        return _WITH_PASSWORD if _LOCKED in data else _OLD_WORD
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    # UTF-16 has a NUL in each letter of markup; a mark of byte order may stand before it.
    head = re.sub(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)", b"", data[:_HEAD]).replace(b"\0", b"")
    if _PAGE.match(head):
        return _HTML
    if _LETTER.match(head):
        return ARCHIVE
    return _NOTEBOOK if head.lstrip().startswith(b"{") and _CELLS.search(data) else None


def refuse_others(data: bytes, name: str, own: str = "") -> None:
    """Raise ArticleError when the data is of a kind that is read by another suffix, or by none.

    `own` is the suffix of the kind that is welcome; "" for text.
    """
    kind = kind_of(data)
    if kind is not None and not (own and kind.suffix == own):
        raise ArticleError(f"{name}: is {kind.says}, whatever its name says; {kind.advice}")


def likely_suffix(data: bytes) -> str:
    """Return the suffix that data without a name would have.

    >>> likely_suffix(b"<html><p>a"), likely_suffix(b"# A\\n\\nb"), likely_suffix(b"A\\n\\nb")
    ('.html', '.md', '.txt')
    """
    kind = kind_of(data)
    if kind is not None and kind.suffix:
        return kind.suffix
    text = data[:_HEAD].decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")
    return ".md" if re.match(r"#{1,2} \S", text) or front_end(text) else ".txt"
