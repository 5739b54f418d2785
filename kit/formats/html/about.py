"""About: what a web page says of itself: hed, byline, date, language, address, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trafilatura.metadata import extract_metadata

from kit.formats.html.opinions import said
from kit.prose.escape import escaped_heading

# The article's own day; and no day is refused for lying after the day that the page is read.
DATE = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_LANG = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")


def meta_of(tree: Any, address: str) -> dict[str, str]:  # noqa: ANN401 - lxml has no types
    """Return what is known of a page; `byline_from` and `date_from` say where it was found."""
    known = extract_metadata(tree, default_url=address or None, date_config=DATE)
    found = {
        "hed": known.title,
        "byline": (known.author or "").replace("; ", ", "),
        "date": known.date,
        "language": next(filter(None, map(tree.get, _LANG)), None),
        "description": known.description,
        "publication": known.sitename,
        "url": known.url or address,
    }
    meta = {key: " ".join(value.split()) for key, value in found.items() if value}
    origins = {f"{key}_from": _origin(tree, meta.get(key, "")) for key in ("byline", "date")}
    return meta | {key: origin for key, origin in origins.items() if origin}


def _origin(tree: Any, words: str) -> str:  # noqa: ANN401 - the same
    """Say where in the page a byline or a date was found."""
    if not words:
        return ""
    first = words.split(", ", maxsplit=1)[0].casefold()
    places = (
        ("the page’s JSON-LD", tree.xpath("//script[contains(@type, 'ld+json')]/text()")),
        ("the page’s meta tags", tree.xpath("//meta/@content")),
        ("a time in the page", tree.xpath("//time/@datetime")),
    )
    for name, texts in places:
        if any(first in text.casefold() for text in texts):
            return name
    return "the page’s text or address"


def heading_of(headings: Sequence[str], hed: str, title: str) -> str:
    """Return which of a page's headings is its hed; "" for none.

    It says what the page calls itself (`hed`), or most of what stands in the browser's title bar
    (`title`), the publication's name apart. The longest such is it.

    >>> heading_of(["# Post", "## Ferry sails"], "Post", "Ferry sails | Post")
    '## Ferry sails'
    """
    own, bar = said(hed), said(title)
    same = [one for one in headings if said(one) and (said(one) == own or _is_most(said(one), bar))]
    return max(same, key=lambda one: len(said(one)), default="")


def headed(blocks: Sequence[str], heading: str, hed: str) -> list[str]:
    """Return an article's blocks with its hed above them, once.

    `heading` is the one that says it in the page, `hed` what the page calls itself: it stands
    above an article without.

    >>> headed(["## The Hed", "The lede."], "## The Hed", "The hed")
    ['# The Hed', 'The lede.']
    """
    if heading:
        others = [one for one in blocks if not (is_heading(one) and said(one) == said(heading))]
        return [f"# {heading.lstrip('# ')}", *others]
    has_one = any(block.startswith("# ") for block in blocks)
    return [*([f"# {escaped_heading(hed)}"] if hed and not has_one else []), *blocks]


def is_heading(block: str) -> bool:
    """Tell whether a block of Markdown is a heading."""
    return block.startswith("#")


def _is_most(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Tell whether words are one end of others, and more than half of them."""
    at_end = words in (whole[: len(words)], whole[len(whole) - len(words) :])
    return at_end and 2 * len(words) > len(whole)
