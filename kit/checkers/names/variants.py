"""Variants: of two names one slip apart, which of them the article seems to mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from kit.lexicon.lists import listed, zipf

_GROUPS_KEPT = 8192
_SHORTEST = 5
_KNOWN_BETTER = 2.0
_KNOWN = 3.2  # a Zipf frequency: a name as frequent is one of its own


def preferred(seen: Counter[str]) -> dict[str, str]:
    """Return, for each name that is probably another one misspelt, that other one.

    `seen` are the names with their counts. The two begin and end alike, are one slip apart, and
    the one that is meant is written at least twice and more often, or is the one that others have
    printed. A name known to many is itself, and a word that
    is no name but at times (March) is not meant for one.

    >>> preferred(Counter({"Okafor": 3, "Okafar": 1}))
    {'Okafar': 'Okafor'}
    """
    found: dict[str, str] = {}
    for group in _alike(seen).values():
        if len(group) > 1:
            found |= _meant(tuple((word, seen[word]) for word in sorted(group)))
    return found


@lru_cache(maxsize=_GROUPS_KEPT)
def _meant(group: tuple[tuple[str, int], ...]) -> dict[str, str]:
    """Return the names of one group that are others misspelt; remembered, for few ever change."""
    seen = dict(group)
    found: dict[str, str] = {}
    for word in seen:
        others = [other for other in seen if _means(word, other, seen)]
        if others:
            found[word] = max(others, key=lambda other: (seen[other], other))
    return found


def _alike(seen: Counter[str]) -> dict[tuple[str, str], list[str]]:
    """Group the names by their first and last letters, so that few pairs are compared."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for word in seen:
        if len(word) >= _SHORTEST:
            groups[word[:2], word[-1]].append(word)
    return groups


def _means(word: str, other: str, seen: Mapping[str, int]) -> bool:
    most = seen[other] > max(1, seen[word])
    # One against one: the name that others have printed, against one that nobody has.
    printed = seen[other] == seen[word] and zipf(other) > zipf(word) + _KNOWN_BETTER
    if listed(other) or not (most or printed):
        return False
    return OSA.distance(word, other, score_cutoff=1) == 1 and zipf(word) < _KNOWN
