"""Consistency: one article writes one word, one time and one figure one way throughout."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from kit.checkers.consistency.variants import closed_forms, evidence
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

WORD = Rule(
    name="consistency.word",
    kind="consistency",
    tier="suggest",
    why="A word that may be written two ways is written one way in one article.",
    finds={
        "The adviser met two advisers. An advisor paid.": (
            "The adviser met two advisers. An adviser paid."
        ),
        "Health care is dear. We need health care, or free healthcare.": (
            "Health care is dear. We need health care, or free health care."
        ),
        "The by-election and a by-election; the byelection.": (
            "The by-election and a by-election; the by-election."
        ),
    },
    leaves=(
        "The adviser met other advisers.",
        "The advisor met other advisors.",
        "A well-known man is well known.",
    ),
)
DIALECT = Rule(
    name="consistency.dialect",
    kind="consistency",
    tier="suggest",
    why="American and British spelling do not meet in one article.",
    finds={
        "The harbour is full of colour. The harbor sleeps.": (
            "The harbour is full of colour. The harbour sleeps."
        ),
        "They realise it, and recognise it, and organize it.": (
            "They realise it, and recognise it, and organise it."
        ),
    },
    leaves=(
        "The harbour is full of colour.",
        "The harbor is full of color.",
        "The Labour Party met at the harbor.",
    ),
)
FIGURE = Rule(
    name="consistency.figure",
    kind="consistency",
    tier="suggest",
    why="Shares, hours and initials are written one way in one article.",
    finds={
        "It fell 3 percent, then 4 percent, then 5 per cent.": (
            "It fell 3 percent, then 4 percent, then 5 percent."
        ),
        "At 9 a.m. and 10 a.m. it rained, and at 11am it ended.": (
            "At 9 a.m. and 10 a.m. it rained, and at 11 a.m. it ended."
        ),
        "In the U.S. it rained. The U.S. is wide, as the US knows.": (
            "In the U.S. it rained. The U.S. is wide, as the U.S. knows."
        ),
    },
    leaves=("It fell 3 percent, then 4 percent.", "At 9 a.m. it rained.", "Give us the U.S. vote."),
)
RULES = (WORD, DIALECT, FIGURE)
_SPELT = ("british", "american")
_RULES = {"word": WORD, "dialect": DIALECT, "figure": FIGURE}


class _Said(NamedTuple):
    """One thing as one block writes it: its sort, what it belongs with, its way, and its text."""

    sort: str
    family: str
    way: str
    text: str


class _Told(NamedTuple):
    """What a block tells: what it writes in one of several ways, and its longer words.

    `hyphens` are the words with a hyphen and `closed` those without, in small letters; `words`
    are both as they are written, in order of place.
    """

    forms: tuple[_Said, ...]
    hyphens: frozenset[str]
    closed: frozenset[str]
    words: tuple[str, ...]


class _Chosen(NamedTuple):
    """The way in which the article mostly writes what is of one sort and family, and where."""

    sort: str
    family: str
    way: str
    where: str


# Each with the number of its block.
_Places = list[tuple[int, _Said]]
_Telling = list[tuple[int, _Told]]


def tell(block: Prose, house: HouseStyle) -> _Told:
    """Return what a block writes that others may write otherwise."""
    found = evidence(block.text, block.markup, block.role)
    forms = tuple(_Said(form.sort, form.family, form.way, form.text) for form in found.forms)
    hyphens = frozenset(form.family for form in found.hyphens)
    return _Told(forms, hyphens, found.vocabulary, found.words)


def judge(
    told: Sequence[_Told | None], house: HouseStyle
) -> Iterator[tuple[int, tuple[_Chosen, ...]]]:
    """Tell each block how the article mostly writes what the block writes otherwise."""
    settled = _SPELT[house.dialect == "American"] if house.dialect else ""
    telling = [(number, each) for number, each in enumerate(told) if each]
    families: dict[tuple[str, str], _Places] = defaultdict(list)
    for number, said in chain(_forms(telling), _hyphenated(telling)):
        families[said.sort, said.family].append((number, said))
    others: dict[int, dict[_Chosen, None]] = defaultdict(dict)
    for places in families.values():
        if len({said.way for _, said in places}) > 1:
            chosen = _chosen(places, settled)
            for number in (number for number, said in places if said.way != chosen.way):
                others[number][chosen] = None
    for number, each in others.items():
        yield number, tuple(each)


def _forms(telling: _Telling) -> Iterator[tuple[int, _Said]]:
    return ((number, said) for number, each in telling for said in each.forms)


def _hyphenated(telling: _Telling) -> Iterator[tuple[int, _Said]]:
    """Give the words that stand here with a hyphen and there without, in order of place."""
    hyphens = {word for _, each in telling for word in each.hyphens}
    families = {word.replace("-", ""): word for word in sorted(hyphens)}
    keys = frozenset(families)
    met = {word for _, each in telling for word in keys & each.closed}
    ways = {word: _Said("word", families[word], "closed", "") for word in met}
    ways |= {families[word]: _Said("word", families[word], "hyphen", "") for word in met}
    for number, each in telling if met else ():
        for word in each.words:
            if said := ways.get(word.lower()):
                yield number, said._replace(text=word)


def _chosen(places: _Places, settled: str) -> _Chosen:
    """Return the way that the house has settled, else the one most places are written in."""
    counts = Counter(said.way for _, said in places)
    first = {said.way: at for at, (_, said) in reversed([*enumerate(places)])}
    # Where neither leads, what came first does.
    way = max(counts, key=lambda way: (way == settled, counts[way], -first[way]))
    number, said = places[first[way]]
    where = f"“{said.text.strip()}” (paragraph {number + 1}, {_times(counts[way])})"
    return _Chosen(said.sort, said.family, way, where)


def check_judged(block: Prose, chosen: tuple[_Chosen, ...], house: HouseStyle) -> Iterator[Finding]:
    """Give a finding for each thing that is not written as the article mostly writes it."""
    usual = {(each.sort, each.family): each for each in chosen}
    found = evidence(block.text, block.markup, block.role)
    closed = {each.family.replace("-", ""): each.family for each in chosen if "-" in each.family}
    closed_here = closed_forms(block.text, block.markup, closed)
    for form in (*found.forms, *found.hyphens, *closed_here):
        mostly = usual.get((form.sort, form.family))
        if mostly and form.way != mostly.way:
            fixes = [form.others[mostly.way]] if mostly.way in form.others else []
            message = f"“{form.text.strip()}” here; the article also writes {mostly.where}."
            end = form.start + len(form.text)
            yield _RULES[form.sort].finding(block.text, form.start, end, message, *fixes)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
