"""Quotations: the words that somebody said, which no machine may change.

A quotation is a protected zone. Where the marks leave a doubt, the larger zone is taken: it
costs an editor a click, the smaller one could change a speaker's words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kit.prose.paragraphs import paragraphs
from kit.prose.spans import Span

# An opening single mark stands before a word and after a space or an opening mark; a closing
# one after a word or its stop. An apostrophe inside a word is neither.
_MARK = re.compile(r"[“”\"]|(?<![\w’])‘(?=\w)|(?<=[\w.,!?…])’(?!\w)")
_CLOSES = {"“": "”", "‘": "’", '"': '"'}


def quotations(text: str) -> tuple[Span, ...]:
    """Return the words between quotation marks, outermost pairs only, marks left out.

    A quotation that runs over several paragraphs opens each of them and closes only in the
    last, so one left open protects the rest of its own paragraph.

    >>> text = 'He said “we go, ‘soon’” and left. "No," she said.'
    >>> [span.of(text) for span in quotations(text)]
    ['we go, ‘soon’', 'No,']
    """
    return tuple(
        inner.shift(paragraph.start)
        for paragraph in paragraphs(text)
        for inner in _in_paragraph(paragraph.of(text))
    )


@lru_cache(maxsize=4096)
def _in_paragraph(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text):
        if opened is None:
            opened = mark if mark.group() in _CLOSES else None
        elif mark.group() == _CLOSES[opened.group()]:
            found.append(Span(opened.end(), mark.start()))
            opened = None
    if opened is not None and text[opened.end() :].strip():
        found.append(Span(opened.end(), len(text)))
    return tuple(found)
