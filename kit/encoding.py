"""Encoding: which letters a file's bytes stand for, by rule and said aloud, never by a guess.

Byte order mark, then the pattern of NUL bytes, then what the file declares, then strict UTF-8,
then Windows-1252. Only the last is a guess: there a second opinion is asked, and shown.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from kit.errors import ArticleError

# The UTF-32 marks begin with the UTF-16 ones, so they are asked first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SAMPLE = 4096
_NUL_SHARE = 0.2
_TELLING = 200  # bytes; of less, nobody can tell an encoding
_ASKED = 200_000  # bytes; of more, it would take seconds to say the same
_HIGH = re.compile(rb"[\x80-\xff]")


class Decoded(NamedTuple):
    """The text that a file's bytes stand for, the encoding, and a second opinion on both.

    `other` and `other_text` are "" where the encoding is no guess, or where all agree.
    """

    text: str
    encoding: str
    other: str = ""
    other_text: str = ""


def decode(data: bytes, name: str, declared: str = "") -> Decoded:
    """Return the text of `data` and its encoding.

    `name` is the file's, for the error; `declared` the encoding that the file itself names, which
    is believed where the bytes allow it. Raises ArticleError when the bytes are no text.

    >>> decode("naïve".encode("cp1252"), "a.txt")[:2]
    ('naïve', 'cp1252')
    """
    encoding = _by_mark(data) or _by_nuls(data) or _if_so(data, declared) or "utf-8"
    try:
        decoded = Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ArticleError(f"{name}: starts as {encoding} but is cut or damaged") from error
        decoded = _guessed(data, name)
    if control := _CONTROL.search(decoded.text):
        raise ArticleError(
            f"{name}: is not text (it holds the control character U+{ord(control.group()):04X}); "
            "is it a Word or PDF file?"
        )
    return decoded


def _by_mark(data: bytes) -> str | None:
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _if_so(data: bytes, declared: str) -> str | None:
    """Return the encoding declared, if the bytes can be that."""
    try:
        name = codecs.lookup(declared).name
        data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    # The web says Latin-1 and means Windows-1252: https://encoding.spec.whatwg.org
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _by_nuls(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: Latin letters leave every second byte NUL."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    enough = len(sample) * _NUL_SHARE / 2
    if len(data) % 2 or max(even, odd) <= enough:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(data: bytes, name: str) -> Decoded:
    """Read as Windows-1252, or else as the second opinion has it."""
    other = _second_opinion(data)
    other_text = data.decode(other) if other else ""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        if other:
            return Decoded(other_text, other, "cp1252", data.decode("cp1252", "replace"))
        raise ArticleError(
            f"{name}: is neither UTF-8 nor Windows-1252 text "
            f"(byte 0x{data[error.start]:02x} at {error.start}); save it as UTF-8 and try again"
        ) from error
    return Decoded(text, "cp1252", *((other, other_text) if other and other_text != text else ()))


def _second_opinion(data: bytes) -> str:
    """Return the encoding that chardet takes these bytes for; "" where it cannot know."""
    if len(data) < _TELLING:
        return ""
    import chardet  # needed by few articles

    said = chardet.detect(_telling(data))["encoding"] or ""
    return said if said and _if_so(data, said) else ""


def _telling(data: bytes) -> bytes:
    """Return as much of the data as it takes, from a little before its first letter in doubt."""
    first = _HIGH.search(data)
    start = max(0, first.start() - _TELLING) if first else 0
    return data[start : start + _ASKED]
