"""Names: one person, one spelling; and what the whole article tells of a name.

A name that the article writes in two ways, or otherwise than the house does; a possessive with
its apostrophe astray; and, for `spelling`, unknown words that the article's own use shows to be
names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kit.article import Article
from kit.checkers.names.listed import listed_name
from kit.checkers.names.particles import particle_slips
from kit.checkers.names.seen import Name, names_in, tally
from kit.checkers.names.variants import preferred
from kit.checkers.rule import Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.lexicon.belief import belief
from kit.lexicon.doubt import doubts
from kit.lexicon.lists import capitals, zipf
from kit.prose.blocks import Block

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


def let_stand(article: Article, house: HouseStyle) -> frozenset[tuple[str, str]]:
    """Return the unknown words that the article's use shows to be names, with the rule they meet.

    A name is written more than once, and at least once where it is no plain slip for another.
    """
    seen: Counter[str] = Counter()
    least: dict[str, float] = {}
    for block in _blocks(article):
        text = article.source[block.start : block.end]
        for word, evidence in _signs(text, article.markup, house.english):
            seen[word] += 1
            least[word] = min(evidence, least.get(word, evidence))
    return frozenset(
        ("spelling.word", word)
        for word, times in seen.items()
        if times > 1 and least[word] < _PLAIN
    )


@lru_cache(maxsize=_KEPT)
def _signs(text: str, markup: str, dialect: str) -> tuple[tuple[str, float], ...]:
    """Return a block's unknown words with a capital, and how far each is taken for a slip."""
    return tuple(
        (doubt.word, belief(doubt))
        for doubt in doubts(text, markup, dialect)
        if doubt.word[:1].isupper()
    )


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Find names in two spellings and possessives astray, by what the article says elsewhere."""
    blocks = [(block.start, article.source[block.start : block.end]) for block in _blocks(article)]
    seen = tally(text for _, text in blocks)
    better = preferred(seen)
    for start, text in blocks:
        for found in (*_variants(text, better, house), *_possessives(text, seen, house)):
            yield found._replace(start=found.start + start, end=found.end + start)
    yield from particle_slips(VARIANT, blocks)


def _blocks(article: Article) -> Iterator[Block]:
    return (block for block in article.blocks if block.is_prose)


def _variants(text: str, better: dict[str, str], house: HouseStyle) -> Iterator[Finding]:
    for name in names_in(text) if better or house.names else ():
        if other := listed_name(name.word, house):
            message = f"The house writes “{other}”."
        elif other := better.get(name.word, ""):
            message = f"The article mostly writes “{other}”."
        if other and not house.known.has_part(name.word):
            yield VARIANT.finding(text, name.start, name.end, message, other)


def _possessives(text: str, seen: Counter[str], house: HouseStyle) -> Iterator[Finding]:
    for name in _owning(text):
        if _one_owner(name.word, name.before, seen, house):
            fix = f"{name.word[:-1]}{text[name.end]}s"
            message = f"Is one owner meant: “{fix}”?"
            yield POSSESSIVE.finding(text, name.start, name.end + 1, message, fix)


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
