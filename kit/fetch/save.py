"""Save: a fetched page as a file that says where it is from. It is fetched once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kit.encoding import decode
from kit.errors import ArticleError
from kit.fetch.get import Dial, Page, dialled, get
from kit.fetch.reach import Resolve, resolved
from kit.formats.html.page import declared_encoding

_HEAD = 4096
_DOCTYPE = re.compile(r"\s*<!doctype[^>]*>", re.IGNORECASE)
_LONGEST = 60  # characters of a file's name


def fetched(
    url: str, folder: Path | None = None, resolve: Resolve = resolved, dial: Dial = dialled
) -> Path:
    """Return the file in `folder` (else the current one) that the page at `url` is saved in.

    A page saved before is not fetched again: the article stays what was reviewed; remove the
    file to have it anew. No file is ever overwritten. Raises ArticleError when the page cannot
    be had or saved.
    """
    bare = url.strip().partition("#")[0]
    place = folder or Path.cwd()
    names = _names(bare)
    path = place / next(names)
    while path.exists():
        if _mark(bare).encode() in path.read_bytes()[:_HEAD]:
            return path
        path = place / next(names)
    return _written(path, _marked(get(bare, resolve, dial), bare))


def _names(url: str) -> Iterator[str]:
    """Give names for a page's file: the end of its address, then the same with numbers."""
    parts = urlsplit(url)
    words = [part for part in unquote(parts.path).split("/") if part] or [parts.hostname or ""]
    stem = re.sub(r"\.(?:html?|php|aspx?)$", "", words[-1])
    slug = re.sub(r"[^\w-]+", "-", stem).strip("-_")[:_LONGEST] or "page"
    yield f"{slug}.html"
    yield from (f"{slug}-{number}.html" for number in count(2))


def _mark(url: str) -> str:
    """Return the comment by which browsers, too, say where a page was saved from."""
    return f"<!-- saved from url=({len(url):04d}){url.replace('--', '%2D%2D')} -->"


def _marked(page: Page, url: str) -> bytes:
    """Return the page in UTF-8, which its mark of byte order says, whatever it was sent in."""
    declared = page.encoding or declared_encoding(page.data)
    text = decode(page.data, url, declared).text
    doctype = _DOCTYPE.match(text)
    at = doctype.end() if doctype else 0
    return f"{text[:at]}\n{_mark(url)}\n{text[at:]}".encode("utf-8-sig", "replace")


def _written(path: Path, data: bytes) -> Path:
    try:
        with path.open("xb") as file:
            file.write(data)
    except OSError as error:
        raise ArticleError(f"{path}: the page cannot be saved ({error})") from error
    return path
