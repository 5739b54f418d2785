"""Pairs: how much likelier one word is than another between the same two neighbours.

Counts of pairs of words are symspellpy's list of 243,342 (MIT; from Google's n-grams), read from
the installed package and kept for the words of the confusion sets alone; the frequency of a single
word is wordfreq's, by `spelling_words.zipf`.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from kit.lexicon.lists import together, zipf

# Logarithms of counts in the 10¹² words that the pairs were counted in; a pair that is not
# listed is taken for one that just missed the list, or for chance, whichever is less.
_LEAST, _RAREST, _WORDS = 4.3, 2.5, 12.0
# Zipf frequencies: below the first hardly any pair of a word was listed, so that its own place
# proves nothing; above the second a neighbour ("the", "on") stands by every word alike. Two words
# belong together when the logarithm of their count, less those of both alone, is above the third.
_RARE, _BY_ALL, _LOOSE = 3.3, 6.3, -4.2
_NEVER = -math.inf


@cache
def _count(word: str) -> float:
    return zipf(word) + _WORDS - 9.0


@lru_cache(maxsize=65_536)
def _pair(one: str, two: str) -> tuple[float, bool]:
    listed = together(one, two)
    if listed:
        return listed, True
    return min(_LEAST, max(_RAREST, _count(one) + _count(two) - _WORDS)), False


def likelier(before: str, word: str, other: str, after: str) -> float:
    """Return the logarithm of how many times likelier `other` is than `word` in this place.

    `before` and `after` are the neighbours in lower case, "" or a mark where there is no word;
    minus infinity where no pair is known. By Bayes' rule with each neighbour on its own:
    P(w | l, r) ∝ count(l w) · count(w r) / count(w).

    >>> likelier("older", "then", "than", "her") > 1 > likelier("and", "then", "than", "he")
    True
    """
    if zipf(word) < _RARE and not _is_told(before, word, other, after):
        return _NEVER
    prior = _count(other) - _count(word)
    sides = [_side(before, word, before, other)] if before[:1].isalpha() else []
    if after[:1].isalpha():
        sides.append(_side(word, after, other, after))
    known = [side for side in sides if side is not None]
    return prior + sum(side - prior for side in known) if known else _NEVER


def _is_told(before: str, word: str, other: str, after: str) -> bool:
    """Tell whether a neighbour speaks of which is meant: at the quay no "the" calls for a key."""
    if together(before, word) or together(word, after):
        return True
    beside = ((before, other, before), (other, after, after))
    return any(
        zipf(neighbour) < _BY_ALL and together(one, two) > zipf(one) + zipf(two) + _LOOSE
        for one, two, neighbour in beside
    )


def _side(one: str, two: str, instead_one: str, instead_two: str) -> float | None:
    old, old_listed = _pair(one, two)
    new, new_listed = _pair(instead_one, instead_two)
    return new - old if old_listed or new_listed else None
