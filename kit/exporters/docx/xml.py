"""XML: words as XML can hold them, and the attributes that sign a decision."""

from __future__ import annotations

from markupsafe import Markup, escape

from kit.decisions import Decision
from kit.exporters.letters import encodable, printable
from kit.exporters.when import to_the_second

_AUTHOR = Markup('w:author="{}"')
_DATE = Markup(' w:date="{}"')


def escaped(words: str) -> Markup:
    """Return words for XML, free of what XML cannot hold.

    >>> escaped("Q & \\x07A")
    Markup('Q &amp; A')
    """
    return escape(encodable(printable(words)))


def signed(line: Decision) -> Markup:
    """Return the attributes that say who decided a line and when."""
    at = to_the_second(line.at)
    return _AUTHOR.format(escaped(line.by or "editor")) + (_DATE.format(at) if at else Markup())
