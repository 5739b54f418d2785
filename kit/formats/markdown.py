"""Markdown (CommonMark): headings, quotations, lists, emphasis, links."""

from __future__ import annotations

from kit.article import Article
from kit.encoding import decode

SUFFIXES = (".md", ".markdown")


def read(data: bytes, name: str) -> Article:
    """Read Markdown; `name` is the file's, for errors.

    >>> read(b"# The hed\\n\\nThe lede.", "a.md").hed
    'The hed'
    """
    text, encoding = decode(data, name)
    return Article.from_text(text, "markdown", {"encoding": encoding})
