"""Opening: an article, its decision log and its house style, brought together for review."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

from kit.checkers.warm import warm
from kit.fetch import fetched
from kit.formats import load
from kit.house import HouseStyle, read_house
from kit.log import DecisionLog, log_path
from kit.review import Review


def open_review(
    path: str | Path,
    house: HouseStyle | str | Path | None = None,
    by: str | None = None,
    *,
    check: bool = True,
    fetch: bool = False,
) -> Review:
    """Open the article at `path` with the decisions kept beside it.

    `house` is a house style or its file (else `house.toml` beside the article, else the built-in
    one); `by` is who decides (else the environment's KIT_EDITOR, else the user's login name);
    `check` starts the checkers in the background, for the first findings to come sooner. With
    `fetch`, `path` is the address of a web page, which is saved in the current folder first (and
    not again when it is there); nothing is ever fetched without it.
    Raises ArticleError, HouseError or LogError when one of the files cannot be read.
    """
    article = load(fetched(str(path)) if fetch else path)
    place = article.path or Path(path)
    beside = place.with_name("house.toml")
    if house is None and beside.exists():
        house = beside
    style = house if isinstance(house, HouseStyle) else read_house(house)
    if check:
        warm(style.english)
    return Review(article, style, DecisionLog(log_path(place)), by or _somebody())


def _somebody() -> str:
    """Return the name that the decisions are signed with."""
    try:
        return os.environ.get("KIT_EDITOR") or getpass.getuser()
    except (OSError, KeyError):
        return "editor"
