"""Votes: which blocks of a page a reader of web pages took for the article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kit.formats.html.opinions import HELD, runs, runs_of, said

_PICTURE = re.compile(r"!\[[^\]\n]{0,2000}\]\(([^)\n]{0,2000})\)")
_LINK = re.compile(r"(?<!!)\[([^\]\n]{1,2000})\]\([^)\n]{0,2000}\)")


class Votes:
    """What one reader took: the article in blocks of Markdown, asked block by block.

    >>> votes = Votes(["# The hed", "The ferry sails again on Sunday."])
    >>> votes.take("The ferry sails again on *Sunday*."), votes.take("Home"), votes.take("The hed")
    (True, False, True)
    """

    def __init__(self, blocks: Iterable[str]) -> None:
        """Know the blocks that were taken."""
        taken = list(blocks)
        self.runs = runs(taken)
        self._lines = {said(line) for block in taken for line in block.split("\n")}
        self._pictures = {address for block in taken for address in _PICTURE.findall(block)}

    def take(self, block: str) -> bool:
        """Tell whether a block is there: half of its runs of words, or all of it when it is short.

        A picture alone is there by its address.
        """
        if own := runs_of(block):
            return len(own & self.runs) >= HELD * len(own)
        if words := said(block):
            return words in self._lines
        return bool(self._pictures.intersection(_PICTURE.findall(block)))

    def share_in(self, blocks: Iterable[str]) -> float:
        """Return how much of what was taken stands in these blocks, from 0 to 1."""
        return len(self.runs & runs(blocks)) / len(self.runs) if self.runs else 1.0


def link_share(block: str) -> float:
    """Return how much of a block's words are links, from 0 to 1.

    >>> link_share("[Home](/) [Sport](/s) and more")
    0.5
    """
    block = _PICTURE.sub("", block)
    linked = sum(len(words.split()) for words in _LINK.findall(block))
    every = len(_LINK.sub(r"\1", block).split())
    return linked / every if every else 0.0


def is_picture(block: str) -> bool:
    """Tell whether a block is a picture and nothing else.

    >>> is_picture("![A dog](dog.jpg)"), is_picture("![A dog](dog.jpg) ran")
    (True, False)
    """
    return bool(_PICTURE.search(block)) and not _PICTURE.sub("", block).strip()
