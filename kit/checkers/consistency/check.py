"""Consistency: one article writes one word, one time and one figure one way throughout."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kit.article import Article
from kit.checkers.consistency.variants import Evidence, Form, closed_forms, evidence
from kit.checkers.rule import Rule
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
_RULES = {"word": WORD, "dialect": DIALECT, "figure": FIGURE}


class _Place(NamedTuple):
    """A form, the block it stands in, and where that block begins."""

    form: Form
    block: int
    offset: int


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Compare the forms that the whole article uses of the same thing."""
    families: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for place in _places(article):
        families[place.form.sort, place.form.family].append(place)
    dialect = "american" if house.english == "American" else "british"
    for (sort, _), places in families.items():
        if len({place.form.way for place in places}) > 1:
            yield from _mixed(article.source, _RULES[sort], places, dialect)


def _places(article: Article) -> Iterator[_Place]:
    """Give all that the article could write otherwise; each block's own part is remembered."""
    source, markup = article.source, article.markup
    blocks = [
        (number, block.start, evidence(source[block.start : block.end], markup, block.role))
        for number, block in enumerate(article.blocks)
        if block.is_prose
    ]
    hyphens = []
    for number, offset, found in blocks:
        yield from (_Place(form, number, offset) for form in found.forms)
        hyphens += [_Place(form, number, offset) for form in found.hyphens]
    families = {place.form.family.replace("-", ""): place.form.family for place in hyphens}
    keys = frozenset(families)
    with_closed = [b for b in blocks if not keys.isdisjoint(b[2].vocabulary)]
    closed = list(_closed(article, families, with_closed))
    yield from closed
    met = {place.form.family for place in closed}
    yield from (place for place in hyphens if place.form.family in met)


def _closed(
    article: Article, families: Mapping[str, str], blocks: Sequence[tuple[int, int, Evidence]]
) -> Iterator[_Place]:
    for number, offset, _ in blocks:
        block = article.blocks[number]
        text = article.source[block.start : block.end]
        for form in closed_forms(text, article.markup, families):
            yield _Place(form, number, offset)


def _mixed(text: str, rule: Rule, places: Sequence[_Place], dialect: str) -> Iterator[Finding]:
    """Give a finding for each place that is not written as most are."""
    counts = Counter(place.form.way for place in places)
    first = {way: min((p for p in places if p.form.way == way), key=_start) for way in counts}
    # Where neither leads, the house's dialect does; where that is silent, what came first.
    chosen = max(counts, key=lambda way: (counts[way], way == dialect, -_start(first[way])))
    said = first[chosen].form.text.strip()
    where = f"paragraph {first[chosen].block + 1}, {_times(counts[chosen])}"
    for place in places:
        form, start = place.form, _start(place)
        if form.way != chosen:
            fixes = [form.others[chosen]] if chosen in form.others else []
            message = f"“{form.text.strip()}” here; the article also writes “{said}” ({where})."
            yield rule.finding(text, start, start + len(form.text), message, *fixes)


def _start(place: _Place) -> int:
    return place.offset + place.form.start


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
