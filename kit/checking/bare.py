"""Bare: a block's text with everything that is no prose blanked, each place kept.

Addresses, and in Markdown code, link targets and tags, hold marks and spaces that follow other
laws than those of prose.
"""

from __future__ import annotations

import re
from functools import lru_cache

BLANK = "\ufffc"  # neither a word, nor a space, nor a mark
_ADDRESS = re.compile(
    r"https?://[^\s)>\]]+|www\.[^\s)>\]]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
    r"|(?<!\w)[@#]\w+"
)
_NOT_PROSE = re.compile(
    r"(`+)(?!`)[^`]+?\1(?!`)|(?<=\])\([^)\n]*\)|</?\w[^>\n]*>|^\s*\|.*$|^\[[^\]\n]+\]:.*$",
    re.MULTILINE,
)


@lru_cache(maxsize=4096)
def bare(text: str, markup: str = "plain") -> str:
    r"""Return `text`, as long as it was, with what is no prose in it blanked.

    >>> bare("See `a  b` here", "markdown") == "See " + BLANK * 6 + " here"
    True
    """
    if markup == "markdown":
        text = _NOT_PROSE.sub(_blank, text)
    return _ADDRESS.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return BLANK * len(found.group())
