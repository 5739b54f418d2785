"""Redline: source and copy on one page, each change with who made it, when and why."""

from __future__ import annotations

from kit.exporters.about import language
from kit.exporters.page import page_of
from kit.exporters.redlined import redlined
from kit.exporters.told import changes_told, queries_asked
from kit.review import Reading

SUFFIXES = (".redline.html", ".redline.htm")
MIMETYPE = "text/html"


def export(review: Reading) -> str:
    """Return the redline of `review` as an HTML page that needs no script and prints well.

    >>> from kit.article import Article
    >>> from kit.review import Review
    >>> review = Review(Article.from_text("One fact is cristal clear."))
    >>> _ = review.rewrite(*review.at("cristal"), "crystal")
    >>> page = export(review)
    >>> "<del>cristal</del>" in page, "<ins>crystal</ins>" in page
    (True, True)
    """
    standing = review.standing
    return page_of(
        "redline.html.j2",
        proof=review.proof,
        lang=language(review.article.meta, review.english),
        hed=standing.draft.hed,
        slug=review.article.slug,
        paragraphs=redlined(standing),
        changes=changes_told(standing),
        queries=queries_asked(standing),
    )
