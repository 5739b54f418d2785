"""Whose: which log is an article's, where several articles in a folder have one name.

The log of `story.txt` is `story.decisions.jsonl`. Beside it, `story.docx` has another, under its
whole name: a decision is never applied to another article in silence. A log says whose it is by
the texts that its lines count in; where they leave it open, the editor is asked. An article of the
very same text is the same.
"""

from __future__ import annotations

import glob
from collections.abc import Iterator
from pathlib import Path

from kit.anchors import source_id
from kit.article import Article
from kit.errors import ArticleError, LogError
from kit.formats import load
from kit.log.file import SUFFIX, DecisionLog, log_path
from kit.plugins import plugins


def whole_log_path(article: Path) -> Path:
    """Return where an article's log is when its short name is another article's.

    >>> whole_log_path(Path("data/meetings.docx")).name
    'meetings.docx.decisions.jsonl'
    """
    return article.with_name(article.name + SUFFIX)


def log_of(article: Article, path: Path) -> Path:
    """Return the log of the article read from `path`, be it there or not.

    Raises LogError when a log is there that may be this article's or another's of the same name.
    """
    short, whole = log_path(path), whole_log_path(path)
    if whole.exists():
        return whole
    others = sorted(_namesakes(path))
    if not others:
        return short
    if not short.exists():
        return whole
    sources = {line.target.source for line in DecisionLog(short).read()}
    if not sources or source_id(article.source) in sources:
        return short
    if any(_source_id(other) in sources for other in others):
        return whole
    names = " and ".join(other.name for other in (path, *others))
    raise LogError(
        f"{short}: whose decisions are these? {names} stand beside it, and it was written on none "
        f"of them as they are now; if it is {path.name}'s, name it {whole.name}, "
        f"and if it is another's, likewise"
    )


def _namesakes(path: Path) -> Iterator[Path]:
    """Give the other articles in the folder that have the same name but for the suffix."""
    suffixes = {suffix for one in plugins("kit.formats").values() for suffix in one.SUFFIXES}
    for beside in path.parent.glob(f"{glob.escape(path.stem)}.*"):
        named = beside.stem == path.stem and beside.suffix.lower() in suffixes
        if named and beside.name != path.name and beside.is_file():
            yield beside


def _source_id(path: Path) -> str:
    """Return the hash of an article's text; "" of one that cannot be read."""
    try:
        return source_id(load(path).source)
    except ArticleError:
        return ""
