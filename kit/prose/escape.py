"""Escape: plain words written so that a reader of Markdown reads the same words.

Only what would act is escaped, so that a page of prose stays a page of prose. The rules are
those of CommonMark 0.31 (https://spec.commonmark.org/0.31.2/), raw HTML included, which the
kit's own reader leaves alone but others do not.
"""

from __future__ import annotations

import re

_ANYWHERE = re.compile(
    r"""
      \\(?=[!-/:-@\[-`{-~]|$)                           # a backslash before a mark or a line end
    | \*(?!(?<=[ \t]\*)(?=[ \t]))                       # a star with a word beside it
    | _(?!(?<=[ \t]_)(?=[ \t])|(?<=[^\W_]_)(?=[^\W_]))  # a low line at the edge of a word
    | <(?=\S)                                           # what opens a tag or an address
    | &(?=\#?\w+;)                                      # what opens an entity
    | \](?=[(:\[])                                      # what makes a link of a bracket
    """,
    re.VERBOSE | re.MULTILINE,
)
_TICK = re.compile("`")
_OPENING = re.compile(
    r"""
    ^(?:
      \#(?=\#{0,5}(?:[ \t]|$))        # a heading
    | >                               # a quotation
    | [-+](?=[ \t]|$)                 # a list; stars are escaped anywhere
    | -(?=[- \t]*$)                  # a rule, or the line under a heading
    | =(?==*[ \t]*$)                 # the line under a heading
    | ~(?=~~)                         # a fence; backticks are escaped anywhere
    )""",
    re.VERBOSE | re.MULTILINE,
)
_NUMBER = re.compile(r"^([0-9]{1,9})([.)])(?=[ \t]|$)", re.MULTILINE)
_CLOSING = re.compile(r"(?:^|(?<=[ \t]))#(?=#*$)")


def escaped(paragraph: str) -> str:
    """Return a paragraph of plain words as Markdown; white space at its lines' ends goes.

    >>> print(escaped("1. He said: 2 * 3 < *all* of snake_case"))
    1\\. He said: 2 * 3 < \\*all\\* of snake_case
    """
    lines = "\n".join(line.strip(" \t") for line in paragraph.split("\n"))
    return escaped_opening(escaped_inline(lines))


def escaped_opening(paragraph: str) -> str:
    """Return a paragraph of Markdown whose first marks, on each line, open no other block.

    >>> print(escaped_opening("1. *All* of it"))
    1\\. *All* of it
    """
    return _NUMBER.sub(r"\1\\\2", _OPENING.sub(r"\\\g<0>", paragraph))


def escaped_heading(line: str) -> str:
    """Return one line of plain words as the text of a heading, where a last "#" would be lost.

    >>> print(escaped_heading("The key of C #"))
    The key of C \\#
    """
    return _CLOSING.sub(r"\\\g<0>", escaped_inline(line.strip(" \t")))


def escaped_inline(words: str) -> str:
    """Return words from within a paragraph as Markdown.

    >>> print(escaped_inline("a *star* and a snake_case"))
    a \\*star\\* and a snake_case
    """
    words = _ANYWHERE.sub(r"\\\g<0>", words)
    return _TICK.sub(r"\\\g<0>", words) if words.count("`") > 1 else words
