"""Figures: shares, hours, dates and initials, each with the ways it may be written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_PERCENT = re.compile(r"(?<=\d)(?:%(?!\w)|[  ](?:percent|per cent)(?!\w))")
_HOUR = re.compile(
    r"(?<![\w.:])(?P<hour>1?\d(?:[:.]\d\d)?)"
    r"(?P<gap>[  ]?)(?P<half>[ap])(?:(?P<dot>\.)m\.|m(?!\w))"
)
_INITIALS = re.compile(
    r"(?<![\w.&/-])(?:U\.S\.|U\.K\.|U\.N\.|E\.U\.|(?:US|UK|UN|EU)(?![\w&/$£-]|\.\w))(?!\w)"
)
_SUM = re.compile(
    r"(?<![\w.])(?P<sum>[$£€]\d+(?:\.\d+)?)(?:[ \u00a0](?P<word>million|billion)"
    r"|(?P<short>mn?|bn))(?![\w-])"
)
_SHORT = {"million": "m", "billion": "bn"}
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH_FIRST = re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?!\w)(?P<year>, \d{{4}}\b)?")
_DAY_FIRST = re.compile(
    rf"(?<![\w.,:$£€-])(?P<day>\d{{1,2}}) (?P<month>{_MONTH})\b(?P<year>,? \d{{4}}\b)?"
)


class Figure(NamedTuple):
    """One figure: its family, the way it is written, its text and place, and the other ways."""

    family: str
    way: str
    text: str
    start: int
    others: Mapping[str, str]


def figures(text: str) -> Iterator[Figure]:
    """Give the shares, hours, dates and initials of one block.

    >>> [(found.family, found.text) for found in figures("At 10am the U.S. took 3% on July 4.")]
    [('percent', '%'), ('hour', '10am'), ('U.S.', 'U.S.'), ('date', 'July 4')]
    """
    for match in _PERCENT.finditer(text):
        way = match.group().replace("\u00a0", " ")
        others = {other: other for other in ("%", " percent", " per cent")}
        yield Figure("percent", way, match.group(), match.start(), others)
    for match in _HOUR.finditer(text):
        yield _hour(text, match)
    for match in _INITIALS.finditer(text):
        yield _initials(text, match)
    for match in _SUM.finditer(text):
        yield _sum(match)
    yield from _dates(text)


def _sum(match: re.Match[str]) -> Figure:
    long = match["word"] or ("billion" if match["short"] == "bn" else "million")
    ways = {"long": f"{match['sum']} {long}", "short": match["sum"] + _SHORT[long]}
    way = "long" if match["word"] else "short"
    return Figure("sum", way, match.group(), match.start(), ways)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Tell whether the abbreviation's own stop may be the sentence's as well."""
    after = text[match.end() :].lstrip(' \n"”’)')
    return match.group().endswith(".") and not (after[:1].islower() or after[:1] in tuple(",;:-–—"))


def _hour(text: str, match: re.Match[str]) -> Figure:
    hour, half = match["hour"], match["half"]
    dotted = f"{half}.m" if text[match.end() :][:1] == "." and not match["dot"] else f"{half}.m."
    ways = {" a.m.": f"{hour} {dotted}", "a.m.": hour + dotted}
    if not _ends_sentence(text, match):
        ways |= {" am": f"{hour} {half}m", "am": f"{hour}{half}m"}
    way = (" " if match["gap"] else "") + ("a.m." if match["dot"] else "am")
    return Figure("hour", way, match.group(), match.start(), ways)


def _initials(text: str, match: re.Match[str]) -> Figure:
    letters = match.group().replace(".", "")
    dotted = f"{letters[0]}.{letters[1]}."
    if text[match.end() :][:1] == "." and "." not in match.group():
        ways = {"dotted": dotted[:-1]}
    else:
        ways = {"dotted": dotted}
    if not _ends_sentence(text, match):
        ways["bare"] = letters
    way = "dotted" if "." in match.group() else "bare"
    return Figure(dotted, way, match.group(), match.start(), ways)


def _dates(text: str) -> Iterator[Figure]:
    found = [(match, "month first") for match in _MONTH_FIRST.finditer(text)]
    taken = {match.start("month") for match, _ in found}
    found += [
        (match, "day first")
        for match in _DAY_FIRST.finditer(text)
        if match.start("month") not in taken
    ]
    for match, way in found:
        year = (match["year"] or "").lstrip(", ")
        ways = {
            "month first": f"{match['month']} {match['day']}" + (f", {year}" if year else ""),
            "day first": f"{match['day']} {match['month']}" + (f" {year}" if year else ""),
        }
        yield Figure("date", way, match.group(), match.start(), ways)
