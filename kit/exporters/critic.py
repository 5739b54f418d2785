"""CriticMarkup: source and copy as one plain text that can be read back (https://criticmarkup.com).

A text that holds CriticMarkup's own marks has a backslash put inside them, so that no reader takes
them for marks; `kit.exporters.criticised` takes it out again.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.exporters.criticised import shielded
from kit.exporters.letters import printable
from kit.exporters.told import Asked, Told, changes_told, queries_asked, reason
from kit.exporters.when import in_words
from kit.review import Reading

SUFFIXES = (".critic.md", ".critic.markdown")
MIMETYPE = "text/markdown"


def export(review: Reading) -> str:
    """Return the source of `review` with its changes and queries marked in it.

    >>> from kit.article import Article
    >>> from kit.review import Review
    >>> review = Review(Article.from_text("One fact is cristal clear."))
    >>> _ = review.rewrite(*review.at("cristal"), "crystal")
    >>> print(export(review).partition("{>>")[0])
    One fact is {~~cristal~>crystal~~}
    """
    return "".join(_pieces(review))


def _pieces(review: Reading) -> Iterator[str]:
    source, standing = review.article.source, review.standing
    asked = sorted(queries_asked(standing), key=lambda one: one.end)
    at = 0
    for told in changes_told(standing):
        yield from _kept(source, at, told.start, asked)
        yield _mark(told)
        yield _remark(f"{reason(told.line)} ({in_words(told.line.at)})")
        at = told.end
    yield from _kept(source, at, len(source), asked)


def _kept(source: str, start: int, end: int, asked: list[Asked]) -> Iterator[str]:
    """Give what is kept from `start` to `end`, with each query right after its place.

    A query whose place ends inside a change stands after that change.
    """
    stops = [start]
    while asked and asked[0].end <= end:
        stop = max(start, asked[0].end)
        yield shielded(source[stops[-1] : stop])
        yield _remark(_question(asked.pop(0)))
        stops.append(stop)
    yield shielded(source[stops[-1] : end])


def _mark(told: Told) -> str:
    out, into = shielded(told.out), shielded(told.into)
    if not out:
        return f"{{++{into}++}}"
    return f"{{~~{out}~>{into}~~}}" if into else f"{{--{out}--}}"


def _question(asked: Asked) -> str:
    line = asked.query.line
    answers = "".join(f" Answer: {one.why}" for one in asked.query.answers)
    by = f" by {line.by}" if line.by else ""
    return f"Query {asked.number}{by}: {line.why}{answers}"


def _remark(words: str) -> str:
    return f"{{>>{shielded(' '.join(printable(words).split()))}<<}}"
