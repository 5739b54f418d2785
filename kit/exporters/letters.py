"""Letters: which characters of a copy may stand on a page or in a file."""

from __future__ import annotations

import re

# Line tabulation, form feed and next line part words, as a space does; the other controls and
# the code points that Unicode keeps for no character show nothing, and HTML forbids them.
_SPACING = re.compile("[\x0b\x0c\x85]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
_HALVES = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """Return `text` without control characters, tabs and line ends ("\\n") apart.

    >>> printable("cry\\x07stal\\x0cclear")
    'crystal clear'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", _SPACING.sub(" ", lines))


def encodable(text: str) -> str:
    """Return `text` with a replacement character for each half of a broken surrogate pair.

    >>> encodable("a\\ud800b")
    'a\\ufffdb'
    """
    return _HALVES.sub("\ufffd", text)
