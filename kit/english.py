"""English: which of the Englishes an article is written in, told by its own spelling."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kit.article import Article
from kit.house import HouseStyle
from kit.lexicon.spellings import spellings

_WORD = re.compile(r"(?<![\w'’./@#-])[a-z]{3,}(?![\w@]|[-.]\w)")
_BRITISH = ("british", "-ise")


def english_of(article: Article) -> str | None:
    """Return "American" or "British" by how the article spells, None where nothing tells.

    Words that either spells in its own way are counted (colour, centre, realise); “-ize” counts
    for neither, as both have it. Canadian and Australian papers spell mostly as British ones do
    and are taken for such, unless their house says otherwise.

    >>> english_of(Article.from_text("The harbour was full of colour."))
    'British'
    >>> english_of(Article.from_text("The plan was approved.")) is None
    True
    """
    blocks = zip(article.blocks, article.texts, strict=True)
    counts = [count for block, text in blocks if block.is_prose and any(count := _counted(text))]
    american, british = (sum(each[side] for each in counts) for side in (0, 1))
    if american == british:
        return None
    return "British" if british > american else "American"


@lru_cache(maxsize=16_384)
def _counted(text: str) -> tuple[int, int]:
    """Return how many words of a text are spelt as Americans do, and as the British do."""
    table = spellings()
    ways = [
        entry.way
        for word in _WORD.findall(text)
        if (entry := table.get(word)) and entry.sort == "dialect"
    ]
    return ways.count("american"), sum(ways.count(way) for way in _BRITISH)


def in_its_english(house: HouseStyle, article: Article) -> HouseStyle:
    """Return the house style with the article's English, where the house has not said which.

    >>> in_its_english(HouseStyle(), Article.from_text("The harbour.")).english
    'British'
    """
    guess = None if house.dialect else english_of(article)
    return _guessing(house, guess) if guess else house


@lru_cache(maxsize=64)
def _guessing(house: HouseStyle, guess: str) -> HouseStyle:
    return replace(house, guess=guess)
