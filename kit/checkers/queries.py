"""Queries: what only a person can answer: when it was, who says so, whether it is the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kit.article import Article
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

PLACEHOLDER = Rule(
    name="queries.placeholder",
    kind="query",
    tier="query",
    why="Something was to be filled in here before print.",
    finds={
        "The mayor, TK, agreed.": "The mayor, TK, agreed.",
        "It cost XXX euros.": "It cost XXX euros.",
        "He is [insert age] years old.": "He is [insert age] years old.",
    },
    leaves=("The film is rated XXL.", "He [the mayor] agreed.", "The Super Bowl XXX game"),
)
ATTRIBUTION = Rule(
    name="queries.attribution",
    kind="query",
    tier="query",
    why="A reader asks who says so.",
    finds={
        "Critics say it failed.": "Critics say it failed.",
        "As the mainstream media suggests, it failed.": (
            "As the mainstream media suggests, it failed."
        ),
        "There has been wide speculation that it failed.": (
            "There has been wide speculation that it failed."
        ),
        "It is widely believed that it failed.": "It is widely believed that it failed.",
    },
    leaves=("Two critics of the plan left.", "The media met.", "He believed that it failed."),
)
ANONYMOUS = Rule(
    name="queries.anonymous",
    kind="query",
    tier="query",
    why="The desk must know an unnamed source, and why the name is kept back.",
    finds={
        "Sources said it failed.": "Sources said it failed.",
        "It failed, according to sources.": "It failed, according to sources.",
    },
    leaves=("The sources of the river are dry.", "A police spokesman said it failed."),
)
AMBIGUOUS = Rule(
    name="queries.ambiguous",
    kind="query",
    tier="query",
    why="The nation can be the one that acts or the one that is acted upon.",
    finds={"She promised to ease Russian sanctions.": "She promised to ease Russian sanctions."},
    leaves=("She promised to ease sanctions on Russia.", "Russian sanctions on grain ended."),
)
RELATIVE_DAY = Rule(
    name="queries.relative_day",
    kind="query",
    tier="query",
    why="Where the article bears no date, its reader cannot tell which day is meant.",
    finds={
        "The hed\n\nHe left last week. She left on Friday.": (
            "The hed\n\nHe left last week. She left on Friday."
        ),
    },
    leaves=(
        "The hed\n\nMay 3, 2017\n\nHe left last week.",
        "The hed\n\nOn Fridays he left.",
        "He left last week.",
    ),
)
SUPERLATIVE = Rule(
    name="queries.superlative",
    kind="query",
    tier="query",
    why="A first or a largest is a claim that somebody will write in about.",
    finds={"It is the first ever such bridge.": "It is the first ever such bridge."},
    leaves=("It is the first of three bridges.", "At first it rained.", "The largest part fell."),
)
RULES = (PLACEHOLDER, ATTRIBUTION, ANONYMOUS, AMBIGUOUS, RELATIVE_DAY, SUPERLATIVE)

_NATION = (
    "Russian|Iranian|American|Chinese|Israeli|Turkish|Syrian|Cuban|Korean|Venezuelan|Ukrainian"
    "|British|French|German|Saudi|Iraqi|Belarusian|European"
)
_ASKED = (
    (
        PLACEHOLDER,
        re.compile(
            r"(?<![\w.])(?:TK(?:TK)*|TBC|TBD|(?<!Bowl )XXX(?! Olympi)|X{4,}|x{4,}"
            r"|FIXME|TODO)(?![\w.])"
            r"|\b[Ll]orem ipsum\b|\[(?:insert|add|name|date|check|TK|xx)\b[^\]\n]{0,40}\]"
        ),
        "Something is still to be filled in.",
    ),
    (
        ATTRIBUTION,
        re.compile(
            r"\b(?:(?:[Ss]ome|[Mm]any|[Mm]ost) )?(?<!\w )(?:[Cc]ritics|[Oo]bservers|[Ee]xperts"
            r"|[Aa]nalysts|[Pp]undits) (?:say|argue|believe|claim|suggest|warn|fear)\b"
            r"|\b(?:[Ss]ome|[Mm]any) (?:people )?(?:say|argue|believe|claim) (?:that|it|the)\b"
            r"|\b[Ii]t is (?:widely|generally|commonly) (?:believed|thought|assumed|accepted)\b"
            r"|\b(?:[Tt]he )?(?:mainstream )?media (?:suggests?|claims?|says?|argues?|believes?)\b"
            r"|\b(?:[Tt]here (?:has been|is|was|have been) )?(?:wide|widespread|much|growing)"
            r" speculation\b"
        ),
        "Who says so?",
    ),
    (
        ANONYMOUS,
        re.compile(
            r"\b(?:[A-Za-z]+ )?(?<!news )[Ss]ources (?:said|say|told|claim|confirmed|close to)\b"
            r"|\baccording to (?:\w+ )?sources\b|\bon (?:the )?condition of anonymity\b"
            r"|\b[Aa] source (?:said|told|close to)\b"
        ),
        "Does the desk know who this is?",
    ),
    (
        AMBIGUOUS,
        re.compile(rf"\b(?:{_NATION}) sanctions\b(?! (?:on|against|imposed|were imposed|list))"),
        "By that nation, or on it?",
    ),
    (
        SUPERLATIVE,
        re.compile(
            r"\b[Ff]irst[- ](?:ever|of its kind)\b|\b[Ff]irst time ever\b"
            r"|\b(?:largest|biggest|oldest|tallest|longest|deadliest|worst|best|richest|youngest)"
            r"(?: \w+)? (?:ever|in (?:history|the world))\b|\b[Uu]nprecedented in\b"
        ),
        "Is it so, and who has checked?",
    ),
)
_RELATIVE = re.compile(
    r"\b(?:[Ll]ast|[Nn]ext) "
    r"(?:week(?:end)?|month|year|night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"\b(?! of)"
    r"|\b[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:[Yy]esterday|[Tt]omorrow)\b"
)
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# A day and a month, or a dateline's month, or figures: any of them dates the article.
_DATED = re.compile(
    rf"\b(?:{_MONTH})[a-z]*\.? \d{{1,2}}\b|\b\d{{1,2}} (?:{_MONTH})[a-z]*\b|\b\d{{4}}-\d\d-\d\d\b"
    r"|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
)
_PROSE = ("paragraph", "dek", "list", "quotation")


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find what one block leaves open."""
    if block.role not in _PROSE:
        return
    for rule, pattern, question in _ASKED:
        for match in pattern.finditer(block.text):
            yield rule.finding(block.text, *match.span(), question)


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Ask once which day is meant, where an article of some length bears no date."""
    # A single paragraph is an excerpt: its date stands elsewhere.
    if len(article.blocks) <= 1 or article.meta.get("date"):
        return
    days = [_day(text) for text in article.texts]
    pairs = [*zip(article.blocks, days, strict=True)]
    if any(day.dated for block, day in pairs if block.role != "boilerplate"):
        return
    for block, day in pairs:
        if block.role in _PROSE and day.relative:
            start, end = (block.start + at for at in day.relative)
            message = f"“{article.source[start:end]}”: which day? The article bears no date."
            yield RELATIVE_DAY.finding(article.source, start, end, message)
            return


class _Day(NamedTuple):
    """Whether a block bears a date, and where it first names a day without one."""

    dated: bool
    relative: tuple[int, int] | None


@lru_cache(maxsize=16_384)
def _day(text: str) -> _Day:
    relative = _RELATIVE.search(text)
    return _Day(bool(_DATED.search(text)), relative.span() if relative else None)
