"""Blocks: the block elements of HTML as blocks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from kit.formats.tree.inline import Part, inline, inside, words_of
from kit.formats.tree.marks import behind, code, tight
from kit.formats.tree.tables import is_layout, rows_of
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
    return [block.text for block in placed_blocks(element, base)]


class Placed(NamedTuple):
    """A block of Markdown, and the element whose words it is."""

    text: str
    element: Any


def placed_blocks(element: Any, base: str = "") -> Iterator[Placed]:  # noqa: ANN401 - the same
    """Give what stands in an element as blocks that know where they stood, in order."""
    run: list[Part] = []
    for part in inside(element):
        if not _is_block(part):
            run.append(part)
            continue
        yield from _paragraphs(run, element, base)
        run = []
        yield from _block(part, base)
    yield from _paragraphs(run, element, base)


def _is_block(part: Part) -> bool:
    """Tell whether a part is a block, or holds one (a link around a whole paragraph)."""
    if isinstance(part, str):
        return False
    return part.tag in BLOCKS or any(each.tag in BLOCKS for each in part.iterdescendants())


def _paragraphs(run: list[Part], element: Any, base: str) -> Iterator[Placed]:  # noqa: ANN401 - the same
    """Give the paragraphs of a run in an element: two line breaks in a row part them."""
    paragraph: list[Part] = []
    for part in [*run, None]:
        if part is None or (_is_break(part) and _ends_in_break(paragraph)):
            if text := inline(paragraph, base):
                yield Placed(text, element)
            paragraph = []
        paragraph.append(part)


def _is_break(part: Part) -> bool:
    return not isinstance(part, str) and part.tag == "br"


def _ends_in_break(parts: list[Part]) -> bool:
    inked = [part for part in parts if not isinstance(part, str) or part.strip()]
    return bool(inked) and _is_break(inked[-1])


def _block(element: Any, base: str) -> Iterator[Placed]:  # noqa: ANN401 - the same
    if element.tag in _WHOLE and not is_layout(element):
        yield from (Placed(text, element) for text in _texts(element, base) if text)
    else:
        yield from placed_blocks(element, base)


def _texts(element: Any, base: str) -> Iterator[str]:  # noqa: ANN401 - the same
    """Give the blocks of an element that is no mere box around others."""
    tag = element.tag
    if re.fullmatch("h[1-6]", tag):
        yield _heading(element, int(tag[1]))
    elif tag == "hr":
        yield "---"
    elif tag == "pre":
        yield code("".join(_verbatim(element)))
    elif tag == "blockquote":
        yield behind("> ", "> ", blocks_of_tree(element, base))
    elif tag in ("ul", "ol"):
        yield "\n".join(_items(element, base))
    elif tag == "table":
        yield from _table(element, base)
    else:
        yield _caption(element, base)


_WHOLE = "h1 h2 h3 h4 h5 h6 hr pre blockquote ul ol table figcaption".split()


def _heading(element: Any, level: int) -> str:  # noqa: ANN401 - the same
    words = escaped_heading(" ".join(words_of(element).split()))
    return f"{'#' * level} {words}" if words else ""


def _verbatim(element: Any) -> Iterator[str]:  # noqa: ANN401 - the same
    for part in inside(element):
        yield part if isinstance(part, str) else "\n" if part.tag == "br" else part.text_content()


def _caption(element: Any, base: str) -> str:  # noqa: ANN401 - the same
    """Set a caption in italics, as far as its own emphasis leaves room."""
    caption = inline(inside(element), base)
    return f"*{caption}*" if caption and not re.search(r"[*\\]", caption) else caption


def _items(element: Any, base: str) -> Iterator[str]:  # noqa: ANN401 - the same
    """Give the items of a list; what stands between them, by a slip, is an item too."""
    number = int(element.get("start") or 1) if str(element.get("start") or 1).isdecimal() else 1
    for item in inside(element):
        mark = f"{number}. " if element.tag == "ol" else "- "
        blocks = [inline([item], base)] if isinstance(item, str) else blocks_of_tree(item, base)
        if any(blocks):
            yield behind(mark, " " * len(mark), tight(blocks))
            number += 1


def _table(element: Any, base: str) -> Iterator[str]:  # noqa: ANN401 - the same
    """Give a table of one column as its text, any other as a list of rows; its caption first."""
    for caption in element.iterchildren("caption"):
        yield from blocks_of_tree(caption, base)
    rows = rows_of(element)
    if all(len(row) <= 1 for row in rows):
        yield from (block for row in rows for cell in row for block in blocks_of_tree(cell, base))
        return
    lines = (" | ".join(" ".join(blocks_of_tree(cell, base)) for cell in row) for row in rows)
    yield "\n".join(behind("- ", "  ", [line]) for line in lines if line.strip(" |"))
