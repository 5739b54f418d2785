"""Links: which of a copy's links may stand on a page: whole addresses of the web and of mail."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from markdown_it.token import Token

_ODD = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_URI = ":/?#[]@!$&'()*+,;=%"
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9a-fA-F:.]+")  # others are in Punycode by now


def is_safe(href: str) -> bool:
    """Tell whether `href` is a whole http, https or mailto address.

    >>> is_safe("https://example.org/a"), is_safe("javascript:alert(1)"), is_safe("../a")
    (True, False, False)
    """
    if _ODD.search(href):
        return False
    try:
        parts = urlsplit(href)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return "@" in parts.path
    return parts.scheme in ("http", "https") and bool(_HOST.fullmatch(host))


def as_uri(href: str) -> str:
    """Return an address as RFC 3986 has it: what may not stand in one is percent-encoded.

    >>> as_uri("https://example.org/50%/<é>#/a#b")
    'https://example.org/50%25/%3C%C3%A9%3E#/a%23b'
    """
    quoted = quote(_BARE_PERCENT.sub("%25", href), safe=_URI, errors="replace")
    address, mark, fragment = quoted.partition("#")
    return address + mark + fragment.replace("#", "%23")


def only_safe_links(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a line of prose without its other links; their words stay."""
    kept: list[Token] = []
    open_: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            open_.append(is_safe(str(token.attrGet("href") or "")))
        safe = open_[-1] if open_ else True
        if token.type == "link_close":
            open_.pop()
        if safe or token.type not in ("link_open", "link_close"):
            kept.append(token)
    return kept
