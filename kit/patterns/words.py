"""Words: what tells in a moment whether a rule may have anything to say of a text."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text that cues are looked for in, in lower case.

    >>> sorted(words_in("In full swing, isn’t it"))
    ['full', 'in', 'isn', 'it', 'swing', 't']
    """
    return frozenset(_WORD.findall(text.lower()))
