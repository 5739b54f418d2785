"""Measured: how hard source and copy are to read, side by side."""

from __future__ import annotations

from math import inf, isnan

import pandas as pd

from kit.article import Article
from kit.readability import readability, summary

Pair = tuple[str, float, float]
_FORMULAS = {
    "flesch_kincaid": "Flesch–Kincaid",
    "gunning_fog": "Gunning fog",
    "smog": "SMOG",
    "ari": "ARI",
    "coleman_liau": "Coleman–Liau",
}
_BANDS = {"under 8": (-inf, 8), "8 to 12": (8, 12), "12 to 16": (12, 16), "16 and over": (16, inf)}


def measures(source: Article, copy: Article) -> list[tuple[str, str, str, str]]:
    """Return each figure's name, its value in the source and in the copy, and a hint."""
    pairs = zip(summary(source), summary(copy), strict=True)
    return [(name, before, after, hint) for (name, before, _), (_, after, hint) in pairs]


def grades(source: Article, copy: Article) -> list[Pair]:
    """Return the grade of the whole by each formula that can score both.

    >>> grades(Article.from_text("The cat sat."), Article.from_text("The cat sat."))[0][0]
    'Flesch–Kincaid'
    """
    before, after = readability(source), readability(copy)
    pairs = ((name, _whole(before, key), _whole(after, key)) for key, name in _FORMULAS.items())
    return [pair for pair in pairs if not (isnan(pair[1]) or isnan(pair[2]))]


def _whole(table: pd.DataFrame, formula: str) -> float:
    return float(table[formula].iloc[-1])


def bands(source: Article, copy: Article) -> list[Pair]:
    """Return how many paragraphs there are in each band of Flesch–Kincaid grades."""
    before, after = (_grades_of(article) for article in (source, copy))
    return [
        (name, sum(low <= g < high for g in before), sum(low <= g < high for g in after))
        for name, (low, high) in _BANDS.items()
    ]


def _grades_of(article: Article) -> list[float]:
    return [float(grade) for grade in readability(article)["flesch_kincaid"][:-1]]
