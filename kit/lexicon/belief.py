"""Belief: whether a doubtful word is a slip, or a name or a rare word that dictionaries lack.

Two sums of evidence, one for words with a capital and one for the others; above nought the word
is taken for a slip. The weights come from a logistic regression over the development half of
the accuracy sets (names, common and hard misspellings and keyboard slips against clean news).
"""

from __future__ import annotations

import re
from functools import lru_cache

from kit.lexicon.cost import cost
from kit.lexicon.doubt import Doubt
from kit.lexicon.formed import is_formed, is_term
from kit.lexicon.lists import capitals, corrections, listed, together, zipf
from kit.lexicon.rank import ranked, support

CERTAIN = 2.0  # a sum that no other evidence outweighs
_CAPITAL = {
    "bias": 1.0, "frequent": 1.2, "cost": -5.1, "own": -2.2, "known": 1.2, "name": 1.4,
    "support": 0.26, "given": -1.0, "said": -2.0, "first": 1.1, "title": -1.9,
}  # fmt: skip
_SMALL = {
    "bias": -0.4, "frequent": 1.5, "cost": -1.8, "own": -2.0, "known": 2.3, "support": 0.15,
    "parted": -4.8,
}  # fmt: skip
_FREQUENCY_OF_TWO = 3.0
_ENOUGH = 0.5
_LACKING = 3.0  # a name in small letters
_GOOD = 2.5  # what it takes to doubt a word that the list of good words has
_ALIKE = 0.25  # the cost of a slip, by letter, from which two words are hardly alike
_LONG = 10  # letters from which a word that resembles none is a term of some science
_SHORT, _SHORTER = 4, 3  # letters
_INITIALS = re.compile(r"[^\W\d_]\.?|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{0,2}|[A-Z&]{2,6}s?")
_INITIAL = re.compile(r"[A-Z]\.?")
_TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor president senator sen rep gov governor minister chancellor
    mayor judge justice sir lady lord king queen prince princess pope general gen colonel col
    captain capt sgt lt rev
    """.split()
)
_SAYING = frozenset(
    "said says told added asked replied declared announced explained recalled".split()
)


def is_slip(doubt: Doubt) -> bool:
    """Tell whether a doubtful word is probably misspelt, by what its own block says of it."""
    if _shaped_like_initials(doubt) or is_term(doubt.word) or _known_compound(doubt):
        return False
    if _in_compound(doubt):
        return belief(doubt) > CERTAIN
    return belief(doubt) > (_GOOD if _in_good_list(doubt.word) else 0)


@lru_cache(maxsize=16_384)
def belief(doubt: Doubt) -> float:
    """Return the sum of evidence that a doubtful word is a slip; above 0 it probably is."""
    word, small = doubt.word, doubt.word.lower()
    best = next(iter(ranked(doubt)), "").lower()
    if not best:
        return 0.0 if word != small or zipf(small) > 1 or len(word) >= _LONG else 1.0
    if best == small:  # it lacks its capital
        lacks = word == small and small in capitals() and len(small) > _SHORTER
        return _LACKING if lacks else -CERTAIN
    if word == small and is_formed(word):
        return -CERTAIN
    price = cost(small, best)
    evidence = {
        "bias": 1.0,
        "frequent": _FREQUENCY_OF_TWO if " " in best else zipf(best),
        "cost": price,
        "own": zipf(small),
        "known": _known(doubt),
        "support": support(doubt, best),
        "parted": " " in best,
        "name": best in capitals(),
        "given": doubt.before.lower() in capitals() or bool(_INITIAL.fullmatch(doubt.before)),
        "said": bool({doubt.before, doubt.after} & _SAYING),
        "first": doubt.first and not doubt.after[:1].isupper(),
        "title": doubt.before.lower().rstrip(".") in _TITLES,
    }
    weights = _SMALL if word == small else _CAPITAL
    total = sum(weight * evidence[sort] for sort, weight in weights.items())
    # A word in small letters that nobody has printed is a slip, if there is a word it resembles.
    unheard = not zipf(small) and not _compound(best) and price < _ALIKE * len(small)
    known = bool(corrections(small)) and not listed(small)
    certain = unheard or known if word == small else known and doubt.first
    return max(total, _ENOUGH) if certain else total


def _shaped_like_initials(doubt: Doubt) -> bool:
    """Tell initials and abbreviations; a line all in capitals has none."""
    if not _INITIALS.fullmatch(doubt.word):
        return False
    shouted = doubt.before.isupper() and doubt.after.isupper()
    return len(doubt.word) == 1 or "." in doubt.word or not shouted


def _in_compound(doubt: Doubt) -> bool:
    """Tell a part of a compound of names, of figures or of several parts: Wai-ching, 155-yarder."""
    parts = [part for part in doubt.joined.split("-") if part]
    others = [part for part in parts if part != doubt.word]
    return len(others) > 1 or any(part[0].isupper() or part[0].isdigit() for part in others)


def _known(doubt: Doubt) -> bool:
    """Tell a known misspelling; inside a sentence a capital makes it one of a name only."""
    meant = corrections(doubt.word)
    if doubt.first or not doubt.word[:1].isupper() or doubt.word.isupper():
        return bool(meant)
    return any(one[:1].isupper() or one in capitals() for one in meant)


def _known_compound(doubt: Doubt) -> bool:
    """Tell a part of a compound known as one word, or of its plural: re-elect, break-ins."""
    whole = doubt.joined.replace("-", "")
    return listed(whole) or listed(whole.removesuffix("s")) or zipf(doubt.joined) > 0


def _in_good_list(word: str) -> bool:
    return len(word) > _SHORT and word.islower() and listed(word) and not corrections(word)


def _compound(best: str) -> bool:
    """Tell two whole words that are written as one: a compound, not a space forgotten."""
    one, _, two = best.partition(" ")
    return min(len(one), len(two)) > _SHORTER and not together(one, two)
