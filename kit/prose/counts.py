"""Counts: words, sentences, syllables and letters of a text, as the readability formulas ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kit.prose.sentences import sentences
from kit.prose.syllables import syllables
from kit.prose.words import words

_LONG = 3  # syllables of a word that is called complex, or a polysyllable
_SPOKEN_ENDING = re.compile(r"(?:ing|[td]ed|(?:[cgsxz]|[cs]h)es)$")


class Counts(NamedTuple):
    """What the formulas need to know of a text.

    `letters` are letters and digits; `complex_words` are Gunning's, `polysyllables` all words of
    three or more syllables.
    """

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    complex_words: int = 0
    polysyllables: int = 0
    letters: int = 0


def total(counts: Iterable[Counts]) -> Counts:
    """Return the counts of several texts together.

    >>> total([Counts(words=2), Counts(words=3, sentences=1)])[:2]
    (5, 1)
    """
    return Counts(*map(sum, zip(*counts, strict=True)))


@lru_cache(maxsize=8192)
def count_of(text: str) -> Counts:
    """Count what the formulas need in plain text; a sentence without a word is none.

    >>> count_of("Le Pen waited. Subsequently she agreed.").complex_words
    1
    """
    pieces = (sentence.of(text) for sentence in sentences(text))
    found = ([word.of(piece) for word in words(piece)] for piece in pieces)
    return total(_of_sentence(said) for said in found if said)


def _of_sentence(found: list[str]) -> Counts:
    sounds = [syllables(word) for word in found]
    return Counts(
        words=len(found),
        sentences=1,
        syllables=sum(sounds),
        complex_words=sum(is_complex(word, first=i == 0) for i, word in enumerate(found)),
        polysyllables=sum(sound >= _LONG for sound in sounds),
        letters=sum(letter.isalnum() for word in found for letter in word),
    )


def is_complex(word: str, *, first: bool) -> bool:
    """Tell whether a word is complex as Gunning meant it.

    Proper names are not (a capital after a sentence's first word), nor figures, nor compounds
    of easy words (known here by their hyphens); endings such as -ed, -es and -ing do not count.
    """
    if not word[0].isalpha() or (word[0].isupper() and not first):
        return False
    return any(_core(part) >= _LONG for part in re.split(r"[-‑–]", word))


def _core(word: str) -> int:
    return syllables(word) - bool(_SPOKEN_ENDING.search(word))
