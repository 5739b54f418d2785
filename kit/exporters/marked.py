"""Marked: Markdown copy as pieces of a page: read, then washed by an allow-list.

Raw HTML is text to the reader; the allow-list is there for the day that the reader errs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import attrgetter
from typing import Any

import nh3
from markdown_it.token import Token
from markupsafe import Markup

from kit.article import Article
from kit.exporters.figures import with_figures
from kit.exporters.letters import encodable
from kit.exporters.piece import HEAD, Piece, front_matter
from kit.prose.blocks import Block
from kit.prose.links import as_uri, is_safe, only_safe_links
from kit.prose.markdown import reader

_TAGS = set(
    "a blockquote br cite code em figcaption figure h2 h3 h4 h5 h6 hr li ol p pre strong ul".split()
)
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_SCHEMES = {"https", "http", "mailto"}


def marked_pieces(article: Article) -> Iterator[Piece]:
    """Give the pieces of Markdown copy in order.

    >>> [piece.html for piece in marked_pieces(Article.from_text("# A\\n\\n*b* <i>", "markdown"))]
    [Markup('A'), Markup('<p><em>b</em> &lt;i&gt;</p>')]
    """
    settings = front_matter(article)
    skip = settings.end if settings else 0
    text = article.source[skip:]
    lines = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=skip))
    notes: dict[str, Any] = {}
    above = 1
    for group in with_figures(_groups(_headed(reader().parse(text, notes)))):
        role = _role(article.blocks, lines[group[0].map[0]] if group[0].map else skip)
        above = 1 if role in HEAD else _closed_up(group, above)
        _settle(group)
        html = reader().renderer.render(
            _inside(group) if role in HEAD else group, reader().options, notes
        )
        yield Piece(role, _washed(html), "".join(_words(group)).strip())


def _headed(tokens: list[Token]) -> list[Token]:
    """Return the tokens without the headings that have no words: heard, and not seen."""
    empty = [
        index
        for index, token in enumerate(tokens)
        if token.type == "heading_open" and not "".join(_words([tokens[index + 1]])).strip()
    ]
    gone = {place for index in empty for place in range(index, index + 3)}  # open, inline, close
    return [token for index, token in enumerate(tokens) if index not in gone]


def _groups(tokens: list[Token]) -> Iterator[list[Token]]:
    """Give the tokens of each block of the outermost level."""
    group: list[Token] = []
    depth = 0
    for token in tokens:
        group.append(token)
        depth += token.nesting
        if depth == 0:
            yield group
            group = []


def _role(blocks: tuple[Block, ...], place: int) -> str:
    """Return the role of the block that holds a place, be it in the white space before it."""
    index = bisect_right(blocks, place, key=attrgetter("end"))
    return blocks[index].role if index < len(blocks) else "paragraph"


def _closed_up(tokens: list[Token], above: int) -> int:
    """Leave the first level to the hed, and no gap below the heading above; return the last level.

    HTML's checkers and screen readers take a gap for a heading that is missing.
    """
    for token in tokens:
        if token.type == "heading_open":
            above = min(max(2, int(token.tag[1])), above + 1)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{above}"
    return above


def _settle(tokens: list[Token]) -> None:
    """Leave images to their descriptions, links to the web and to mail."""
    for token in tokens:
        if token.children:
            token.children = only_safe_links([_described(child) for child in token.children])


def _described(token: Token) -> Token:
    return (
        Token("text", "", 0, content="".join(_words([token]))) if token.type == "image" else token
    )


def _inside(group: list[Token]) -> list[Token]:
    return [token for token in group if token.type == "inline"]


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children is not None:
            yield from _words(token.children)
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        else:
            yield token.content


def _washed(html: str) -> Markup:
    clean = nh3.clean(
        encodable(html),  # half a letter is not text to it
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return Markup(clean.rstrip("\n"))  # noqa: S704 - the one place where HTML is said to be safe


def _attribute(tag: str, name: str, value: str) -> str | None:
    if (tag, name) != ("a", "href"):
        return value
    return as_uri(value) if is_safe(value) else None
