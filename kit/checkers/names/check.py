"""Names: one person, one spelling; and what the whole article tells of a name.

A name that the article writes in two ways, or otherwise than the house does; a possessive with
its apostrophe astray; and, for `spelling`, unknown words that the article's own use shows to be
names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from kit.checkers.names.listed import listed_name
from kit.checkers.names.particles import particles_in, usual_particles
from kit.checkers.names.seen import Name, names_in, sure
from kit.checkers.names.variants import preferred
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.lexicon.belief import belief
from kit.lexicon.doubt import doubts
from kit.lexicon.lists import capitals, zipf

VARIANT = Rule(
    name="names.variant",
    kind="consistency",
    tier="suggest",
    why="One person or place has one spelling in one article; the majority is shown as the fix.",
    finds={
        "He met Okafor. Then Okafor left, and so Okafar won.": (
            "He met Okafor. Then Okafor left, and so Okafor won."
        ),
        "We saw Marine Le Pen. Later Marine Le Pen spoke, and Marine le Pen won.": (
            "We saw Marine Le Pen. Later Marine Le Pen spoke, and Marine Le Pen won."
        ),
    },
    leaves=(
        "He met Ivanov and Ivanova. Then Ivanov left.",
        "They gave Vincent van Gogh a room, and Van Gogh took it.",
        "A talk with Anna and Hanna, then Anna left.",
    ),
)
POSSESSIVE = Rule(
    name="names.possessive",
    kind="grammar",
    tier="suggest",
    why="One owner takes ’s; this one is known, or the article has the name elsewhere.",
    finds={
        "He met Putin. Then she praised Putins’ actions.": (
            "He met Putin. Then she praised Putin’s actions."
        ),
        "We saw Ms. Le Pen. Perhaps Le Pens' move is new.": (
            "We saw Ms. Le Pen. Perhaps Le Pen's move is new."
        ),
    },
    leaves=(
        "He met an American. Then he praised Americans’ patience.",
        "He met Obama. Then he saw the Obamas’ house.",
    ),
)
RULES = (VARIANT, POSSESSIVE)

_KEPT = 16_384
_MANY = frozenset("the these those all both two three four many most our their".split())
_PARTICLES = frozenset("le la de del della di da du van von der den ten ter el al bin".split())
_APOSTROPHE = re.compile(r"['’](?!\w)")
_PLAIN = 3.0  # from here on, no repetition makes a name of a slip
_USUAL = 3.0  # a Zipf frequency: a plural as frequent is a word of its own


class _Told(NamedTuple):
    """What a block tells: its sure names, all of them, owners in s, names with a particle.

    `unknown` are the words with a capital that no dictionary knows, each with how far it is
    taken for a slip.
    """

    unknown: tuple[tuple[str, float], ...]
    sure: tuple[str, ...]
    names: frozenset[str]
    owning: tuple[tuple[str, str], ...]
    particled: tuple[str, ...]


class _Slips(NamedTuple):
    """What is astray in a block: names, with what is meant, and possessives of one owner."""

    names: frozenset[tuple[str, str]]
    owning: frozenset[tuple[str, str]]
    particled: frozenset[tuple[str, str]]


def tell(block: Prose, house: HouseStyle) -> _Told | None:
    """Return the names of a block, as far as other blocks are judged by them."""
    text = block.text
    names = frozenset(name.word for name in names_in(text))
    owning = tuple((name.word, name.before) for name in _owning(text))
    particled = tuple(name for name, _, _ in particles_in(text))
    told = _Told(_unknown(block, house), sure(text), names, owning, particled)
    return told if any(told) else None


def _unknown(block: Prose, house: HouseStyle) -> tuple[tuple[str, float], ...]:
    return tuple(
        (doubt.word, belief(doubt))
        for doubt in doubts(block.text, block.markup, house.english)
        if doubt.word[:1].isupper()
    )


def let_stand(told: Sequence[_Told | None], house: HouseStyle) -> frozenset[tuple[str, str]]:
    """Return the unknown words that the article's use shows to be names, with the rule they meet.

    A name is written more than once, and at least once where it is no plain slip for another.
    """
    seen: Counter[str] = Counter()
    least: dict[str, float] = {}
    for word, evidence in chain.from_iterable(each.unknown for each in told if each):
        seen[word] += 1
        least[word] = min(evidence, least.get(word, evidence))
    return frozenset(
        ("spelling.word", word)
        for word, times in seen.items()
        if times > 1 and least[word] < _PLAIN
    )


def judge(told: Sequence[_Told | None], house: HouseStyle) -> Iterator[tuple[int, _Slips]]:
    """Tell each block which of its names the article writes otherwise, or shows to be owners."""
    seen = Counter(chain.from_iterable(each.sure for each in told if each))
    better = preferred(seen)
    usual = usual_particles(chain.from_iterable(each.particled for each in told if each))
    owning = {owner for each in told if each for owner in each.owning}
    owners = {owner for owner in owning if _one_owner(*owner, seen, house)}
    astray = {*better, *(name for name, _ in owners)}
    for number, each in enumerate(told):
        if each and not (astray.isdisjoint(each.names) and usual.keys().isdisjoint(each.particled)):
            slips = _Slips(
                _among(better, each.names),
                frozenset(owners.intersection(each.owning)),
                _among(usual, each.particled),
            )
            if any(slips):
                yield number, slips


def _among(meant: dict[str, str], names: Collection[str]) -> frozenset[tuple[str, str]]:
    """Return those of the names that others are meant by, each with that one."""
    return frozenset((name, meant[name]) for name in names if name in meant)


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find names that the house has settled and that are written otherwise."""
    for name in names_in(block.text) if house.names else ():
        if other := listed_name(name.word, house):
            message = f"The house writes “{other}”."
            yield VARIANT.finding(block.text, name.start, name.end, message, other)


def check_judged(block: Prose, slips: _Slips, house: HouseStyle) -> Iterator[Finding]:
    """Find names in two spellings and possessives astray, by what the article says elsewhere."""
    text, better = block.text, dict(slips.names)
    for name in names_in(text) if better else ():
        other = better.get(name.word)
        if other and not house.known.has_part(name.word) and not listed_name(name.word, house):
            yield VARIANT.finding(text, name.start, name.end, _mostly(other), other)
    for name in _owning(text):
        if (name.word, name.before) in slips.owning:
            fix = f"{name.word[:-1]}{text[name.end]}s"
            message = f"Is one owner meant: “{fix}”?"
            yield POSSESSIVE.finding(text, name.start, name.end + 1, message, fix)
    usual = dict(slips.particled)
    for written, start, end in particles_in(text) if usual else ():
        if other := usual.get(written):
            yield VARIANT.finding(text, start, end, _mostly(other), other)


def _mostly(other: str) -> str:
    return f"The article mostly writes “{other}”."


@lru_cache(maxsize=_KEPT)
def _owning(text: str) -> tuple[Name, ...]:
    """Return the names in s with an apostrophe after it, where that closes no quotation."""
    return tuple(
        name
        for name in names_in(text)
        if name.word.endswith("s")
        and _APOSTROPHE.match(text, name.end)
        and not _opened(text, name.end)
    )


def _one_owner(plural: str, before: str, seen: Counter[str], house: HouseStyle) -> bool:
    """Tell whether a name with an s is that of one whom the article or everybody knows."""
    small = plural.lower()
    known = seen[plural[:-1]] or small[:-1] in capitals() or plural[:-1] in house.known.parts
    if small.endswith("ss") or not known:
        return False
    if plural in house.known.parts:
        return False
    if before.lower() in _MANY or small in capitals() or seen[plural] > 1:
        return False
    return zipf(small) < _USUAL or before.lower() in _PARTICLES


def _opened(text: str, end: int) -> bool:
    """Tell whether the mark at `end` may close a quotation in single marks."""
    head = text[:end]
    return head.count("‘") > len(re.findall(r"(?<=\w)’(?!\w)", head)) or bool(
        re.search(r"(?<!\w)'\w[^']*$", head)
    )
