"""Hyphens: prefixes, and words that work as one before a noun, joined by a hyphen; adverbs not."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kit.checkers.hyphens.modifiers import MODIFIER, modifiers
from kit.checkers.hyphens.modifiers import read as read_modifiers
from kit.checking.bare import bare
from kit.checking.rule import Prose, Rule
from kit.checking.tokens import tokens
from kit.findings import Finding
from kit.house import HouseStyle

PREFIX = Rule(
    name="hyphens.prefix",
    kind="typography",
    tier="suggest",
    why="A prefix is no word of its own: a hyphen joins it to what it belongs to.",
    finds={
        "They were part of anti Russian measures.": "They were part of anti-Russian measures.",
        "The non violent protest ended.": "The non-violent protest ended.",
        "Her ex husband spoke.": "Her ex-husband spoke.",
        "It was self defence.": "It was self-defence.",
        "A pro democracy march began.": "A pro-democracy march began.",
    },
    leaves=(
        "The anti-globalist forces met.",
        "He is persona non grata there.",
        "Her ex called a golf pro today.",
        "He was his old self again, at ease.",
    ),
)
COMPOUND = Rule(
    name="hyphens.compound",
    kind="typography",
    tier="suggest",
    why="Words that describe a noun together, before it, read as one with a hyphen.",
    finds={
        "She met a well known author.": "She met a well-known author.",
        "It is a high profile case.": "It is a high-profile case.",
        "He runs a Moscow based bank.": "He runs a Moscow-based bank.",
    },
    leaves=(
        "The author is well known here.",
        "She met a well-known author.",
        "In the long term the plan fails.",
        "The company based its plan on it.",
    ),
)
NUMBER = Rule(
    name="hyphens.number",
    kind="typography",
    tier="suggest",
    why="A number and its unit before a noun read as one with hyphens.",
    finds={
        "They agreed on a five year plan.": "They agreed on a five-year plan.",
        "A 10 year old boy won.": "A 10-year-old boy won.",
        "The 30 year-old singer left.": "The 30-year-old singer left.",
    },
    leaves=(
        "It took five years to plan.",
        "The boy is 10 years old.",
        "A five-year plan failed.",
        "On May 15 day broke late.",
    ),
)
ADVERB = Rule(
    name="hyphens.adverb",
    kind="typography",
    tier="suggest",
    why="An adverb in -ly is understood without a hyphen.",
    finds={"The newly-elected mayor spoke.": "The newly elected mayor spoke."},
    leaves=("The newly elected mayor spoke.", "A family-owned shop closed.", "An only-known copy"),
)
NATIONALITY = Rule(
    name="hyphens.nationality",
    kind="typography",
    tier="suggest",
    why="Two nations that share one noun are joined by a hyphen.",
    finds={"It was a Russian Czech bank.": "It was a Russian-Czech bank."},
    leaves=(
        "The African American vote counted.",
        "The Swiss German dialect differs.",
        "The Russian, Czech and Polish banks agreed.",
    ),
)
RULES = (PREFIX, COMPOUND, MODIFIER, NUMBER, ADVERB, NATIONALITY)

_FUNCTION = (
    "a|about|after|against|all|also|although|among|an|and|any|are|as|at|be|because|been|before|being"
    "|both|but|by|can|could|did|do|does|during|each|either|else|even|ever|for|from|had|has|have|he"
    "|her|here|him|his|how|however|i|if|in|into|is|it|its|just|may|me|might|more|most|much|must|my"
    "|near|nor|not|now|of|off|on|once|only|or|our|out|over|she|should|since|so|some|still|such|than"
    "|that|the|their|them|then|there|these|they|this|those|though|through|to|too|toward|towards"
    "|under|until|up|upon|us|very|was|we|were|what|when|where|whether|which|while|who|whom|whose"
    "|why|will|with|within|without|would|yet|you|your|said|says|ago|later|earlier"
)
# A word that can be the noun described, or an adjective of it.
_NOUN = rf"(?=[  ](?!(?:{_FUNCTION})\b)[a-z]{{3}})"


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find hyphens that are missing or too many in one block."""
    text, seen = block.text, bare(block.text, block.markup)
    known = _patterns()
    for match in known["prefix"].finditer(seen):
        yield _joined(PREFIX, text, match)
    for match in known["compound"].finditer(seen):
        yield _joined(COMPOUND, text, match)
    for match in known["number"].finditer(seen):
        yield _joined(NUMBER, text, match)
    for match in known["adverb"].finditer(seen):
        fix = f"{match['first']} {match['second']}"
        yield ADVERB.finding(text, *match.span(), "No hyphen after an adverb in -ly.", fix)
    for match in known["nationality"].finditer(seen):
        yield _joined(NATIONALITY, text, match)
    yield from modifiers(text, tokens(text, block.markup, house.english), _modifiers())


def _joined(rule: Rule, text: str, match: re.Match[str]) -> Finding:
    start, end = match.span("joined")
    fix = re.sub(r"\s+", "-", text[start:end])
    return rule.finding(text, start, end, f"Joined before its noun: “{fix}”.", fix)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def _modifiers() -> Mapping[str, Mapping[str, frozenset[str]]]:
    return read_modifiers(_data())


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    data = _data()
    return {
        "prefix": _prefix(data),
        "compound": _compound(data),
        "number": _number(data["number"]),
        "adverb": _adverb(data["adverb"]),
        "nationality": _nationality(data["nationality"]),
    }


def _one_of(words: str) -> str:
    return "(?:" + "".join(words.split()) + ")"


def _prefix(data: Mapping[str, Any]) -> re.Pattern[str]:
    prefix, roles = data["prefix"], data["roles"]
    nations = _one_of(data["nationality"]["words"])
    kinds = (
        rf"(?i:anti) (?!(?:{_FUNCTION})\b)\w[\w-]+",
        rf"(?i:non) (?!(?:{prefix['non']}|{_FUNCTION})\b)[A-Za-z][a-z-]{{2,}}",
        rf"(?i:pre) (?!(?:{_FUNCTION})\b)[a-z][a-z-]{{2,}}",
        rf"(?i:ex) (?i:{_one_of(roles['ex'])})\b",
        rf"(?i:pro) (?:{nations}|(?i:{_one_of(roles['pro'])}))\b",
        rf"(?i:self) {_one_of(roles['self'])}\b",
        rf"co {_one_of(roles['co'])}\b",
        rf"(?i:mid) (?:(?i:{_one_of(roles['mid'])})\b|\d{{4}}s?\b)",
    )
    before = r"(?<![\w'’.&/-])(?<!qua )(?<!persona )(?<!golf )(?<!tennis )"
    return re.compile(rf"{before}(?P<joined>{'|'.join(kinds)})")


def _compound(data: Mapping[str, Any]) -> re.Pattern[str]:
    after_the = _one_of(data["after_the"]["words"])
    pairs = "|".join(
        rf"{first.replace('_', ' ')} {_one_of(second)}"
        for first, second in data["compound"].items()
    )
    based = rf"[A-Z][\w.]+ {_one_of(data['tail']['words'])}|[a-z]+ (?:based|related)"
    return re.compile(
        rf"(?<![\w-])(?i:an?|his|her|its|their|our|my|the(?= {after_the} )) "
        rf"(?P<joined>(?:{pairs}|{based}))(?![\w-]){_NOUN}"
    )


def _number(data: Mapping[str, str]) -> re.Pattern[str]:
    count = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|(?i:{_one_of(data['words'])}))"
    unit = _one_of(data["units"])
    age = r"[ -]year[ -]old(?<!-year-old)(?=s?\b)"
    return re.compile(
        rf"(?<![\w.,$£€:/-])(?<!\bNo\. )(?<!\bnumber )(?<!\bMay )(?<!\bJune )(?<!\bJuly )"
        rf"(?:(?<=\ba )|(?!1[ -]))(?P<joined>{count}(?:{age}| {unit}(?![\w-]){_NOUN}(?! old\b)))"
    )


def _adverb(data: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<first>(?!(?i:{_one_of(data['not_adverbs'])})-)[A-Za-z][a-z]{{2,}}ly)"
        rf"[-‑](?P<second>(?:[a-z]{{2,}}(?:ed|ing)|{_one_of(data['participles'])}))(?![\w-])"
    )


def _nationality(data: Mapping[str, str]) -> re.Pattern[str]:
    nations = _one_of(data["words"])
    return re.compile(
        rf"(?<![\w-])(?<!South )(?<!North )(?<!Latin )(?<!New )"
        rf"(?P<joined>(?!{_one_of(data['open_first'])} )(?P<one>{nations}) "
        rf"(?!{_one_of(data['open_second'])}\b)(?!(?P=one)){nations})(?![\w-]){_NOUN}"
    )
