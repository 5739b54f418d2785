"""Facts: what a person must verify before an article runs.

Nothing here says that a fact is wrong. The rules are narrow: what they name is worth a look,
what they do not name is not thereby right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from kit.article import Article
from kit.prose.quotations import quotations
from kit.prose.sentences import OPENERS, sentences
from kit.prose.spans import Span

COLUMNS = ("kind", "text", "start", "end", "block", "sentence")

_TITLE_CASE = ("hed", "heading")  # every word has a capital: no name can be told there
_ADDRESS = re.compile(
    r"(?<=\])\([^)\s]*\)|https?://[^\s)>\]]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
)

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
_NUMERAL = (
    r"(?:half\ an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|several|hundreds\ of|thousands\ of|tens\ of)"
)
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)s?\b"
_DATE = re.compile(
    rf"""(?<![\w$£€])(?:
      \d{{4}}-\d\d-\d\d | \d{{1,2}}/\d{{1,2}}(?:/(?:\d\d){{1,2}})?
    | {_MONTH}\ {_DAY}(?:,?\ {_YEAR})? | {_DAY}\ (?:of\ )?{_MONTH}(?:,?\ {_YEAR})?
    | {_MONTH},?\ {_YEAR}
    | (?:(?:[Ll]ast|[Nn]ext|[Tt]his)\ )?{_WEEKDAY}s?
    | (?i:(?:last|next|this|past)\ (?:week(?:end)?|month|year|decade|century|night|morning
        |afternoon|evening|spring|summer|autumn|fall|winter))
    | (?i:yesterday|today|tonight|tomorrow)
    | (?i:(?:{_NUMBER}|{_NUMERAL})\ (?:hour|day|week|month|year|decade)s?\ (?:ago|earlier|later))
    | \d{{1,2}}(?::\d\d)?\ ?(?:[ap]\.m\.|[ap]m\b) | {_YEAR}(?:s|[-–]\d\d(?:\d\d)?)? | [’']\d0s
    )(?![\w%])(?!,\d)(?!\.\d)""",
    re.VERBOSE,
)
_FIGURE = re.compile(
    rf"""
      (?:[A-Z]{{0,3}}[$£€¥])\ ?{_NUMBER}(?:\ ?(?:{_SCALE}|[mk]\b|bn\b|tn\b))?
    | (?<![\w.,])(?:
        {_NUMBER}(?:[-–]{_NUMBER})?
          (?:\ ?%|\ per\ ?cent(?:age\ points?)?|\ {_SCALE}|(?:st|nd|rd|th|bn|m|k)\b)?
      | (?i:{_NUMERAL})(?:[-\ ](?:{_NUMERAL}|{_SCALE}))*\ (?:{_SCALE}|per\ ?cent\b)
      )(?![\w])
    """,
    re.VERBOSE,
)

_CAPITALISED = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|St)\.|(?:[A-ZÀ-ÖØ-Þ]\.)+"
    r"|[A-ZÀ-ÖØ-Þ]\w*(?:[-‑’'][A-ZÀ-ÖØ-Þ]\w*)*)"
)
_PARTICLE = (
    r"(?:(?:de\ la|de|del|della|der|den|des|di|du|da|la|le|el|al|bin|ibn|van|von|zu|ter|of)\ )"
)
_NAMES = re.compile(
    rf"(?<!\w)(?<!\w[-‑’']){_CAPITALISED}"
    rf"(?:\ (?:{_PARTICLE}{{0,2}}|al-|d[’']){_CAPITALISED})+(?!\w)"
)
_CALENDAR = re.compile(rf"{_WEEKDAY}|{_MONTH}|Yesterday|Today|Tonight|Tomorrow")


class Fact(NamedTuple):
    """One thing to verify and where it stands, in code points of the article's text."""

    kind: str
    span: Span


def facts(article: Article | str) -> pd.DataFrame:
    """Return what a person must verify in an article, in reading order.

    Kinds: figure (money, shares, counts, ordinals), date (days, years, "last week"), name (two
    or more capitalised words in a row) and quotation (the words between the marks). `start` and
    `end` are code points of the text, `block` the place in `article.blocks`, `sentence` the
    sentence it stands in. Boilerplate is left out, and so are names in headlines.

    >>> table = facts("Marine Le Pen met Vladimir Putin on Friday. She got $9.7 million.")
    >>> table[["kind", "text"]].values.tolist()  # doctest: +NORMALIZE_WHITESPACE
    [['name', 'Marine Le Pen'], ['name', 'Vladimir Putin'], ['date', 'Friday'],
     ['figure', '$9.7 million']]
    """
    article = Article.from_text(article) if isinstance(article, str) else article
    return pd.DataFrame(list(_rows(article)), columns=list(COLUMNS))


def _rows(article: Article) -> Iterator[tuple[str, str, int, int, int, str]]:
    text = _without_addresses(article.source)
    ordinary = _ordinary_words(text)
    quoted = quotations(text)
    for number, block in enumerate(article.blocks):
        if not block.is_prose:
            continue
        parts = [part.shift(block.start) for part in sentences(block.span.of(text))]
        shown = {part: part.of(article.source) for part in parts}
        found = [Fact("quotation", span) for span in quoted if span.overlaps(block.span)]
        found += _dates_and_figures(text, block.span)
        if block.role not in _TITLE_CASE:
            found += (Fact("name", name) for part in parts for name in _names(text, part, ordinary))
        for kind, span in sorted(found, key=lambda fact: (fact.span, fact.kind)):
            if span.start >= block.start and span.of(text).strip():
                yield kind, span.of(article.source), *span, number, _around(shown, span)


def _without_addresses(text: str) -> str:
    """Return `text` with web and mail addresses blanked, every other character in its place."""
    return _ADDRESS.sub(lambda found: " " * len(found.group()), text)


def _around(shown: Mapping[Span, str], span: Span) -> str:
    return next((words for part, words in shown.items() if part.start <= span.start < part.end), "")


def _dates_and_figures(text: str, block: Span) -> list[Fact]:
    """Find both; what reads as a date is not also a figure."""
    dates = [Span(*found.span()) for found in _DATE.finditer(text, *block)]
    figures = [Span(*found.span()) for found in _FIGURE.finditer(text, *block)]
    figures = [span for span in figures if not any(span.overlaps(date) for date in dates)]
    return [*(Fact("date", span) for span in dates), *(Fact("figure", span) for span in figures)]


def _ordinary_words(text: str) -> frozenset[str]:
    """Return the words that the text also writes small: no names, whatever they begin."""
    return OPENERS | frozenset(re.findall(r"(?<![\w’'-])[a-zß-öø-ÿ]\w*", text))


def _names(text: str, sentence: Span, ordinary: frozenset[str]) -> Iterator[Span]:
    for found in _NAMES.finditer(text, *sentence):
        start = found.start()
        for word in re.finditer(r"\S+ ?", found.group()):
            plain = word.group().strip()
            opens = text[sentence.start : start].strip("\"“‘'([ ") == ""
            doubtful = plain.lower() in (ordinary if opens else OPENERS)
            if not doubtful and not _CALENDAR.fullmatch(plain):
                break
            start = found.start() + word.end()
        rest = Span(start, found.end())
        if len(re.findall(_CAPITALISED, rest.of(text))) > 1:
            yield rest
