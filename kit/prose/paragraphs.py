"""Paragraphs: the stretches of a text that blank lines set apart.

The paragraph is the unit of checking and of caching: whatever depends on one paragraph alone
is computed once for its words, wherever they stand.
"""

from __future__ import annotations

import re

from kit.prose.spans import Span, trim

# Only "\n" ends a line: U+2028, VT and NEL are characters of the copy like any other.
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text` in order, without the white space around them.

    >>> text = "The hed\\n\\n\\nA line\\nand its second line.\\n"
    >>> [span.of(text) for span in paragraphs(text)]
    ['The hed', 'A line\\nand its second line.']
    """
    edges = [0]
    for gap in _BLANK_LINES.finditer(text):
        edges += [gap.start(), gap.end()]
    edges.append(len(text))
    spans = (trim(text, Span(a, b)) for a, b in zip(edges[::2], edges[1::2], strict=True))
    return tuple(span for span in spans if span.start < span.end)
