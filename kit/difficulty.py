"""Difficulty: the sentences a reader finds hard, each with its reasons in words.

A sentence may stand two school years above what the house aims at in an article that is on target
as a whole; past that it is hard, and very hard past six. So is one longer than the house's limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import pandas as pd

from kit.article import Article
from kit.checking.bare import bare
from kit.house import HouseStyle
from kit.prose import Span, trim
from kit.prose.clauses import clauses, clauses_said
from kit.prose.counts import count_of, is_complex
from kit.prose.passive import passives
from kit.prose.sentences import sentences
from kit.prose.words import words
from kit.readability import SCORED, flesch_kincaid

Level = Literal["hard", "very hard"]

_HARD, _VERY_HARD = 2.0, 6.0  # school years above the house's highest
_SHORT = 14  # words; a school year of fewer says little
_TIRING, _MANY_CLAUSES = 25, 3
_LONG_SHARE, _FEW_LONG = 0.15, 3  # of the words; and at least so many
_NAMED = 3


class HardSentence(NamedTuple):
    """A sentence that is hard to read; `span` is in code points of the copy.

    `grade` is its Flesch–Kincaid school year; `reasons` say what makes it hard.
    """

    span: Span
    level: Level
    grade: float
    reasons: tuple[str, ...]


def hard_sentences(article: Article, house: HouseStyle) -> tuple[HardSentence, ...]:
    r"""Return the hard sentences of an article in order, with the reasons of each.

    >>> lede = "It was said that the plan, which nobody had seen, would cost more than the "
    >>> lede += "town could bear because the administration's representatives underestimated it."
    >>> article = Article.from_text("The hed\n\n" + lede)
    >>> [hard.reasons[0] for hard in hard_sentences(article, HouseStyle(grade=(6, 8)))]
    ['24 words, 4 clauses']
    """
    sizes = (house.grade[1], house.sentence_words, house.tangle_words)
    return tuple(
        hard._replace(span=hard.span.shift(block.start))
        for block, text in zip(article.blocks, article.texts, strict=True)
        if block.role in SCORED
        for hard in _in_block(text, article.markup, sizes)
    )


def hard_table(article: Article, house: HouseStyle) -> pd.DataFrame:
    """Return the hard sentences as a table, a row each: text, level, grade, reasons, start, end.

    >>> hard_table(Article.from_text("The cat sat."), HouseStyle()).empty
    True
    """
    rows = [
        (hard.span.of(article.source), hard.level, round(hard.grade, 1), hard.reasons, *hard.span)
        for hard in hard_sentences(article, house)
    ]
    return pd.DataFrame(rows, columns=["text", "level", "grade", "reasons", "start", "end"])


@lru_cache(maxsize=8192)
def _in_block(text: str, markup: str, sizes: tuple[float, int, int]) -> tuple[HardSentence, ...]:
    seen = bare(text, markup)
    found = (_judged(span, span.of(seen), sizes) for span in sentences(seen))
    return tuple(hard for hard in found if hard)


def _judged(span: Span, said: str, sizes: tuple[float, int, int]) -> HardSentence | None:
    top, long, tangled = sizes
    count, grade = len(words(said)), flesch_kincaid(count_of(said))
    above = grade - top if count >= _SHORT else 0.0
    if above <= _HARD and count <= long:
        return None
    level: Level = "very hard" if above > _VERY_HARD or count > tangled else "hard"
    reasons = tuple(_reasons(said, count)) or (f"grade {grade:.0f}",)
    return HardSentence(trim(said, Span(0, len(said))).shift(span.start), level, grade, reasons)


def _reasons(said: str, count: int) -> Iterator[str]:
    if count > _TIRING or clauses(said) >= _MANY_CLAUSES:
        yield f"{count} words, {clauses_said(said)}"
    if verbs := [span.of(said) for span in passives(said)]:
        yield f"passive: {_named(verbs)}"
    row = [span.of(said) for span in words(said)]
    long = [word for i, word in enumerate(row) if is_complex(word, first=i == 0)]
    if len(long) >= max(_FEW_LONG, _LONG_SHARE * count):
        yield f"long words: {_named(sorted(long, key=len, reverse=True))}"


def _named(found: list[str]) -> str:
    """Name the first few, and say how many more there are."""
    names = list(dict.fromkeys(" ".join(one.split()) for one in found))
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
