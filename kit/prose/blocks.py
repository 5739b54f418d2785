"""Blocks: what each stretch of an article is for: hed, byline, paragraph, boilerplate …"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kit.prose.boilerplate import DOUBTFUL, tail_length
from kit.prose.markdown import markdown_blocks
from kit.prose.paragraphs import paragraphs
from kit.prose.spans import Span

_TEXTS_KEPT = 8
_HED_WORDS = 20
_BYLINE_WORDS = 12
_BYLINE = re.compile(r"by\s+\w", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!…:]['\"’”)\]]*$")
_NO_PROSE = ("boilerplate", "code")
_MARKS = re.compile(r"^(?:#{1,6}\s+|>\s?)|\s+#+\s*$", re.MULTILINE)


class Block(NamedTuple):
    """A stretch of an article with a role, in code points of the article's text.

    Roles: hed, dek, byline, heading, paragraph, quotation, list, boilerplate, and code for what
    is no prose (fenced code, raw HTML, front matter).
    """

    role: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where the block stands."""
        return Span(self.start, self.end)

    @property
    def is_prose(self) -> bool:
        """Whether the block is the writer's prose: what is checked, and searched for facts."""
        return is_prose(self.role)

    def words(self, text: str, markup: str) -> str:
        """Return the block's words, in Markdown without the marks around them.

        >>> Block("hed", 0, 9).words("# The hed", "markdown")
        'The hed'
        """
        words = self.span.of(text)
        return (_MARKS.sub("", words) if markup == "markdown" else words).strip()


def is_prose(role: str) -> bool:
    """Tell whether blocks of this role are the writer's prose.

    >>> is_prose("list"), is_prose("code")
    (True, False)
    """
    return role not in _NO_PROSE


@lru_cache(maxsize=_TEXTS_KEPT)
def blocks_of(text: str, markup: str) -> tuple[Block, ...]:
    """Return the blocks of `text`, in order, written in `markup` ("plain" or "markdown").

    >>> [block.role for block in blocks_of("The hed\\n\\nBy Ann Other\\n\\nThe lede.", "plain")]
    ['hed', 'byline', 'paragraph']
    """
    if markup == "markdown":
        roles = [Block(role, span.start, span.end) for role, span in markdown_blocks(text)]
    else:
        roles = [Block("paragraph", *span) for span in paragraphs(text)]
    return _with_boilerplate(text, _with_head(text, roles, markup), markup)


def _with_head(text: str, blocks: list[Block], markup: str) -> list[Block]:
    """Give the opening blocks their roles: a hed, then a byline."""
    prose = [index for index, block in enumerate(blocks) if block.role != "code"]
    if not prose:
        return blocks
    first = prose[0]
    if _is_hed(text, blocks, first, markup):
        blocks[first] = blocks[first]._replace(role="hed")
        prose = prose[1:]
    if prose and _is_byline(blocks[prose[0]].words(text, markup)):
        blocks[prose[0]] = blocks[prose[0]]._replace(role="byline")
    return blocks


def _is_hed(text: str, blocks: list[Block], index: int, markup: str) -> bool:
    if markup == "markdown":
        return blocks[index].role == "heading"
    words = blocks[index].words(text, markup)
    short = len(words.split()) <= _HED_WORDS and "\n" not in words
    return short and len(blocks) > index + 1 and not _SENTENCE_END.search(words)


def _is_byline(words: str) -> bool:
    short = len(words.split()) <= _BYLINE_WORDS
    return bool(_BYLINE.match(words)) and short and not _SENTENCE_END.search(words)


def _with_boilerplate(text: str, blocks: list[Block], markup: str) -> tuple[Block, ...]:
    """Join the blocks of a web page's tail into one block of boilerplate."""
    length = _doubtful(text, blocks, markup) or tail_length(
        block.words(text, markup) for block in reversed(blocks)
    )
    if not length:
        return tuple(blocks)
    tail = Block("boilerplate", blocks[-length].start, blocks[-1].end)
    return (*blocks[:-length], tail)


def _doubtful(text: str, blocks: list[Block], markup: str) -> int:
    """Return how many blocks stand from the heading of doubtful text on; 0 without one."""
    if DOUBTFUL not in text:
        return 0
    headed = (i for i, block in enumerate(blocks) if block.words(text, markup) == DOUBTFUL)
    return len(blocks) - next(headed, len(blocks))
