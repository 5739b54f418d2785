"""Cost: how easily a writer who meant one word types another."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
# Letters and groups that sound alike, so that a writer takes one for the other.
_ALIKE = frozenset(
    pair
    for group in ("ckqs", "sz", "sc", "gj", "iy", "fv", "td", "mn", "kx")
    for one in group
    for two in group
    for pair in [(one, two)]
    if one != two
)
_SWAP, _DOUBLE, _VOWEL, _SOUND, _KEY, _OTHER = 0.75, 0.55, 0.7, 0.8, 0.8, 1.1
_SILENT = frozenset("ehuw")
_FIRST = 0.35  # on top, for a slip in the first letter: those are rare


def _neighbours() -> frozenset[tuple[str, str]]:
    near: set[tuple[str, str]] = set()
    for row in _ROWS:
        near.update(pairwise(row))
    for upper, lower in pairwise(_ROWS):
        for at, key in enumerate(lower):
            near.update((key, other) for other in upper[at : at + 2])
    return frozenset(near | {(two, one) for one, two in near})


_NEAR = _neighbours()


@lru_cache(maxsize=16_384)
def cost(typed: str, meant: str) -> float:
    """Return what it costs to take `meant` for `typed`; 0 for the same word.

    A weighted optimal string alignment (insertion, deletion, replacement, transposition of
    neighbours): cheap are doubled and dropped twins, vowels, letters that sound alike and keys
    that lie side by side.

    >>> cost("recieve", "receive") < cost("recieve", "relieve") + 0.2
    True
    >>> cost("hte", "the") < cost("hte", "hoe")
    True
    """
    dropped = [_dropped(meant, at, letter) for at, letter in enumerate(meant)]
    added = [_added(typed, at, letter) for at, letter in enumerate(typed)]
    before, last = [0.0], [*accumulate(dropped, initial=0.0)]
    for i, (letter, more) in enumerate(zip(typed, added, strict=True), 1):
        row = [last[0] + more]
        for j, (other, less) in enumerate(zip(meant, dropped, strict=True), 1):
            best = min(
                last[j] + more,
                row[j - 1] + less,
                last[j - 1] + (0.0 if letter == other else _replaced(letter, other)),
            )
            if i > 1 and j > 1 and typed[i - 2] == other and letter == meant[j - 2] != other:
                best = min(best, before[j - 2] + _SWAP)
            row.append(best)
        before, last = last, row
    swapped = typed[:2] == meant[1::-1]
    return last[-1] + (_FIRST if typed[:1] != meant[:1] and not swapped else 0.0)


def _dropped(word: str, at: int, letter: str) -> float:
    """Return the cost of leaving out a letter of the word that was meant."""
    if at and word[at - 1] == letter:
        return _DOUBLE
    return _VOWEL if letter in _VOWELS or letter in _SILENT else 0.9


def _added(word: str, at: int, letter: str) -> float:
    """Return the cost of a letter too many in the word that was typed."""
    if at and word[at - 1] == letter:
        return _DOUBLE
    beside = {(word[at - 1], letter)} if at else set()
    if at + 1 < len(word):
        beside.add((letter, word[at + 1]))
    return 0.85 if letter in _VOWELS or beside & _NEAR else 1.0


def _replaced(letter: str, other: str) -> float:
    if letter in _VOWELS and other in _VOWELS:
        return _VOWEL
    if (letter, other) in _ALIKE:
        return _SOUND
    return _KEY if (letter, other) in _NEAR else _OTHER
