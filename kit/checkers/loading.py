"""Loading: what came up when the file was read: doubtful bylines, remarks, a second opinion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kit.article import Article, Note
from kit.checkers.rule import Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.prose import Span

_WHY = {
    "byline": "A web page's own word for its author is wrong as often as not.",
    "date": "A web page bears several dates; the article's is not always the one it names.",
    "disputed": "Two readers of web pages disagree here on what the article is.",
    "encoding": "The file does not say which letters its bytes stand for.",
    "front": "What stands above the article is meant as settings, and is not understood.",
    "left_out": "Part of the file is no part of the article as it was read.",
    "remark": "Somebody left a remark in the file.",
    "tracked": "The file has changes in it that nobody has accepted or rejected.",
}
_EXAMPLE = "The words in doubt"
RULES = tuple(
    Rule(
        name=f"loading.{sort}",
        kind="query",
        tier="query",
        why=why,
        finds={f"{_EXAMPLE} ({sort}) are here.": f"{_EXAMPLE} ({sort}) are here."},
        leaves=("These words nobody doubts.",),
    )
    for sort, why in _WHY.items()
)
_BY_SORT = dict(zip(_WHY, RULES, strict=True))


def example(text: str) -> Article:
    """Return `text` as if read from a file that left a doubt of each sort."""
    notes = (Note(sort, f"{_EXAMPLE} ({sort})", "Is it right?") for sort in _WHY)
    return replace(Article.from_text(text), notes=tuple(notes))


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Ask about each doubt, at the words that it is about, as long as they stand there."""
    for note in article.notes:
        span = _place(article, note.about)
        if span is not None:
            yield _BY_SORT[note.sort].finding(article.source, *span, note.says)


def _place(article: Article, about: str) -> Span | None:
    """Return where the words stand first; for the whole article, where its prose begins."""
    if about:
        at = article.source.find(about)
        return Span(at, at + len(about)) if at >= 0 else None
    return next((block.span for block in article.blocks if block.is_prose), None)
