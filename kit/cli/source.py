"""Source: the article that a command was given: a file with its decisions, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from kit.checking.known import sound
from kit.formats import load_bytes
from kit.formats.disk import MAX_BYTES
from kit.house import HouseStyle, house_at, house_for
from kit.opening import open_review
from kit.review import Review

STDIN = "-"


def review_of(article: str, house: HouseStyle | str | None, *, check: bool = True) -> Review:
    """Return the review of the article named; "-" is standard input, which has no decision log.

    `house` is a house style or its file, else that of the article's folder, or of the current
    one; `check` starts the checkers in the background. Raises ArticleError, HouseError or LogError.
    """
    if article != STDIN:
        return open_review(Path(article), house, check=check)
    article_ = load_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), "stdin")
    if isinstance(house, HouseStyle):
        return Review(article_, house)
    return Review(article_, sound(house_for(Path("stdin")) if house is None else house_at(house)))
