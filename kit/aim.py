"""Aim: the grade of an article against the band of grades that its house aims at."""

from __future__ import annotations

from math import isnan
from typing import NamedTuple

from kit.article import Article
from kit.house import HouseStyle
from kit.readability import whole_grade


class Aim(NamedTuple):
    """A Flesch–Kincaid grade (None when the text is too short) and the house's band, both ends in.

    `says` is the verdict in words.
    """

    grade: float | None
    low: float
    high: float
    says: str


def aim(article: Article, house: HouseStyle) -> Aim:
    """Return how the article's grade stands to what the house aims at.

    >>> aim(Article.from_text("The cat sat on the mat."), HouseStyle()).says
    'easier than the house’s 8 to 12'
    """
    low, high = house.grade
    grade = whole_grade(article)
    if isnan(grade):
        return Aim(None, low, high, "too short to score")
    shown = round(grade, 1)
    if shown < low:
        return Aim(shown, low, high, f"easier than the house’s {low:g} to {high:g}")
    if shown > high:
        return Aim(shown, low, high, f"harder than the house’s {low:g} to {high:g}")
    return Aim(shown, low, high, f"within the house’s {low:g} to {high:g}")
