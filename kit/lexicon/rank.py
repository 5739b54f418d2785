"""Rank: which of the words that may be meant stands best in this place, likeliest first."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from kit.lexicon.cost import cost
from kit.lexicon.doubt import Doubt
from kit.lexicon.lists import capitals, corrections, together, zipf
from kit.lexicon.near import near, parted, sound

_KEPT = 5
_WEIGHED = 40
# What a point of each sort of evidence is worth; tried on half of the accuracy sets.
_FREQUENT, _SLIP, _SOUND, _KNOWN = 0.9, 3.0, 0.8, 6.0
_PAIR, _NAME = 0.3, 1.0
_CHANCE = 5  # pairs are listed from about this logarithm of their count
_SPACE = 2.2  # what a lost space costs


@lru_cache(maxsize=16_384)
def ranked(doubt: Doubt) -> tuple[str, ...]:
    """Return what a doubtful word may be meant for, at most five words, in its own case."""
    word = doubt.word
    found = {
        choice: score + _PAIR * support(doubt, choice) + _NAME * _named(doubt, choice)
        for choice, score in _weighed(word.lower(), _with_capital(doubt))
    }
    best = sorted(found, key=lambda choice: (-found[choice], choice))[:_KEPT]
    return tuple(dict.fromkeys(in_case(choice, word) for choice in best))


@lru_cache(maxsize=4096)
def _weighed(word: str, besides: frozenset[str]) -> tuple[tuple[str, float], ...]:
    """Return the likeliest candidates with their worth in any place."""
    known = {right: -at for at, right in enumerate(corrections(word))}
    wide = {*besides, *near(word), *(known if word not in capitals() else ())}
    close = sorted(wide, key=lambda c: (1.5 * OSA.distance(word, c) - zipf(c), c))[:_WEIGHED]
    heard = sound(word)
    scores = {
        choice: _FREQUENT * zipf(choice)
        - _SLIP * cost(word, choice)
        + _SOUND * (sound(choice) == heard)
        for choice in {*close, *known}
    }
    for pair in parted(word):
        one, two = pair.split(" ")
        scores[pair] = (
            _FREQUENT * (min(zipf(one), zipf(two)) - 1)
            - _SLIP * _SPACE / 2
            + (0.5 * together(one, two) - 2)
        )
    for choice, place in known.items():
        scores[choice] = scores.get(choice, 0.0) + _KNOWN + place
    return tuple(scores.items())


def _with_capital(doubt: Doubt) -> frozenset[str]:
    """Return the word itself, in lower case, if it is one when it has its capital: “american”."""
    small = doubt.word.lower()
    return frozenset(ours for ours in map(str.lower, doubt.ours) if ours == small)


def support(doubt: Doubt, choice: str) -> float:
    """Return how well a choice goes with the words on both sides: 0 when it is not known to."""
    first, last = choice.partition(" ")[0], choice.rpartition(" ")[2]
    before, after = doubt.before.lower(), doubt.after.lower()
    ahead = max(0.0, together(before, first) - _CHANCE) if before else 0.0
    behind = max(0.0, together(last, after) - _CHANCE) if after else 0.0
    return ahead + behind


def _named(doubt: Doubt, choice: str) -> bool:
    """Tell whether a word with a capital inside a sentence may be meant for this name."""
    return choice in capitals() and doubt.word[:1].isupper() and not doubt.first


def in_case(choice: str, word: str) -> str:
    """Return a choice, in lower case, in the case of the word it stands for.

    >>> in_case("american", "aerican"), in_case("crystal", "Cristal"), in_case("the", "TEH")
    ('American', 'Crystal', 'THE')
    """
    if word.isupper() and len(word) > 1:
        return choice.upper()
    written = capitals().get(choice, choice)
    return written[:1].upper() + written[1:] if word[:1].isupper() else written
