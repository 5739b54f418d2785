"""Criticised: text in CriticMarkup, and how source and copy are read off it."""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.redline import Change

# Mark and backslashes: one more goes in, and one comes out.
_SHIELD = re.compile(
    r"(?<=\{)(\\*)(?=\+\+|--|~~|>>|==)|(?<=\+\+|--|~~|<<|==)(\\*)(?=\})|(?<=~)(\\*)(?=>)"
)
_SHIELDED = re.compile(
    r"(?<=\{)\\(?=\\*(?:\+\+|--|~~|>>|==))|(?:(?<=\+\+|--|~~|<<|==)\\)(?=\\*\})|(?<=~)\\(?=\\*>)"
)
_MARK = re.compile(
    r"\{\+\+(?P<into>.*?)\+\+\}|\{--(?P<out>.*?)--\}|\{~~(?P<was>.*?)~>(?P<now>.*?)~~\}"
    r"|\{>>(?P<remark>.*?)<<\}",
    re.DOTALL,
)


class Criticised(NamedTuple):
    """What a text in CriticMarkup says: its source, its copy, and the changes between them.

    Changes are those that are marked, as wide as they are marked, in code points of the source.
    """

    source: str
    copy: str
    changes: tuple[Change, ...]


def read_critic(text: str) -> Criticised:
    """Read a text in CriticMarkup back; remarks are passed over.

    >>> read_critic("One {~~cristal~>crystal~~} cat{>>ann: a word<<}").copy
    'One crystal cat'
    """
    source, copy, at, changes = "", "", 0, []
    for mark in _MARK.finditer(text):
        kept = bared(text[at : mark.start()])
        out, into = (
            bared(mark["out"] or mark["was"] or ""),
            bared(mark["into"] or mark["now"] or ""),
        )
        source, copy, at = source + kept, copy + kept, mark.end()
        if out or into:
            changes.append(Change(len(source), len(source) + len(out), into))
        source, copy = source + out, copy + into
    kept = bared(text[at:])
    return Criticised(source + kept, copy + kept, tuple(changes))


def shielded(text: str) -> str:
    r"""Return a text with a backslash inside everything that CriticMarkup would take for a mark.

    >>> print(shielded("{++ and ++}"))
    {\++ and ++\}
    """
    return _SHIELD.sub(lambda found: "\\" + found.group(), text)


def bared(text: str) -> str:
    """Return a text without the backslashes that `shielded` put in."""
    return _SHIELDED.sub("", text)
