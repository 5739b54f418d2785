"""Ready: a page put right before it is read: its pictures, which a script would have loaded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import html

# Where pages keep a picture's address until it is scrolled to, the usual ones first.
_LATER = ("data-src", "data-lazy-src", "data-original", "data-url", "srcset", "data-srcset")
_DOT = ("0", "1")  # pixels: a picture of that size counts readers and shows nothing
_EMBEDDED = ("iframe", "video", "audio", "embed", "object", "amp-iframe", "amp-youtube")


def ready(page: str) -> Any:  # noqa: ANN401 - lxml has no types
    """Return the tree of a page, or of a piece of one, its pictures where they are looked for."""
    # As bytes, whose encoding is known: a string that names another is refused.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(
        (page.strip() or "<p>").encode("utf-8", "replace"), parser=parser
    )
    for picture in list(tree.iter("amp-img", "img")):
        picture.tag = "img"
        if {picture.get("width"), picture.get("height")} & set(_DOT):
            picture.drop_tree()
        elif address := next(_addresses(picture), ""):
            picture.set("src", address)
    return tree


def _addresses(picture: Any) -> Iterator[str]:  # noqa: ANN401 - the same
    """Give what may be the address of a picture, the likeliest first."""
    own = picture.get("src") or ""
    if own and not own.startswith("data:"):
        yield own
    yield from (_first(picture.get(name)) for name in _LATER if _first(picture.get(name)))
    for several in picture.iterancestors("picture"):
        yield from (_first(source.get("srcset")) for source in several.iter("source"))


def _first(said: str | None) -> str:
    """Return the first address of a set, without its size; "" where it is no address."""
    words = (said or "").split()
    return "" if not words or words[0].startswith("data:") else words[0].rstrip(",")


def embedded(tree: Any) -> list[str]:  # noqa: ANN401 - the same
    """Return what a page shows of other pages and of films, each by its address.

    >>> embedded(ready("<p>Look: <iframe src='https://example.org/map'></iframe>"))
    ['[iframe: https://example.org/map]']
    """
    shown = list(tree.iter(*_EMBEDDED))
    said = (f"[{one.tag}: {one.get('src') or one.get('data') or 'no address'}]" for one in shown)
    return list(dict.fromkeys(said))
