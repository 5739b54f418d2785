"""Piece: one part of a page, with its role and its HTML, ready to be set down."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from kit.article import Article
from kit.exporters.letters import printable
from kit.prose.blocks import Block
from kit.prose.front import front_end

HEAD = ("hed", "dek", "byline")


class Piece(NamedTuple):
    """A part of a page: its role, its HTML, and its words alone.

    The roles are those of `kit.prose.blocks.Block`. The HTML of a hed, dek or byline is what
    goes inside the element; that of any other role is the element.
    """

    role: str
    html: Markup
    words: str


def front_matter(article: Article) -> Block | None:
    """Return the settings that stand above a Markdown article, which are no part of its copy.

    >>> front_matter(Article.from_text("---\\nlang: en\\n---\\n\\n# Hed", "markdown")).end
    16
    """
    first = article.blocks[0] if article.blocks else None
    return first if first and front_end(article.source) else None


def words_of(pieces: list[Piece], role: str, article: Article) -> str:
    """Return the words of the first piece with `role`, or what the meta says of it, or ""."""
    written = next((piece.words for piece in pieces if piece.role == role), "")
    return " ".join((written or printable(article.meta.get(role, ""))).split())
