"""Words: what tells in a moment whether a rule may have anything to say of a text."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text that cues are looked for in, in lower case.

    >>> sorted(words_in("At 5pm it isn’t"))
    ['at', 'isn', 'it', 'pm', 't']
    """
    return frozenset(_WORD.findall(text.lower()))
