"""Blocks: HTML that is safe already, with the comments by which WordPress knows its blocks.

The grammar is that of https://developer.wordpress.org/block-editor/reference-guides/core-blocks/.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser

_NAMES = {
    "p": "paragraph",
    "blockquote": "quote",
    "ul": "list",
    "ol": "list",
    "li": "list-item",
    "pre": "code",
    "hr": "separator",
    "figure": "html",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}
_CLASSES = {
    "blockquote": "wp-block-quote",
    "ul": "wp-block-list",
    "ol": "wp-block-list",
    "pre": "wp-block-code",
    "hr": "wp-block-separator has-alpha-channel-opacity",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "wp-block-heading"),
}
_LEVEL = 2  # of a heading that does not say its level


def blocks_of(html: str) -> str:
    """Return the elements of a page's piece as WordPress blocks, one inside the other.

    >>> print(blocks_of("<h3>Sub</h3>"))
    <!-- wp:heading {"level":3} -->
    <h3 class="wp-block-heading">Sub</h3>
    <!-- /wp:heading -->
    """
    marker = _Marker()
    marker.feed(str(html))  # no Markup: it would escape what is joined to it
    marker.close()
    return "".join(marker.out).strip()


class _Marker(HTMLParser):
    """Writes what it reads, with a comment before and after each element that is a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        block = self._block(tag)
        if block:
            self.out.append(f"<!-- wp:{block}{_settings(tag, dict(attrs))} -->\n")
        if not self._is_bare(tag):
            self.out.append(_with_class(self.get_starttag_text() or "", tag))
        if tag == "hr":
            self.out.append(f"\n<!-- /wp:{block} -->\n")
        elif tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()
        self.out.append("" if self._is_bare(tag) else f"</{tag}>")
        if block := self._block(tag):
            self.out.append(f"\n<!-- /wp:{block} -->\n")

    def handle_data(self, data: str) -> None:
        self.out.append(data if data.strip() or self._inline() else "")

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def _block(self, tag: str) -> str:
        inside = "figure" in self._open or self._is_bare(tag)
        return "" if inside else _NAMES.get(tag, "")

    def _is_bare(self, tag: str) -> bool:
        """A list item of WordPress holds words, never a paragraph."""
        return tag == "p" and "li" in self._open

    def _inline(self) -> bool:
        return bool(self._open) and self._open[-1] not in ("ul", "ol", "blockquote")


def _settings(tag: str, attributes: dict[str, str | None]) -> str:
    said: dict[str, object] = {}
    if _NAMES[tag] == "heading" and int(tag[1]) != _LEVEL:
        said["level"] = int(tag[1])
    if tag == "ol":
        said["ordered"] = True
        if start := attributes.get("start"):
            said["start"] = int(start)
    return f" {json.dumps(said, separators=(',', ':'))}" if said else ""


def _with_class(start: str, tag: str) -> str:
    name = _CLASSES.get(tag)
    return start[: len(tag) + 1] + f' class="{name}"' + start[len(tag) + 1 :] if name else start
