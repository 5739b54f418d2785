"""Loading: what came up when the file was read: doubtful bylines, remarks, a second opinion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kit.article import Article, Note
from kit.checking.rule import Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.prose import Span

_WHY = {
    "byline": "A web page's own word for its author is wrong as often as not.",
    "date": "A web page bears several dates; the article's is not always the one it names.",
    "encoding": "The file does not say which letters its bytes stand for.",
    "front": "What stands above the article is meant as settings, and is not understood.",
    "left_out": "Part of the file is no part of the article as it was read.",
    "remark": "Somebody left a remark in the file.",
    "resolved": "What was settled in the file needs no answer; it may be good to know.",
    "tracked": "The file has changes in it that nobody has accepted or rejected.",
}
_LEAVES = ("These words nobody doubts.",)
_ASKED = tuple(
    Rule(
        f"loading.{sort}",
        "query",
        "query",
        why,
        {f"In doubt: {sort}.": f"In doubt: {sort}."},
        _LEAVES,
    )
    for sort, why in _WHY.items()
)
DISPUTED = Rule(
    name="loading.disputed",
    kind="boilerplate",
    tier="suggest",
    why="Two readers of web pages disagree here on what the article is.",
    finds={"The lede.\n\nIn doubt: disputed.": "The lede."},
    leaves=_LEAVES,
)
RULES = (*_ASKED, DISPUTED)
_BY_SORT = {rule.name.partition(".")[2]: rule for rule in RULES}


def example(text: str) -> Article:
    """Return `text` as if read from a file that left a doubt of each sort."""
    notes = (Note(sort, f"In doubt: {sort}.", "Is it right?") for sort in _BY_SORT)
    return replace(Article.from_text(text), notes=tuple(notes))


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Ask about each doubt, at the words that it is about, as long as they stand there."""
    for note in article.notes:
        rule, span = _BY_SORT[note.sort], _place(article, note.about)
        if span is None:
            continue
        if rule is DISPUTED:  # left out with the blank lines before it
            start = len(article.source[: span.start].rstrip())
            yield rule.finding(article.source, start, span.end, note.says, "")
        else:
            yield rule.finding(article.source, *span, note.says)


def _place(article: Article, about: str) -> Span | None:
    """Return where the words stand first; for the whole article, where its prose begins."""
    if about:
        at = article.source.find(about)
        return Span(at, at + len(about)) if at >= 0 else None
    return next((block.span for block in article.blocks if block.is_prose), None)
