"""Tokens: a block's words and marks in order, each word with its part of speech."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kit.checking.bare import bare
from kit.engine import tagged

_TOKEN = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*|\d(?:[\d.,]*\d)?|[^\w\s]|_")


class Token(NamedTuple):
    """A word, a figure or a mark, with its place in the block.

    `part` is the word's part of speech as Universal Dependencies name it ("NOUN"), "" where it is
    not known, and "PUNCT" for a mark; `joined` says that one space alone stands before it.
    """

    text: str
    start: int
    end: int
    part: str
    joined: bool

    @property
    def low(self) -> str:
        """The token in lower case."""
        return self.text.lower()


@lru_cache(maxsize=64)  # a block is asked for by several checkers, one after the other
def tokens(text: str, markup: str, dialect: str) -> tuple[Token, ...]:
    """Return the tokens of one block; what is no prose in it is left out.

    >>> [(token.text, token.part) for token in tokens("The plan failed.", "plain", "American")]
    [('The', 'DET'), ('plan', 'NOUN'), ('failed', 'VERB'), ('.', 'PUNCT')]
    """
    parts = dict(tagged(text, markup, dialect))
    found = _TOKEN.finditer(bare(text, markup))
    return tuple(
        Token(
            text=match.group(),
            start=match.start(),
            end=match.end(),
            part=parts.get(match.start(), "") if match.group()[0].isalnum() else "PUNCT",
            joined=text[match.start() - 1 : match.start()] in (" ", "\u00a0")
            and not text[match.start() - 2 : match.start() - 1].isspace(),
        )
        for match in found
    )
