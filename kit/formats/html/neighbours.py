"""Neighbours: pictures and headings that no reader took go with what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kit.formats.html.votes import is_picture, link_share
from kit.formats.tree import Placed

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LINKED = 0.5  # share of links from which a block is a menu, or leads to another article


def settled(blocks: Sequence[Placed], sorts: Sequence[str], taken: frozenset[int]) -> list[str]:
    """Return the sorts of blocks, those of pictures and headings nobody took by their neighbours'.

    A heading goes with what stands under it. A picture among the article's blocks stays, unless
    it stands beside a heading or a link that leads away: so are other articles shown.
    """
    done = list(sorts)
    for index in reversed(range(len(blocks))):
        if index in taken or done[index] != "article":
            continue
        after = _next(blocks, range(index + 1, len(blocks)))
        if blocks[index].element.tag in HEADINGS and (after is None or done[after] != "article"):
            done[index] = "around"
        elif is_shown(blocks[index]) and index > min(taken):
            before = _next(blocks, range(index - 1, -1, -1))
            if any(n is not None and _leads_away(blocks[n], done[n]) for n in (before, after)):
                done[index] = "around"
    return done


def _next(blocks: Sequence[Placed], indices: Iterable[int]) -> int | None:
    return next((index for index in indices if not is_shown(blocks[index])), None)


def _leads_away(block: Placed, sort: str) -> bool:
    return sort == "around" and is_linked(block)


def is_linked(block: Placed) -> bool:
    """Tell whether a block is mostly links; a heading's are gone from its Markdown."""
    element = block.element
    if element.tag in HEADINGS:
        linked = "".join("".join(link.itertext()) for link in element.iter("a") if link.get("href"))
        return len(linked) > _LINKED * len("".join(element.itertext()))
    return link_share(block.text) > _LINKED


def is_shown(block: Placed) -> bool:
    """Tell whether a block is a picture, or what is said of one."""
    return is_picture(block.text) or is_in_figure(block.element)


def is_in_figure(element: Any) -> bool:  # noqa: ANN401 - lxml has no types
    """Tell whether an element is a figure or stands in one."""
    return element.tag == "figure" or next(element.iterancestors("figure"), None) is not None
