"""Variants: what a paragraph writes one way and could write otherwise; consistency compares it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kit.checkers.consistency.figures import figures
from kit.checking.bare import bare
from kit.lexicon.spellings import Entry, apart, spellings

_WORD = re.compile(
    r"(?<![\w'’./-])[^\W\d_]{2,}(?:[-‑][^\W\d_]{2,})?(?![\w/]|[-‑]\w|['’](?!s\b)\w|\.\w)"
)
_CLOSED = re.compile(r"(?<![\w'’./-])[^\W\d_]{5,}(?![\w/-]|\.\w)")
_HEDS = ("hed", "heading", "byline")


class Form(NamedTuple):
    """One thing written one way: its sort, what it belongs with, its way, and the other ways.

    `start` counts code points from the block's first; `others` gives, by way, what would stand
    here instead.
    """

    sort: str
    family: str
    way: str
    text: str
    start: int
    others: Mapping[str, str]


class Evidence(NamedTuple):
    """What one block gives to compare: forms, words with a hyphen, and all longer words.

    `vocabulary` are the longer words without a hyphen, in small letters; `words` are these and
    those with one, as they are written, in order of place.
    """

    forms: tuple[Form, ...]
    hyphens: tuple[Form, ...]
    vocabulary: frozenset[str]
    words: tuple[str, ...]


@lru_cache(maxsize=16_384)
def evidence(text: str, markup: str = "plain", role: str = "paragraph") -> Evidence:
    """Return what one block writes in one of several ways, in order of place.

    >>> [(form.family, form.way) for form in evidence("The harbour took 3 percent.").forms]
    [('spelling', 'british'), ('percent', ' percent')]
    """
    seen = bare(text, markup)
    found = list(_words(seen))
    if role not in _HEDS:
        found += (Form("figure", *figure) for figure in figures(seen))
    forms = tuple(sorted(found, key=lambda form: (form.start, form.family)))
    hyphens = tuple(_hyphened(seen))
    places = [(match.start(), match.group()) for match in _CLOSED.finditer(seen)]
    vocabulary = frozenset(word.lower() for _, word in places)
    places += [(form.start, form.text) for form in hyphens]
    return Evidence(forms, hyphens, vocabulary, tuple(word for _, word in sorted(places)))


def _words(text: str) -> Iterator[Form]:
    table = spellings()
    before, end = "", 0
    for match in _WORD.finditer(text):
        word = match.group()
        pair = f"{before} {word}" if text[end : match.start()] == " " else ""
        for said in (word, pair) if pair else (word,):
            entry = table.get(said) or table.get(said.lower())
            if entry and _counts(said, entry, text, match.end() - len(said)):
                yield _form(said, entry, match.end() - len(said))
        before, end = word, match.end()


def _form(said: str, entry: Entry, start: int) -> Form:
    others = {way: cased(said, word) for way, word in entry.others.items()}
    return Form(entry.sort, entry.family, entry.way, said, start, others)


def _counts(said: str, entry: Entry, text: str, start: int) -> bool:
    """Tell a word from a name: “Harbor View” has the spelling it was given."""
    if said[0].islower() or entry.name:
        return True
    opens = start == 0 or (text[:start].rstrip(' \n"“‘').endswith((".", "?", "!")) and start > 1)
    following = text[start + len(said) :].lstrip(" ")[:1]
    return opens and not following.isupper() and not said.isupper()


def cased(model: str, word: str) -> str:
    """Return `word` with the capital that `model` wears.

    >>> cased("Harbor", "harbour")
    'Harbour'
    """
    return word[0].upper() + word[1:] if model[0].isupper() else word


def _hyphened(text: str) -> Iterator[Form]:
    for match in _WORD.finditer(text):
        said = match.group().replace("‑", "-")
        closed = said.replace("-", "").lower()
        if "-" in said and said[1:].islower() and closed not in apart():
            others = {"closed": cased(said, closed)}
            yield Form("word", said.lower(), "hyphen", said, match.start(), others)


def closed_forms(text: str, markup: str, families: Mapping[str, str]) -> Iterator[Form]:
    """Give the words that stand here in one and elsewhere with a hyphen.

    `families` gives the form with a hyphen for each closed one.
    """
    for match in _CLOSED.finditer(bare(text, markup)):
        said = match.group()
        family = families.get(said.lower())
        if family:
            others = {"hyphen": cased(said, family)}
            yield Form("word", family, "closed", said, match.start(), others)
