"""Length: what no editor reads in one piece, and no reader of Markdown ends with in time."""

from __future__ import annotations

import re

from kit.errors import ArticleError

MOST = 1_000_000  # characters of text: a long novel
LONGEST = 100_000  # characters of a paragraph; on brackets alone a reader takes two seconds of that


def fitting(text: str, name: str) -> str:
    """Return the text of an article; raises ArticleError when it is longer than any article.

    `name` is the file's, for errors.
    """
    if len(text) > MOST:
        raise ArticleError(
            f"{name}: holds {len(text):,} characters, and an article has at most {MOST:,}; "
            "part it into chapters"
        )
    longest = max(map(len, re.split(r"[\r\n][ \t]*\r?\n", text)))
    if longest > LONGEST:
        raise ArticleError(
            f"{name}: has a paragraph of {longest:,} characters; is it text? "
            "Paragraphs are set apart by blank lines"
        )
    return text
