"""Text: the clean copy as plain text: plain copy as it is, Markdown as words to read."""

from __future__ import annotations

from kit.exporters.dress import dressed
from kit.exporters.readable import readable
from kit.review import Reading

SUFFIXES = (".txt", ".text")
MIMETYPE = "text/plain"


def export(review: Reading) -> str | bytes:
    """Return the clean copy of `review` as plain text.

    Plain copy keeps the encoding and the line ends of its file where these can hold it: a file
    that nobody changed comes out byte for byte. Markdown is written without its marks, as UTF-8.

    >>> from kit.article import Article
    >>> print(export(Reading(Article.from_text("# Hed\\n\\nA *lede*.", "markdown"))), end="")
    Hed
    <BLANKLINE>
    A lede.
    """
    standing = review.standing
    if standing.draft.markup == "markdown":
        return readable(standing.draft)
    return dressed(standing.copy, standing.article)
