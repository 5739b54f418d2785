"""Words: the lists that spelling is judged by, read once and only when a word is in doubt.

Frequencies are wordfreq's (data CC BY-SA 4.0); the list of good words and the pairs of words
that go together are symspellpy's (MIT; from Google's n-grams and SCOWL); known misspellings are
codespell's list (data CC BY-SA 3.0). All are read from the installed packages.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.metadata import distribution
from pathlib import Path

_SMALLEST = 1e-9
_COMMON = 1e-6  # a Zipf frequency of 3: once in a million words
_CAPITALS = "capitals.txt"


@cache
def _frequencies() -> dict[str, float]:
    # Slow to import, and needed only when a word is in doubt.
    from wordfreq import get_frequency_dict

    return get_frequency_dict("en", "large")


@cache
def _listed() -> frozenset[str]:
    rows = _list_of("symspellpy", "symspellpy/frequency_dictionary_en_82_765.txt")
    return frozenset(row.partition(" ")[0] for row in rows)


@cache
def vocabulary() -> frozenset[str]:
    """Return the words, in lower case, that may be meant by a word in doubt."""
    frequent = {
        word
        for word, share in _frequencies().items()
        if share >= _COMMON and word.isalpha() and word.isascii()
    }
    return frozenset(frequent - known_misspellings().keys()) | _listed()


@cache
def pairs() -> list[str]:
    """Return the pairs of words that go together, each with its count, in order."""
    return sorted(_list_of("symspellpy", "symspellpy/frequency_bigramdictionary_en_243_342.txt"))


@cache
def known_misspellings() -> dict[str, str]:
    """Return what is known to be misspelt, in lower case, with what is meant, as it is listed."""
    rows = _list_of("codespell", "codespell_lib/data/dictionary.txt")
    return {wrong: right for wrong, mark, right in (row.partition("->") for row in rows) if mark}


@cache
def capitals() -> dict[str, str]:
    """Return the frequent words that are written with a capital, by their lower case."""
    text = Path(__file__).with_name(_CAPITALS).read_text(encoding="utf-8")
    rows = [row for row in text.split("\n") if not row.startswith("#")]
    return {word.lower(): word for row in rows for word in row.split()}


def _list_of(package: str, path: str) -> list[str]:
    """Return the lines of a file that an installed package brings; none of its code is run."""
    place = Path(str(distribution(package).locate_file(path)))
    return place.read_text(encoding="utf-8-sig").split("\n")


def zipf(word: str) -> float:
    """Return the Zipf frequency of a word: the logarithm of its count in 10⁹ words; 0: unknown.

    >>> zipf("the") > 7 > zipf("crystal") > 4
    True
    """
    return math.log10(_frequencies().get(word.lower(), _SMALLEST) / _SMALLEST)


def listed(word: str) -> bool:
    """Tell whether the list of good words has this one; it knows British and American ones.

    >>> listed("colour"), listed("color"), listed("colur")
    (True, True, False)
    """
    return word.lower() in _listed()


@lru_cache(maxsize=4096)
def together(first: str, second: str) -> float:
    """Return how often two words stand side by side: the logarithm of the count, or 0.

    >>> together("crystal", "clear") > together("cristal", "clear")
    True
    """
    known, key = pairs(), f"{first} {second} "
    at = bisect_left(known, key)
    if at < len(known) and known[at].startswith(key):
        return math.log10(int(known[at][len(key) :]))
    return 0.0


def corrections(word: str) -> tuple[str, ...]:
    """Return what a known misspelling may stand for, the likeliest first; () for other words.

    >>> corrections("recieve")
    ('receive',)
    """
    known = known_misspellings().get(word.lower(), "")
    # The list ends some rows with a comma, and some with a remark after it.
    parts = [part.strip() for part in known.split(",")]
    return tuple(part for part in parts if re.fullmatch(r"[\w'’ -]+", part))
