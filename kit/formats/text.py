"""Plain text: paragraphs set apart by blank lines."""

from __future__ import annotations

from kit.article import Article
from kit.encoding import decode

SUFFIXES = (".txt", ".text")


def read(data: bytes, name: str) -> Article:
    """Read plain text; `name` is the file's, for errors.

    >>> read(b"The hed\\r\\n\\r\\nThe lede.", "a.txt").source
    'The hed\\n\\nThe lede.'
    """
    text, encoding = decode(data, name)
    return Article.from_text(text, "plain", {"encoding": encoding})
