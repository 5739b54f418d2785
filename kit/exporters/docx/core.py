"""Core: what a Word file says of itself, in its properties: only what the article says.

They are those of ECMA-376, part 2, 8.3 (core properties). No clock is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from kit.article import Article
from kit.exporters.about import address, authors, known_date, language
from kit.exporters.docx.xml import escaped
from kit.exporters.marked import marked_pieces
from kit.exporters.piece import words_of
from kit.exporters.plain import plain_pieces
from kit.exporters.when import to_the_second

_ELEMENT = Markup("<{}>{}</{}>")
_CREATED = Markup('<dcterms:created xsi:type="dcterms:W3CDTF">{}</dcterms:created>')


def core(article: Article, english: str) -> Markup:
    """Return the properties of a Word file as XML: title, author, date, language and others.

    >>> said = Article.from_text("---\\ndate: 2026-05-03\\n---\\n\\n# Hed", "markdown")
    >>> print(core(said, "British"))
    <dc:title>Hed</dc:title><dc:language>en-GB</dc:language><dcterms:created \
xsi:type="dcterms:W3CDTF">2026-05-03T00:00:00Z</dcterms:created>
    """
    said = Markup().join(
        _ELEMENT.format(name, escaped(words), name)
        for name, words in _said(article, english)
        if words
    )
    created = to_the_second(known_date(article.meta, "date"))
    return said + (_CREATED.format(created) if created else Markup())


def _said(article: Article, english: str) -> Iterator[tuple[str, str]]:
    read = marked_pieces if article.markup == "markdown" else plain_pieces
    pieces = list(read(article))
    byline = words_of(pieces, "byline", article)
    yield "dc:title", words_of(pieces, "hed", article) or article.hed
    yield "dc:creator", "; ".join(authors(byline)) or byline
    yield "dc:description", article.meta.get("description", "")
    yield "dc:identifier", address(article.meta)
    yield "dc:language", language(article.meta, english)
