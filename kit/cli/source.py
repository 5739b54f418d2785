"""Source: the article that a command was given: a file with its decisions, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from kit.formats import load_bytes
from kit.formats.disk import MAX_BYTES
from kit.house import HouseStyle, read_house
from kit.opening import open_review
from kit.review import Review

STDIN = "-"


def review_of(article: str, house: HouseStyle | str | None, *, check: bool = True) -> Review:
    """Return the review of the article named; "-" is standard input, which has no decision log.

    `house` is a house style or its file, else the one beside the article; `check` starts the
    checkers in the background. Raises ArticleError, HouseError or LogError.
    """
    if article != STDIN:
        return open_review(Path(article), house, check=check)
    style = house if isinstance(house, HouseStyle) else read_house(house)
    return Review(load_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), "stdin"), style)
