"""Forms: the forms of a matched word that a fix may ask for, as in `{1:plural}`."""

from __future__ import annotations

from collections.abc import Callable

from kit.patterns.inflect import INFLECTED, alike, plural

__all__ = ["FORMS", "formed", "plural"]

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORTH = {word: n for n, word in enumerate(_UNITS)}
_WORTH |= {word: n for n, word in zip(range(20, 100, 10), _TENS, strict=True)}


def _words(figure: str) -> str:
    """Return a figure below 20 as a word."""
    small = figure.isdecimal() and int(figure) < len(_UNITS)
    return _UNITS[int(figure)] if small else figure


def _figures(number: str) -> str:
    """Return a number below 100 in figures."""
    parts = number.lower().split("-")
    known = all(part in _WORTH for part in parts)
    return str(sum(_WORTH[part] for part in parts)) if known else number


# `one` and `many` are the verb for one and for several; a word that has no such form stays.
FORMS: dict[str, Callable[[str], str]] = {
    **INFLECTED,
    "first": lambda words: words.partition(" ")[0],
    "last": lambda words: words.rpartition(" ")[2],
    "lower": str.lower,
    "upper": str.upper,
    "capital": str.capitalize,
    "words": _words,
    "figures": _figures,
}


def formed(word: str, form: str) -> str:
    """Return the form of `word` that a fix asks for: “plural”, or “=pique”, alike of a verb."""
    return alike(word, form[1:]) if form.startswith("=") else FORMS[form](word)
