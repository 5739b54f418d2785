"""Raised: figures set above or below the line, CO₂ and m², in letters of their own.

Markdown has no mark for them; written on the line, 10⁶ would be another number.
"""

from __future__ import annotations

import re

_FIGURES = re.compile(r"\s*[+-]?\d+\s*", re.ASCII)
_LETTERS = {
    "sup": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    "sub": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
}


def raised(words: str, tag: str) -> str:
    """Return the words of an element; what is no number, or not raised, as it is.

    >>> raised("2", "sub"), raised("-3", "sup"), raised("st", "sup"), raised("2", "em")
    ('₂', '⁻³', 'st', '2')
    """
    letters = _LETTERS.get(tag)
    return words.translate(letters) if letters and _FIGURES.fullmatch(words) else words
