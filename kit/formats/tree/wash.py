"""Wash: what may stay of HTML that strangers made: the article's own elements, as a tree."""

from __future__ import annotations

import re
from typing import Any

import nh3

BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td"
    " tfoot th thead tr ul".split()
)
_INLINE = frozenset("a b br cite code del em i img q s span strong sub sup".split())
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt"}, "ol": {"start"}}
_GONE = {"script", "style", "template", "noscript", "iframe", "svg", "math", "head", "title"}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def washed(html: str) -> Any:  # noqa: ANN401 - lxml has no types
    """Return the root of a tree in which nothing acts: no script, no style, no event.

    Addresses are looked at once more where they are written: see `kit.prose.links`.
    """
    from lxml import html as parser  # needed by pages and Word files alone

    clean = nh3.clean(
        _CONTROL.sub("", html),
        tags=set(BLOCKS | _INLINE),
        clean_content_tags=_GONE,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    return parser.fragment_fromstring(clean, create_parent="div")
