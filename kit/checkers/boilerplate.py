"""Boilerplate: what a web page left under the article. Shown and asked about, never dropped."""

from __future__ import annotations

from collections.abc import Iterator

from kit.article import Article
from kit.checking.rule import Rule
from kit.findings import Finding
from kit.house import HouseStyle

TAIL = Rule(
    name="boilerplate.tail",
    kind="boilerplate",
    tier="suggest",
    why="Related links and newsletter calls belong to the web page, not to the article.",
    finds={
        "The hed\n\nThe lede is here.\n\nRelated articles\n\nAnother Hed\n\nSubscribe now!": (
            "The hed\n\nThe lede is here."
        ),
    },
    leaves=(
        "The hed\n\nThe lede is here.\n\nIt ends with a short one",
        "The hed\n\nRelated articles of faith divided them.\n\nThey never met again.",
    ),
)
RULES = (TAIL,)


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Give one finding for the article's tail, with the blank lines before it."""
    text = article.source
    for block in article.blocks:
        if block.role == "boilerplate":
            start = len(text[: block.start].rstrip())
            opening = block.words(text, article.markup).partition("\n")[0]
            lines = sum(bool(line.strip()) for line in block.span.of(text).split("\n"))
            message = (
                f"{lines} lines from “{opening}” on look like the web page's, not the article's."
            )
            yield TAIL.finding(text, start, block.end, message, "")
