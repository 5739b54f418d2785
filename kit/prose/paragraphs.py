"""Paragraphs: the stretches of a text that blank lines set apart.

The paragraph is the unit of checking and of caching: whatever depends on one paragraph alone
is computed once for its words, wherever they stand.
"""

from __future__ import annotations

import re

from kit.prose.spans import Span, trim

# Only "\n" ends a line: U+2028, VT and NEL are characters of the copy like any other.
_GAP = re.compile(r"\n[^\S\n]*\n\s*")


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text` in order, without the white space around them.

    >>> text = "The hed\\n\\n\\nA line\\nand its second line.\\n"
    >>> [span.of(text) for span in paragraphs(text)]
    ['The hed', 'A line\\nand its second line.']
    """
    found = []
    start, last = trim(text, Span(0, len(text)))
    for gap in _GAP.finditer(text, start, last):
        end = gap.start()
        while text[end - 1].isspace():
            end -= 1
        found.append(Span(start, end))
        start = gap.end()
    return (*found, Span(start, last)) if start < last else ()
