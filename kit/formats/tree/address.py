"""Address: which links and images of a file from outside are kept, written as Markdown has them."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

from kit.prose.links import is_safe
from kit.prose.markdown import reader

_SAVED = re.compile(r"(?:\./)?[^/]+_files/")  # where a browser puts a page's pictures
_URL = "%/:?#[]@!$&'*+,;=~"  # what an address may hold besides letters and figures


def link_address(href: str, base: str) -> str:
    """Return the whole address of a link; "" unless it is one of the web or of mail.

    >>> link_address("/a_(b)", "https://example.org/x"), link_address("javascript:alert(1)", "")
    ('https://example.org/a_%28b%29', '')
    """
    address = _written(_whole(href, base))
    return address if is_safe(address) else ""


def picture_address(src: str, base: str) -> str:
    """Return where an image lies: on the web, or in a folder beside the page that was saved.

    >>> picture_address("./page_files/a b.jpg", "https://example.org/")
    './page_files/a%20b.jpg'
    >>> picture_address("data:image/png;base64,x", "")
    ''
    """
    beside = _written(src.strip()) if _is_relative(src) else ""
    return beside if _SAVED.match(beside) else link_address(src, base) or beside


def _written(address: str) -> str:
    return quote(reader().normalizeLink(address), safe=_URL)


def _whole(href: str, base: str) -> str:
    """Return the address that a link leads to; "" for a place in the same page."""
    bare = href.strip()
    try:
        return "" if bare.startswith("#") or not bare else urljoin(base, bare)
    except ValueError:
        return ""


def _is_relative(src: str) -> bool:
    try:
        parts = urlsplit(src.strip())
    except ValueError:
        return False
    colon_first = re.match(r"[^/?#]*:", src)
    return bool(parts.path) and not parts.scheme and not parts.netloc and not colon_first
