"""HTML: the clean copy as a complete page: no script, no request, no notebook's markup."""

from __future__ import annotations

from kit.article import Article
from kit.exporters.about import language, news_article
from kit.exporters.letters import printable
from kit.exporters.marked import marked_pieces
from kit.exporters.page import page_of
from kit.exporters.piece import HEAD, Piece, words_of
from kit.exporters.plain import plain_pieces
from kit.review import Review

SUFFIXES = (".html", ".htm")
MIMETYPE = "text/html"


def export(review: Review) -> str:
    """Return the clean copy of `review` as an HTML page.

    >>> page = export(Review(Article.from_text("The hed\\n\\nThe lede.")))
    >>> "<h1>The hed</h1>" in page, "<p>The lede.</p>" in page
    (True, True)
    """
    draft = review.standing.draft
    article = draft.with_copy(printable(draft.source))
    pieces = list(_pieces(article))
    hed = words_of(pieces, "hed", article)
    byline = words_of(pieces, "byline", article)
    meta = {key: printable(value) for key, value in article.meta.items()}
    lang = language(meta, review.english)
    return page_of(
        "article.html.j2",
        lang=lang,
        title=hed or article.slug,
        hed=_html(pieces, "hed") or hed,
        dek=_html(pieces, "dek"),
        byline=_html(pieces, "byline") or byline,
        description=meta.get("description", ""),
        about=news_article(hed, byline, lang, meta),
        **_parts(pieces, tail_is_kept=review.standing.tail_is_kept()),
    )


def _pieces(article: Article) -> list[Piece]:
    return list((marked_pieces if article.markup == "markdown" else plain_pieces)(article))


def _html(pieces: list[Piece], role: str) -> str:
    return next((piece.html for piece in pieces if piece.role == role), "")


def _parts(pieces: list[Piece], *, tail_is_kept: bool) -> dict[str, list[str]]:
    """Return the article's body, and apart from it the tail that nobody decided about."""
    apart = () if tail_is_kept else ("boilerplate",)
    return {
        "body": [piece.html for piece in pieces if piece.role not in (*HEAD, *apart)],
        "tail": [piece.html for piece in pieces if piece.role in apart],
    }
