"""Redlined: source and copy shown together, as paragraphs of words kept, struck out and put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kit.exporters.letters import printable
from kit.exporters.told import Asked, Told, changes_told, queries_asked, reason
from kit.exporters.when import in_words
from kit.standing import Standing

_GAP = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_ENDS = re.compile(r"\n+")


class Item(NamedTuple):
    """A stretch of a paragraph: words kept ("keep"), a change ("change") or a query ("query").

    `number` is the change's or query's; `out`, `into` and `reason` are a change's alone.
    """

    kind: str
    text: str = ""
    number: int = 0
    out: str = ""
    into: str = ""
    reason: str = ""


def redlined(standing: Standing) -> list[list[Item]]:
    """Return the article as paragraphs of items; empty paragraphs are left out.

    >>> from kit.article import Article
    >>> standing = Standing.of(Article.from_text("The hed\\n\\nThe lede."), [])
    >>> [[item.text for item in paragraph] for paragraph in redlined(standing)]
    [['The hed'], ['The lede.']]
    """
    paragraphs: list[list[Item]] = [[]]
    for item in _items(standing):
        first, *others = _GAP.split(item.text) if item.kind == "keep" else [item.text]
        paragraphs[-1].append(item._replace(text=printable(first)))
        paragraphs += [[item._replace(text=printable(text))] for text in others]
    held = ([i for i in row if i.kind != "keep" or i.text] for row in paragraphs)
    return [row for row in held if row]


def _items(standing: Standing) -> Iterator[Item]:
    source = standing.article.source
    asked = sorted(queries_asked(standing), key=lambda one: one.end)
    at = 0
    for told in changes_told(standing):
        yield from _kept(source, at, told.start, asked)
        yield _change(told)
        yield from (_query(one) for one in _due(asked, told.end))
        at = told.end
    yield from _kept(source, at, len(source), asked)
    yield from (_query(one) for one in asked)


def _kept(source: str, start: int, end: int, asked: list[Asked]) -> Iterator[Item]:
    """Give the words kept from `start` to `end`, with each query right after its place."""
    while asked and asked[0].end <= end:
        stop = max(start, asked[0].end)
        yield Item("keep", source[start:stop])
        yield _query(asked.pop(0))
        start = stop
    yield Item("keep", source[start:end])


def _due(asked: list[Asked], end: int) -> Iterable[Asked]:
    while asked and asked[0].end <= end:
        yield asked.pop(0)


def _change(told: Told) -> Item:
    words = f"{told.number}: {reason(told.line)} ({in_words(told.line.at)})"
    return Item(
        "change",
        number=told.number,
        out=seen(told.out),
        into=seen(told.into),
        reason=words,
    )


def _query(asked: Asked) -> Item:
    return Item("query", number=asked.number)


def seen(text: str) -> str:
    """Return words struck out or put in with their line ends shown: those are changes as well.

    >>> seen("The end.\\n\\nMore")
    'The end.¶¶\\nMore'
    """
    return printable(_LINE_ENDS.sub(lambda found: "¶" * len(found.group()) + "\n", text))
