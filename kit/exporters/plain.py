"""Plain: plain copy as pieces of a page. Everything is escaped, nothing is interpreted."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from kit.article import Article
from kit.exporters.piece import HEAD, Piece
from kit.prose.paragraphs import paragraphs

_ELEMENTS = {
    "heading": Markup("<h2>{}</h2>"),
    "quotation": Markup("<blockquote><p>{}</p></blockquote>"),
    "code": Markup("<pre><code>{}</code></pre>"),
}
_PARAGRAPH = Markup("<p>{}</p>")


def plain_pieces(article: Article) -> Iterator[Piece]:
    """Give the pieces of plain copy in order.

    >>> [piece.html for piece in plain_pieces(Article.from_text("Q & A\\n\\nIs 1 < 2?"))]
    [Markup('Q &amp; A'), Markup('<p>Is 1 &lt; 2?</p>')]
    """
    for block in article.blocks:
        text = block.span.of(article.source)
        for span in paragraphs(text) if block.role == "boilerplate" else [None]:
            words = span.of(text) if span else text
            element = Markup("{}") if block.role in HEAD else _ELEMENTS.get(block.role, _PARAGRAPH)
            yield Piece(block.role, element.format(escape(words)), words)
