"""Inline: the words of a paragraph of HTML as Markdown: emphasis, links, images, line ends.

Whatever the marks do, the words come first: where a reader of the Markdown would not read the
same words, the paragraph is written without marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from markdown_it.token import Token

from kit.formats.tree.address import link_address, picture_address
from kit.formats.tree.raised import raised
from kit.prose.escape import escaped, escaped_inline, escaped_opening
from kit.prose.markdown import reader

_MARKS = {"em": "*", "i": "*", "cite": "*", "strong": "**", "b": "**"}
_HARMLESS = ("paragraph_open", "em_open", "strong_open", "link_open")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" *\n[ \n]*")
Part = Any  # a str, or an element of lxml, which has no types


def inline(parts: Iterable[Part], base: str = "") -> str:
    """Return a run of text and inline elements as the Markdown of one paragraph; "" for none.

    `base` is the address that relative links start from.

    >>> from kit.formats.tree.wash import washed
    >>> print(inline([washed("He <em>said </em>2 * 3 &lt;i>, <a href='javascript:x'>here</a>.")]))
    He *said* 2 * 3 \\<i>, here.
    """
    run = list(parts)
    plain = _tidy("".join(words_of(part) for part in run))
    marked = escaped_opening(_tidy(_joined(_marked(part, base) for part in run)))
    # Spaces are gone but for single ones, so each line end left is one that was meant.
    broken = marked.replace("\n", "\\\n")
    return broken if _read(broken) == plain else escaped(plain).replace("\n", "\\\n")


def words_of(part: Part) -> str:
    """Return the words of a part alone; a line break is a line end."""
    if isinstance(part, str):
        return _SPACE.sub(" ", part)
    if part.tag == "br":
        return "\n"
    if part.tag == "img":
        return _SPACE.sub(" ", str(part.get("alt") or ""))
    words = raised("".join(words_of(inner) for inner in inside(part)), part.tag)
    return f"“{words}”" if part.tag == "q" else words


def inside(element: Any) -> Iterator[Part]:  # noqa: ANN401 - lxml has no types
    """Give what stands in an element: text and elements in turn."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


def _tidy(text: str) -> str:
    return _AROUND_BREAK.sub("\n", re.sub(" +", " ", text)).strip()


def _joined(pieces: Iterable[str]) -> str:
    """Join pieces; an exclamation mark before a link makes no image of it."""
    joined: list[str] = []
    for piece in filter(None, pieces):
        if piece.startswith("[") and joined and joined[-1].endswith("!"):
            joined[-1] = f"{joined[-1][:-1]}\\!"
        joined.append(piece)
    return "".join(joined)


def _marked(part: Part, base: str) -> str:
    if isinstance(part, str):
        return escaped_inline(_SPACE.sub(" ", part).replace("`", "``")).replace("\\`\\`", "\\`")
    if part.tag == "br":
        return "\n"
    if part.tag == "img":
        return _picture(part, base)
    inner = raised(_joined(_marked(each, base) for each in inside(part)), part.tag)
    if part.tag == "q":
        return f"“{inner}”"
    if part.tag == "a":
        return _link(inner, str(part.get("href") or ""), base)
    return _around(_MARKS.get(part.tag, ""), inner)


def _around(mark: str, inner: str) -> str:
    """Set marks close around the words, white space outside, none around others of its kind."""
    bare = inner.strip()
    if not mark or not bare or mark in inner.replace("\\*", ""):
        return inner
    before, _, after = inner.partition(bare)
    return f"{before}{mark}{bare}{mark}{after}"


def _link(inner: str, href: str, base: str) -> str:
    bare = inner.strip()
    address = link_address(href, base)
    if not bare or "[" in bare or not address:
        return inner
    before, _, after = inner.partition(bare)
    return f"{before}[{bare}]({address}){after}"


def _picture(element: Any, base: str) -> str:  # noqa: ANN401 - lxml has no types
    """Return an image as Markdown: its description, and where it lies."""
    described = re.sub(r"(?<!\\)[\[\]]", r"\\\g<0>", escaped_inline(_tidy(words_of(element))))
    address = picture_address(str(element.get("src") or ""), base)
    return f"![{described}]({address})" if described or address else ""


def _read(marked: str) -> str:
    """Return the words that a reader of the Markdown reads."""
    return "".join(_said(reader().parse(marked))).strip()


def _said(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children is not None:
            yield from _said(token.children)
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type.endswith("_open") and token.type not in _HARMLESS:
            yield f"\0{token.type}"  # the paragraph became something else
        else:
            yield token.content
