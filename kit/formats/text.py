"""Plain text: paragraphs set apart by blank lines."""

from __future__ import annotations

from dataclasses import replace

from kit.article import Article
from kit.encoding import decode
from kit.formats.doubt import letters_in_doubt
from kit.formats.kinds import refuse_others
from kit.formats.length import fitting

SUFFIXES = (".txt", ".text")


def read(data: bytes, name: str) -> Article:
    """Read plain text; `name` is the file's, for errors.

    >>> read(b"The hed\\r\\n\\r\\nThe lede.", "a.txt").source
    'The hed\\n\\nThe lede.'
    """
    refuse_others(data, name)
    decoded = decode(data, name)
    article = Article.from_text(
        fitting(decoded.text, name), "plain", {"encoding": decoded.encoding}
    )
    return replace(article, notes=letters_in_doubt(decoded, article.source))
