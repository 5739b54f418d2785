"""Seen: the names of a block, as they are written there; what the whole article is judged by."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kit.lexicon.lists import listed
from kit.prose.sentences import OPENERS

_KEPT = 16_384
_NAME = re.compile(r"(?<![\w'’-])[^\W\d_a-zß-öø-ÿ][^\W\d_]+(?:['’][^\W\d_]{3,})?(?![\w-])")
_OPENING = re.compile(r"(?:^|[.!?:…;\n•])[\s\"“”‘’'()\[\]*_–—-]*$")
_REACH = 24


class Name(NamedTuple):
    """A word with a capital: its letters, its place, the word before it, and if it opens."""

    word: str
    start: int
    end: int
    before: str
    opens: bool


@lru_cache(maxsize=_KEPT)
def names_in(text: str) -> tuple[Name, ...]:
    """Return the words with a capital in one block, without possessive endings.

    >>> [name.word for name in names_in("On Friday Mr. Okafor’s lawyer met Emeka Okafor.")]
    ['Friday', 'Mr', 'Okafor', 'Emeka', 'Okafor']
    """
    found = (_name(text, match) for match in _NAME.finditer(text))
    return tuple(name for name in found if name.word.lower() not in OPENERS)


def _name(text: str, match: re.Match[str]) -> Name:
    start = match.start()
    head = text[max(0, start - _REACH) : start]
    before = re.search(r"([\w'’.]+) $", head)
    opens = start == 0 or bool(_OPENING.search(head if start > _REACH else text[:start]))
    return Name(match.group(), start, match.end(), before.group(1) if before else "", opens)


@lru_cache(maxsize=_KEPT)
def sure(text: str) -> tuple[str, ...]:
    """Return the names of one block; a word that opens a sentence only if it is no other word."""
    return tuple(n.word for n in names_in(text) if not n.opens or not listed(n.word))
