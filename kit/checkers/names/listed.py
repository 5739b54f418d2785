"""Listed: the names that the house has settled, and what is one slip away from one of them."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from kit.house import HouseStyle
from kit.lexicon.lists import capitals, listed, zipf

_SHORTEST = 5
_KNOWN = 3.2  # a Zipf frequency: a name as frequent is one of its own


@lru_cache(maxsize=16_384)
def listed_name(word: str, house: HouseStyle) -> str:
    """Return the name of the house's that a word is probably meant for, or "".

    The two begin and end alike and are one slip apart; a word that is known, or that the house
    knows, is itself.

    >>> listed_name("Okafar", HouseStyle(names=frozenset({"Emeka Okafor"})))
    'Okafor'
    """
    if len(word) < _SHORTEST or not house.names:
        return ""
    if house.known.has(word) or house.known.has_part(word) or listed(word) or zipf(word) >= _KNOWN:
        return ""
    near = _by_ends(house).get((word[0], word[-1]), ())
    return next((name for name in near if OSA.distance(word, name, score_cutoff=1) == 1), "")


@lru_cache(maxsize=16)
def _by_ends(house: HouseStyle) -> dict[tuple[str, str], list[str]]:
    """Group the names by their first and last letters, so that few pairs are compared."""
    groups: dict[tuple[str, str], list[str]] = {}
    for name in sorted(house.known.parts):
        if len(name) >= _SHORTEST and name[0].isupper() and not _is_word(name.lower()):
            groups.setdefault((name[0], name[-1]), []).append(name)
    return groups


def _is_word(small: str) -> bool:
    """Tell a name that is a word of the language as well (Young, March): too much looks like it."""
    return listed(small) and small not in capitals()
