"""Seal: a page's own hash on the page, by which it tells whether anybody altered it since."""

from __future__ import annotations

import hashlib
import re

UNSEALED = "0" * 64
_SEAL = re.compile(r'(<meta name="kit" content="[^"]* page=)([0-9a-f]{64})(?=">)')


def sealed(page: str) -> str:
    """Return a page with its own SHA-256, taken with zeros in the hash's place, set into it.

    >>> page = sealed(f'<meta name="kit" content="copy=1 page={UNSEALED}"><p>The lede.</p>')
    >>> is_sealed(page), is_sealed(page.replace("lede", "lead")), is_sealed("<p>The lede.</p>")
    (True, False, None)
    """
    return _SEAL.sub(lambda found: found[1] + _own_hash(page), page, count=1)


def is_sealed(page: str) -> bool | None:
    """Tell whether a page is as it was when it was sealed; None when it never was."""
    found = _SEAL.search(page)
    if found is None:
        return None
    return found[2] == _own_hash(_SEAL.sub(rf"\g<1>{UNSEALED}", page, count=1))


def _own_hash(page: str) -> str:
    return hashlib.sha256(page.encode("utf-8", "surrogatepass")).hexdigest()
