"""Flow: the blocks of a page parted into the article, what may be part of it, and the rest.

Two readers of web pages tell where the article is and give its words alone. The page itself has
what they leave out: numbers of lists, tables, pictures, notes. So its own blocks are taken, each
by the readers' votes and by where it stands. None is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from kit.formats.html.neighbours import HEADINGS, is_in_figure, is_linked, is_shown, settled
from kit.formats.html.opinions import said
from kit.formats.html.votes import Votes
from kit.formats.tree import Placed
from kit.prose.boilerplate import is_cue

_MOST = 0.8  # of the article's words stand in the element that holds it
_PROSE = 8  # words: fewer are a label's or a button's
_ASIDE = ("nav", "aside", "footer", "form", "fieldset")
_LISTED = ("ul", "ol", "table", "dt", "dd", "pre")


class Parted(NamedTuple):
    """The blocks of a page: the article's, those in doubt, and those around it."""

    article: list[str]
    perhaps: list[str]
    around: list[str]


def parted(blocks: Sequence[Placed], first: Votes, second: Votes, hed: str = "") -> Parted:
    """Return the blocks of a page by what they are.

    `second` is asked about what `first` did not take; `hed` is the heading that says the hed.
    """
    taken = [index for index, block in enumerate(blocks) if first.take(block.text)]
    if not taken:
        return Parted([], [], [block.text for block in blocks])
    flow = _Flow(blocks, taken, second, hed)
    sorts = settled(blocks, [flow.sort(index) for index in range(len(blocks))], flow.taken)
    return Parted(*([b.text for b, s in zip(blocks, sorts, strict=True) if s == n] for n in _SORTS))


_SORTS = Parted._fields


class _Flow:
    """Where the article stands in a page: the elements that hold it, its first and last block."""

    def __init__(self, blocks: Sequence[Placed], taken: list[int], second: Votes, hed: str) -> None:
        self.blocks = blocks
        self.taken = frozenset(taken)
        self.second = second
        self.body = _body([blocks[index] for index in taken])
        within = [index for index in taken if _is_in(blocks[index].element, self.body)]
        self.first, self.last = within[0], within[-1]
        frames = (one for one in self.body.iterancestors("article", "main"))
        own = self.body.tag in ("article", "main")
        self.frame = self.body if own else next(frames, self.body)
        self.beside = {blocks[index].element.getparent() for index in within}
        above = (i for i in range(self.first) if hed and said(blocks[i].text) == said(hed))
        self.hed = next(above, self.first)

    def sort(self, index: int) -> str:
        """Say what a block is."""
        block = self.blocks[index]
        if index in self.taken:
            return "article"
        if _is_aside(block.element, self.frame) or is_cue(block.text):
            return self._doubt(block.text)
        if is_shown(block):
            return "article" if self._shows(index) else "around"
        if is_linked(block) or not _is_in(block.element, self.body):
            return self._doubt(block.text)
        if self.first < index < self.last and self._belongs(block):
            return "article"
        return "perhaps" if _is_long(block.text) else "around"

    def _belongs(self, block: Placed) -> bool:
        """Tell whether a block is what readers leave out, or a paragraph beside the others."""
        element = block.element
        beside = element in (self.body, *self.beside) or element.getparent() in self.beside
        return element.tag in (*_LISTED, *HEADINGS, "hr") or (_is_long(block.text) and beside)

    def _doubt(self, text: str) -> str:
        return "perhaps" if _is_long(text) and self.second.take(text) else "around"

    def _shows(self, index: int) -> bool:
        """Tell whether a picture is the article's: among its blocks, or in a figure above them."""
        element = self.blocks[index].element
        if index > self.first:
            return index < self.last and _is_in(element, self.body)
        near = index > self.hed or _is_in(element, self.frame)
        return near and is_in_figure(element)


def _body(taken: Iterable[Placed]) -> Any:  # noqa: ANN401 - lxml has no types
    """Return the innermost element that holds most words of the blocks taken."""
    held: dict[Any, int] = {}
    whole = 0
    for block in taken:
        count = 1 + len(said(block.text))
        whole += count
        for element in (block.element, *block.element.iterancestors()):
            held[element] = held.get(element, 0) + count
    enough = [element for element, count in held.items() if count >= _MOST * whole]
    return max(enough, key=lambda element: sum(1 for _ in element.iterancestors()))


def _is_in(element: Any, outer: Any) -> bool:  # noqa: ANN401 - the same
    return element is outer or any(one is outer for one in element.iterancestors())


def _is_aside(element: Any, frame: Any) -> bool:  # noqa: ANN401 - the same
    for one in (element, *element.iterancestors()):
        if one is frame:
            return False
        if one.tag in _ASIDE:
            return True
    return False


def _is_long(text: str) -> bool:
    return len(said(text)) >= _PROSE
