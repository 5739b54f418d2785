"""Worker: takes a web page apart, in a process of its own: its article, its doubts, its meta."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from importlib.metadata import version
from typing import Any

from lxml import html
from trafilatura import extract
from trafilatura.readability_lxml import Document as Readability

from kit.formats.html.about import DATE, headed, heading_of, is_heading, meta_of
from kit.formats.html.archive import unpacked
from kit.formats.html.flow import Parted, parted
from kit.formats.html.opinions import disputed
from kit.formats.html.ready import embedded, ready
from kit.formats.html.scripted import paragraphed
from kit.formats.html.votes import Votes, link_share
from kit.formats.tree import blocks_of_html, placed_blocks
from kit.formats.tree.wash import washed

_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,9}\)(\S{1,2000})\s{0,9}-->")
_HEAD = 4096
_WHOLE = 0.9  # of what the first reader took is in the page's own blocks, or these are not used
_FEWEST = 8  # words: less is a menu's, not an article's


def convert(data: bytes) -> dict[str, Any]:
    """Return the article of a page in UTF-8 as blocks of Markdown, and what is to be known of it.

    `blocks` are the article's, `ours` those of them that only the first reader took, `perhaps`
    what may belong to it, `around` all else that the page shows, `longest` what of that reads most
    like a text.
    """
    logging.disable(logging.CRITICAL)
    page, saved_from = unpacked(data.decode())
    tree = ready(page)
    meta = meta_of(deepcopy(tree), next(iter(_SAVED_FROM.findall(page[:_HEAD])), saved_from))
    base = meta.get("url", "")
    own = list(placed_blocks(washed(_text(tree)), base))
    first, second = (blocks_of_html(read(deepcopy(tree)), base) for read in (_first, _second))
    if not _has_words(first):
        first, second = (second, []) if _has_words(second) else ([], [])
    ours, theirs = disputed(first, second)
    hed = heading_of(
        [block.text for block in own if is_heading(block.text)],
        meta.get("hed", ""),
        tree.findtext(".//title") or "",
    )
    found = parted(own, Votes(first), Votes(theirs), hed)
    if Votes(first).share_in(found.article) < _WHOLE:
        found = _reader_s_own(found, paragraphed(first, tree, base), theirs)
    alone = Votes(ours)
    around = [*(block for block in found.around if block != hed), *embedded(tree)]
    return {
        "blocks": headed(found.article, hed, meta.get("hed", "")) if first else [],
        "ours": [block for block in found.article if ours and alone.take(block)],
        "perhaps": found.perhaps,
        "around": around,
        "longest": max(around, key=lambda block: len(block) * (1 - link_share(block)), default=""),
        "meta": meta,
        "by": f"trafilatura {version('trafilatura')}",
    }


def _reader_s_own(found: Parted, first: list[str], theirs: list[str]) -> Parted:
    """Return the reader's own blocks as the article, where the page's have not its words.

    So it is with pages that a script draws.
    """
    taken = Votes([*first, *theirs])
    rest = [block for block in (*found.article, *found.around) if not taken.take(block)]
    return Parted(first, theirs, rest)


def _first(tree: Any) -> str:  # noqa: ANN401 - lxml has no types
    found = extract(
        tree,
        output_format="html",
        fast=True,
        include_comments=False,
        include_formatting=True,
        include_images=True,
        include_links=True,
        date_extraction_params=DATE,
    )
    return found or ""


def _second(tree: Any) -> str:  # noqa: ANN401 - the same
    return Readability(tree).summary() or ""


def _text(tree: Any) -> str:  # noqa: ANN401 - the same
    return str(html.tostring(tree, encoding="unicode"))


def _has_words(blocks: list[str]) -> bool:
    return sum(len(block.split()) for block in blocks) >= _FEWEST
