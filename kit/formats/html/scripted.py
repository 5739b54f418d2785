"""Scripted: the words of a page that a script draws, from its JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from kit.formats.html.opinions import said
from kit.formats.tree import blocks_of_html
from kit.prose.escape import escaped

_TAG = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|a|em|strong|b|i)\b[^<>]{0,2000}>", re.IGNORECASE)


def paragraphed(first: list[str], tree: Any, base: str) -> list[str]:  # noqa: ANN401 - lxml has no types
    """Return what a reader found, paragraph by paragraph where the page's JSON-LD has them.

    `base` is the address that relative links start from.
    """
    spoken = said("\n".join(first))
    for body in _bodies(tree):
        blocks = _blocks(body, base)
        if said("\n".join(blocks)) == spoken:
            return blocks
    return first


def _blocks(body: str, base: str) -> list[str]:
    if _TAG.search(body):
        return blocks_of_html(body, base)
    lines = (" ".join(line.split()) for line in body.splitlines())
    return [escaped(line) for line in lines if line]


def _bodies(tree: Any) -> Iterator[str]:  # noqa: ANN401 - the same
    """Give what a page's JSON-LD says to be the body of an article."""
    for text in tree.xpath("//script[contains(@type, 'ld+json')]/text()"):
        try:
            ahead = [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
        while ahead:
            one = ahead.pop()
            if isinstance(one, dict):
                ahead += one.values()
                body = one.get("articleBody")
                if isinstance(body, str):
                    yield body
            elif isinstance(one, list):
                ahead += one
