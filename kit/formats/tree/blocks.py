"""Blocks: the block elements of HTML as blocks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kit.formats.tree.inline import Part, inline, inside, words_of
from kit.formats.tree.wash import BLOCKS, washed
from kit.prose.escape import escaped_heading


def blocks_of_html(html: str, base: str = "") -> list[str]:
    """Return the blocks of an HTML text as Markdown, washed, in order.

    `base` is the address that relative links start from.

    >>> blocks_of_html("<h2>A</h2><p>The <b>lede</b>.<ul><li>one<li>two</ul><script>x</script>")
    ['## A', 'The **lede**.', '- one\\n- two']
    """
    return blocks_of_tree(washed(html), base)


def blocks_of_tree(element: Any, base: str = "") -> list[str]:  # noqa: ANN401 - lxml has no types
    """Return what stands in an element as blocks of Markdown; the text between blocks too."""
    return [block for block in _blocks(inside(element), base) if block]


def _blocks(parts: Iterable[Part], base: str) -> Iterator[str]:
    run: list[Part] = []
    for part in parts:
        if not _is_block(part):
            run.append(part)
            continue
        yield from _paragraphs(run, base)
        run = []
        yield from _block(part, base)
    yield from _paragraphs(run, base)


def _is_block(part: Part) -> bool:
    """Tell whether a part is a block, or holds one (a link around a whole paragraph)."""
    if isinstance(part, str):
        return False
    return part.tag in BLOCKS or any(each.tag in BLOCKS for each in part.iterdescendants())


def _paragraphs(run: list[Part], base: str) -> Iterator[str]:
    """Give the paragraphs of a run: two line breaks in a row part them."""
    paragraph: list[Part] = []
    for part in run:
        if _is_break(part) and _ends_in_break(paragraph):
            yield inline(paragraph, base)
            paragraph = []
        paragraph.append(part)
    yield inline(paragraph, base)


def _is_break(part: Part) -> bool:
    return not isinstance(part, str) and part.tag == "br"


def _ends_in_break(parts: list[Part]) -> bool:
    inked = [part for part in parts if not isinstance(part, str) or part.strip()]
    return bool(inked) and _is_break(inked[-1])


def _block(element: Any, base: str) -> Iterator[str]:  # noqa: ANN401 - the same
    tag = element.tag
    if re.fullmatch("h[1-6]", tag):
        yield _heading(element, int(tag[1]))
    elif tag == "hr":
        yield "---"
    elif tag == "pre":
        yield _code(element.text_content())
    elif tag == "blockquote":
        yield _behind("> ", "> ", blocks_of_tree(element, base))
    elif tag in ("ul", "ol"):
        yield "\n".join(_items(element, base))
    elif tag == "table":
        yield from _table(element, base)
    elif tag == "figcaption":
        yield _caption(element, base)
    else:
        yield from blocks_of_tree(element, base)


def _heading(element: Any, level: int) -> str:  # noqa: ANN401 - the same
    words = escaped_heading(" ".join(words_of(element).split()))
    return f"{'#' * level} {words}" if words else ""


def _caption(element: Any, base: str) -> str:  # noqa: ANN401 - the same
    """Set a caption in italics, as far as its own emphasis leaves room."""
    caption = inline(inside(element), base)
    return f"*{caption}*" if caption and not re.search(r"[*\\]", caption) else caption


def _code(text: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}\n{text.strip(chr(10))}\n{fence}"


def _behind(first: str, other: str, blocks: list[str]) -> str:
    """Set blocks behind a mark: `first` on the first line, `other` on those that follow."""
    lines = "\n\n".join(blocks).split("\n")
    return "\n".join(
        f"{first if number == 0 else other}{line}".rstrip() for number, line in enumerate(lines)
    )


def _items(element: Any, base: str) -> Iterator[str]:  # noqa: ANN401 - the same
    number = int(element.get("start") or 1) if str(element.get("start") or 1).isdecimal() else 1
    for item in element:
        mark = f"{number}. " if element.tag == "ol" else "- "
        blocks = blocks_of_tree(item, base)
        if blocks:
            yield _behind(mark, " " * len(mark), _tight(blocks))
            number += 1


def _tight(blocks: list[str]) -> list[str]:
    """Join a list to the words that it hangs from."""
    if len(blocks) > 1 and re.match(r"(?:- |\d+\. )", blocks[1]):
        return [f"{blocks[0]}\n{blocks[1]}", *blocks[2:]]
    return blocks


def _table(element: Any, base: str) -> Iterator[str]:  # noqa: ANN401 - the same
    """Give a table of one column as its text, any other as a list, a row an item."""
    own = (row for row in element.iter("tr") if next(row.iterancestors("table")) is element)
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in own]
    if all(len(row) <= 1 for row in rows):
        yield from (block for row in rows for cell in row for block in blocks_of_tree(cell, base))
        return
    lines = (" | ".join(" ".join(blocks_of_tree(cell, base)) for cell in row) for row in rows)
    yield "\n".join(_behind("- ", "  ", [line]) for line in lines if line.strip(" |"))
