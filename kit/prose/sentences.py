"""Sentences: where one ends and the next begins.

The candidates are the stops before white space. Most are plain from their two neighbours (a
capital after a long word; a title before a name); the rest, short words that may or may not be
abbreviations, are asked of LanguageTool's segmentation rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from itertools import pairwise

from kit.prose.paragraphs import paragraphs
from kit.prose.spans import Span, trim

# The closing marks after a stop belong to its sentence, and so do "[4]" and "*" after them.
# Scripts that write no space between sentences have stops of their own.
_STOP = re.compile(
    r"(?<![.!?…؟۔।。！？｡])"
    r"(?:(?P<stop>[.!?…؟۔।]++)(?P<close>(?:[\"”’'»)\]}*]|\s»)*+(?:\s*+\[\d{1,3}\])*+)"
    r"(?=\s+(?P<next>\S{1,80}))"
    r"|[。！？｡]++[」』”’）]*+(?=\s*\S))"
)
_MARKS = "\"“”‘’'([{«*_-–—"
_LETTERS = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+|[A-ZÀ-ÖØ-Þ]")
_BULLET = re.compile(r"[-*+•–]|\d{1,3}[.)]")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]+)")

# How far back and ahead of a stop one must look to know what it is.
_REACH = 80

# Abbreviations are short: a longer word before a stop ends its sentence.
_LONGEST_ABBREVIATION = 5


_BEFORE_A_NAME = frozenset(
    """
    adj adm amb brig capt cf cmdr col cpl dr e.g eg fr gen gov hon i.e ie insp lt maj messrs
    mlle mme mr mrs ms msgr mt mx pfc pres prof pvt rep rev sen sgt sr st ste supt viz vs
    """.split()
)
_BEFORE_A_NUMBER = frozenset(
    """
    apr art aug c ca ch dec eq feb fig figs jan jul jun mar no nos nov oct p para pp sec sep
    sept vol vols
    """.split()
)
# Words that wear a capital only because a sentence begins with them.
OPENERS = frozenset(
    """
    a about after all also although an and another any as at because before both but by can
    did do does during each even every few finally first for from had has have he her here
    hers his how however i if in indeed instead is it its just last later like many may maybe
    meanwhile more moreover most my neither never nevertheless next no nobody none nor not
    nothing now of on once one only or other others our over perhaps please second she should
    since so some someone sometimes soon still such that the their then there therefore these
    they this those though through thus to today two under unless until upon was we were what
    whatever when where whether which while who whoever whose why will with within without
    would yes yet you your
    """.split()
)


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order, none of them crossing a blank line.

    Spans are in code points and carry no white space at their ends; every other character
    belongs to exactly one sentence. A line end inside a paragraph is a space, except where the
    line was cut short on purpose: then it ends a line of its own, such as a byline.

    >>> text = "Ties with the U.S. and Europe: “We wait.” Mr. Smith paid $9.7 million."
    >>> [span.of(text) for span in sentences(text)]
    ['Ties with the U.S. and Europe: “We wait.”', 'Mr. Smith paid $9.7 million.']
    """
    return tuple(
        sentence.shift(paragraph.start)
        for paragraph in paragraphs(text)
        for sentence in _in_paragraph(paragraph.of(text))
    )


@lru_cache(maxsize=4096)
def _in_paragraph(text: str) -> tuple[Span, ...]:
    found = []
    for line in _lines(text):
        edges = [line.start, *_ends(text, line), line.end]
        found += [trim(text, Span(a, b)) for a, b in pairwise(edges)]
    return tuple(span for span in found if span.start < span.end)


def _ends(text: str, line: Span) -> Iterator[int]:
    """Yield where the sentences of one line end, its last one left out."""
    start = line.start
    for stop in _STOP.finditer(text, line.start, line.end):
        if _closes(text, start, stop):
            yield stop.end()
            start = stop.end()


def _closes(text: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether `stop` ends the sentence that began at `start`."""
    if stop["stop"] is None:
        return True
    before = text[max(start, stop.start() - _REACH) : stop.start()].split()
    word = before[-1].strip(_MARKS) if before and not text[stop.start() - 1].isspace() else ""
    following = stop["next"].lstrip(_MARKS) or stop["next"]
    if stop["stop"] != ".":
        return _may_open(following)
    if len(before) == 1 and _ENUMERATOR.fullmatch(word):
        return False
    known = None if stop["close"] else _by_neighbours(word, following)
    if known is None:
        known = _by_length(word, following)
    return _by_rules(word, following) if known is None else known


def _may_open(following: str) -> bool:
    return not following[0].islower()


def _by_neighbours(word: str, following: str) -> bool | None:
    """Judge a full stop by the word it stands on; None when that word says nothing."""
    if word.lower() in _BEFORE_A_NAME:
        return False
    if word.lower() in _BEFORE_A_NUMBER and following[0].isdigit():
        return False
    if _INITIALS.fullmatch(word):
        return _opens(following) and following != "I"
    return None


def _opens(following: str) -> bool:
    """Tell whether a capital stands on a word that needs one only at a sentence's beginning."""
    first = _LETTERS.match(following)
    return first is not None and _may_open(following) and first[0].lower() in OPENERS


def _by_length(word: str, following: str) -> bool | None:
    """Judge a full stop by whether its word is too long, or no word, to be an abbreviation."""
    if _opens(following):
        return True
    long = len(word) > _LONGEST_ABBREVIATION or not word.isalpha()
    if _may_open(following):
        return True if long else None
    return None if long else False


@lru_cache(maxsize=4096)
def _by_rules(word: str, following: str) -> bool:
    """Ask LanguageTool's rules whether a sentence can end on `word` before `following`."""
    head = f"It is {word}."
    return next(_splitter()(f"{head} {following} it is.")).strip() == head


@cache
def _splitter() -> Callable[[str], Iterator[str]]:
    # Loading takes a fifth of a second, and an article of plain cases never needs it.
    from choppa import DEFAULT_SRX_RULESET, SrxDocument, SrxTextIterator

    return partial(SrxTextIterator, SrxDocument(ruleset=DEFAULT_SRX_RULESET), "en_two")


def _lines(text: str) -> Iterator[Span]:
    """Yield the stretches of a paragraph that its deliberate line ends set apart."""
    rows = text.split("\n")
    widest = max(len(row.rstrip()) for row in rows)
    start = end = 0
    for row, following in zip(rows, [*rows[1:], ""], strict=True):
        end += len(row) + 1
        if _cut_short(row.rstrip(), following, widest):
            yield Span(start, end)
            start = end
    yield Span(start, len(text))


def _cut_short(row: str, following: str, widest: int) -> bool:
    """Tell whether `row` ended though the next row's first word would still have fitted."""
    first = following.split(maxsplit=1)[:1]
    if not first:
        return False
    if _BULLET.fullmatch(first[0]):
        return True
    return len(row) + 1 + len(first[0]) <= widest and first[0][0].isupper() and row[-1].isalnum()
