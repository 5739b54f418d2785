"""Near: the words that a word in doubt may be meant for, by letters and by sound."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from string import ascii_lowercase

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from kit.lexicon.lists import capitals, pairs, vocabulary, zipf

_FREQUENT = 5.6
_LONG = 9  # letters from which three slips in one word are believed
# What sounds alike, written one way; in this order, on words in lower case, one a line.
_SOUNDS = (
    ("\nkn", "\nn"), ("\ngn", "\nn"), ("\nps", "\ns"), ("\nwr", "\nr"), ("\nwh", "\nw"),
    ("ph", "f"), ("gh", ""), ("ck", "k"), ("tch", "C"), ("sch", "sk"), ("ch", "C"),
    ("tion", "Sn"), ("sion", "Sn"), ("cian", "Sn"), ("cious", "Ss"), ("tious", "Ss"),
    ("sh", "S"), ("dge", "j"), ("ge", "j"), ("gi", "j"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
    ("c", "k"), ("qu", "kw"), ("q", "k"), ("x", "ks"), ("z", "s"), ("th", "T"),
)  # fmt: skip
_SILENT = re.compile(r"(?<=[^\n])[aeiouyhw]+")
_TWICE = re.compile(r"([^\n])\1+")
_FIRST = str.maketrans("eiouy", "aaaaa")


def _sounded(lines: str) -> str:
    for written, sound in _SOUNDS:
        lines = lines.replace(written, sound)
    return _TWICE.sub(r"\1", _SILENT.sub("", lines)).translate(_FIRST)


def sound(word: str) -> str:
    """Return how a word sounds, roughly: its consonants, those that sound alike as one.

    >>> sound("fonetic") == sound("phonetic")
    True
    """
    return _sounded(f"\n{word.lower()}")[1:]


@cache
def _by_sound() -> dict[str, list[str]]:
    known = sorted(vocabulary())
    found: dict[str, list[str]] = defaultdict(list)
    # All in one text: thirty replacements of the whole are quicker than of each word.
    for word, heard in zip(known, _sounded("\n" + "\n".join(known)).split("\n")[1:], strict=True):
        found[heard].append(word)
    return dict(found)


@cache
def _by_shape() -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in sorted(vocabulary()):
        found[word[:1], len(word)].append(word)
    return dict(found)


@lru_cache(maxsize=8192)
def one_slip(word: str) -> tuple[str, ...]:
    """Return the words one slip away: a letter too many, too few, another, or two swapped.

    >>> "crystal" in one_slip("cristal")
    True
    """
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    slips = {head + tail[1:] for head, tail in cuts if tail}
    slips |= {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if tail[1:]}
    slips |= {head + key + tail[1:] for head, tail in cuts if tail for key in ascii_lowercase}
    slips |= {head + key + tail for head, tail in cuts for key in ascii_lowercase}
    return tuple(sorted((slips & vocabulary()) - {word}))


@lru_cache(maxsize=8192)
def near(word: str) -> tuple[str, ...]:
    """Return the words that `word`, in lower case, may be meant for, in no order of merit.

    >>> "government" in near("goverment")
    True
    """
    slips = 3 if len(word) >= _LONG else 2
    found = set(one_slip(word))
    for length in range(len(word) - slips, len(word) + slips + 1):
        same = _by_shape().get((word[:1], length), [])
        found.update(
            row[0]
            for row in extract(word, same, scorer=OSA.distance, score_cutoff=slips, limit=None)
        )
    found.update(_by_sound().get(sound(word), []))
    return tuple(sorted(found - {word}))


@lru_cache(maxsize=4096)
def parted(word: str) -> tuple[str, ...]:
    """Return the two frequent words that `word` may be without the space between them.

    >>> parted("ofthe")
    ('of the',)
    """
    halves = ((word[:at], word[at:]) for at in range(1, len(word)))
    return tuple(f"{one} {two}" for one, two in halves if _stands(one) and _stands(two))


def _stands(part: str) -> bool:
    """Tell a word frequent enough to be one of two; the shorter, the more frequent."""
    return zipf(part) > _FREQUENT - 0.3 * len(part) and (len(part) > 1 or part in "ai")


def read_all() -> None:
    """Read the lists and put their words in order now, so that no word in doubt waits for it."""
    pairs()
    capitals()
    _by_shape()
    _by_sound()
