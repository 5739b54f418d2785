"""Unverified: a clean copy that was only kept in a notebook, and how its reader is told."""

from __future__ import annotations

from kit.review import Review

UNVERIFIED = (
    "Not verified: made of the copy that a notebook keeps, without its article and decision log."
)


class SavedReview(Review):
    """A review of the clean copy that a notebook keeps, where article and log are out of reach.

    Nobody can tell whether the copy is what they say: whatever form it is handed on in says so.
    """


def note_on(review: Review) -> str:
    """Return what a reader of the clean copy is to be told of it: "" when all is well.

    >>> from kit.article import Article
    >>> note_on(Review(Article.from_text("The lede.")))
    ''
    """
    return UNVERIFIED if isinstance(review, SavedReview) else ""
