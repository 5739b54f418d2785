"""Opening: an article, its decision log and its house style, brought together for review."""

from __future__ import annotations

import getpass
import os
from functools import partial
from pathlib import Path

from kit.checking.warm import warm
from kit.fetch import fetched
from kit.formats import load
from kit.house import HouseStyle, Written, house_at, house_for
from kit.house.find import project_file
from kit.log import DecisionLog, log_path
from kit.project import HOUSE
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

    `house` is a house style or its file, in place of the organisation's, the project's and the
    article's own (`kit.house.house_for` tells where they lie); `by` is who decides (else the
    environment's KIT_EDITOR, else the user's login name); `check` starts the checkers in the
    background, for the first findings to come sooner. With `fetch`, `path` is the address of a
    web page, which is saved in the current folder first (and not again when it is there);
    nothing is ever fetched without it.
    Raises ArticleError, HouseError or LogError when one of the files cannot be read.
    """
    article = load(fetched(str(path)) if fetch else path)
    place = article.path or Path(path)
    style = house if isinstance(house, HouseStyle) else _style(house, place, check=check)
    if check:
        warm(style.english)
    written = None if isinstance(house, HouseStyle) else _written(house, place)
    return Review(article, style, DecisionLog(log_path(place)), by or _somebody(), written)


def _written(file: str | Path | None, article: Path) -> Written:
    """Return where words are added: the file named, else the project's, else a new one beside."""
    own = Path(file) if file is not None else project_file(article)
    read = partial(_style, file, article, check=True)
    return Written(own or article.with_name(HOUSE), read)


def _style(file: str | Path | None, article: Path, *, check: bool) -> HouseStyle:
    house = house_for(article) if file is None else house_at(file)
    if not check:
        return house.style
    from kit.checking.known import sound  # it brings a checker along, which importing kit does not

    return sound(house)


def _somebody() -> str:
    """Return the name that the decisions are signed with."""
    try:
        return os.environ.get("KIT_EDITOR") or getpass.getuser()
    except (OSError, KeyError):
        return "editor"
