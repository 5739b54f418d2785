"""Dress: a text as bytes, in the encoding and with the line ends that its article's file has."""

from __future__ import annotations

import hashlib

from kit.article import Article

_KEPT = ("utf-8", "utf-8-sig", "cp1252")
_LINE_ENDS = ("\n", "\r\n", "\r")


def dressed(text: str, article: Article) -> bytes | str:
    """Return a copy of a plain article as its file is written, or as it is when there is no file.

    What cannot be written so, a letter that the file's encoding lacks for one, is left to UTF-8.
    """
    data = _file_of(article)
    if data is None:
        return text
    if text == article.source:
        return data
    encoding = article.meta.get("encoding", "")
    for line_end in _LINE_ENDS if encoding in _KEPT else ():
        if _encoded(article.source, encoding, line_end) == data:
            return _encoded(text, encoding, line_end) or text
    return text


def _file_of(article: Article) -> bytes | None:
    """Return the bytes of the article's file, if they are those that it was read from."""
    if article.path is None:
        return None
    try:
        data = article.path.read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == article.sha256 else None


def _encoded(text: str, encoding: str, line_end: str) -> bytes | None:
    try:
        return text.replace("\n", line_end).encode(encoding)
    except UnicodeEncodeError:
        return None
