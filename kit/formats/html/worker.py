"""Worker: takes a web page apart: the article by two opinions, and what it says of itself.

Run as a file in a child process: it knows nothing of the kit.
"""

from __future__ import annotations

import logging
import re
from importlib.metadata import version
from typing import Any

from lxml import etree, html
from trafilatura import extract
from trafilatura.metadata import extract_metadata
from trafilatura.readability_lxml import Document as Readability
from trafilatura.utils import load_html

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")  # browsers write it
# The article's own day; and no day is refused for lying after the day that the page is read.
_DATE = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def convert(data: bytes) -> dict[str, Any]:
    """Return the two opinions on what the article is, as HTML, and what is known about it.

    `data` is the page in UTF-8.
    """
    logging.disable(logging.CRITICAL)
    page = data.decode()
    tree = load_html(page)
    if tree is None:
        return {"first": "", "second": "", "meta": {}, "by": ""}
    address = next(iter(_SAVED_FROM.findall(page[:4096])), None)
    return {
        "first": _captioned(_first(page), tree),
        "second": Readability(load_html(page)).summary() or "",
        "meta": _meta(page, tree, address),
        "by": f"trafilatura {version('trafilatura')}",
    }


def _first(page: str) -> str:
    found = extract(
        page,
        output_format="html",
        fast=True,
        include_comments=False,
        include_formatting=True,
        include_images=True,
        include_links=True,
        date_extraction_params=_DATE,
    )
    return found or ""


def _captioned(article: str, tree: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Put the captions back under their images: the extraction takes only these."""
    captions = {
        image.get("src"): caption.text_content()
        for figure in tree.iter("figure")
        for image in figure.iter("img")
        for caption in figure.iter("figcaption")
    }
    if not article or not captions:
        return article
    kept = html.document_fromstring(article)
    text = " ".join(kept.text_content().split())
    for image in list(kept.iter("img")):
        caption = " ".join(captions.get(image.get("src"), "").split())
        if caption and caption not in text:
            below = etree.Element("figcaption")
            below.text, below.tail, image.tail = caption, image.tail, None
            image.addnext(below)
    return str(html.tostring(kept, encoding="unicode"))


def _meta(page: str, tree: Any, address: str | None) -> dict[str, str]:  # noqa: ANN401 - the same
    said = extract_metadata(page, default_url=address, date_config=_DATE)
    known = {
        "hed": said.title,
        "byline": (said.author or "").replace("; ", ", "),
        "date": said.date,
        "language": tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        "description": said.description,
        "publication": said.sitename,
        "url": said.url or address,
    }
    meta = {key: " ".join(value.split()) for key, value in known.items() if value}
    origins = {f"{key}_from": _origin(tree, meta.get(key, "")) for key in ("byline", "date")}
    return meta | {key: origin for key, origin in origins.items() if origin}


def _origin(tree: Any, said: str) -> str:  # noqa: ANN401 - the same
    """Say where in the page a byline or a date was found."""
    if not said:
        return ""
    first = said.split(", ", maxsplit=1)[0].casefold()
    places = (
        ("the page’s JSON-LD", tree.xpath("//script[contains(@type, 'ld+json')]/text()")),
        ("the page’s meta tags", tree.xpath("//meta/@content")),
        ("a time in the page", tree.xpath("//time/@datetime")),
    )
    for name, texts in places:
        if any(first in text.casefold() for text in texts):
            return name
    return "the page’s text or address"
