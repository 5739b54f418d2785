"""Markdown: which stretches of a Markdown text are headings, paragraphs, quotations, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kit.prose.front import front_end
from kit.prose.spans import Span, trim

_ROLES = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "blockquote_open": "quotation",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "fence": "code",
    "code_block": "code",
    "html_block": "code",
    "hr": "code",
    "table_open": "code",
}

_LINE_END = re.compile(r"\r\n?|\n")


@cache
def reader() -> MarkdownIt:
    """Return the one reader of Markdown: CommonMark, raw HTML kept as text."""
    return MarkdownIt("commonmark", {"html": False})


@cache
def _block_reader() -> MarkdownIt:
    """Return a reader that tells blocks alone: what is in their lines takes most of the time."""
    return MarkdownIt("commonmark", {"html": False}).disable(["inline", "text_join"])


def markdown_blocks(text: str) -> tuple[tuple[str, Span], ...]:
    """Return the role and the place of each top-level block of `text`, in order.

    >>> [role for role, _ in markdown_blocks("# Hed\\n\\nThe *lede*.\\n\\n> Said she.")]
    ['heading', 'paragraph', 'quotation']
    """
    skip = front_end(text)
    head = [("code", trim(text, Span(0, skip)))] if skip else []
    return (*head, *((role, span.shift(skip)) for role, span in _blocks(text[skip:])))


def _blocks(text: str) -> Iterator[tuple[str, Span]]:
    lines = _line_starts(text)
    for token in _block_reader().parse(text):
        if token.level == 0 and token.map and (role := _role(token)):
            first, last = token.map
            span = trim(text, Span(lines[first], lines[min(last, len(lines) - 1)]))
            if span.start < span.end:
                yield role, span


def _role(token: Token) -> str | None:
    return _ROLES.get(token.type)


def _line_starts(text: str) -> list[int]:
    """Return where the lines begin that the reader sees: it takes "\\r" for a line end as well."""
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    return [*starts, len(text)]
