"""Formats: one file for each kind of file an article comes in.

To add one, add a module here with a one-sentence docstring, `SUFFIXES` (lower case, with the
dot) and `read(data: bytes, name: str) -> Article`, raising ArticleError for what it cannot read;
register it under the entry point group `kit.formats` and give it a test. Nothing writes the file.
What was doubtful in reading it goes into the article's `notes`.
"""

from __future__ import annotations

import difflib
import hashlib
import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType, ModuleType

from kit.article import Article
from kit.errors import ArticleError
from kit.formats.disk import bytes_of, checked, whole
from kit.formats.kinds import likely_suffix
from kit.plugins import plugins

__all__ = ["load", "load_bytes"]

_ADDRESS = re.compile(r"https?:/", re.IGNORECASE)


def load(path: str | Path) -> Article:
    """Read the article at `path`, whose suffix says its format; the file is never altered.

    Raises ArticleError when it is missing, empty, too large, of no known format, or not what its
    suffix says.
    """
    _refuse_what_is_no_path(str(path))
    place = whole(path)
    reader = _format_of(place)
    article = _read(reader, bytes_of(place), str(place.name))
    return replace(article, path=place.resolve(), slug=place.stem)


def load_bytes(data: bytes, name: str) -> Article:
    """Read an article that is in no file, such as what stands on standard input.

    `name` is what to call it; the format is told by what the bytes begin with. Raises
    ArticleError as `load` does.

    >>> load_bytes(b"# The hed\\n\\nThe lede.", "stdin").markup
    'markdown'
    """
    reader = _format_of(Path(f"{name}{likely_suffix(checked(data, name))}"))
    return replace(_read(reader, data, name), slug=name)


def _read(reader: ModuleType, data: bytes, name: str) -> Article:
    article: Article = reader.read(data, name)
    meta = MappingProxyType(dict(article.meta))
    return replace(article, sha256=hashlib.sha256(data).hexdigest(), meta=meta)


def _refuse_what_is_no_path(path: str) -> None:
    if path == "-":
        raise ArticleError(
            "-: standard input is read by kit check and kit export alone; "
            "for decisions an article needs a file"
        )
    if _ADDRESS.match(path):
        raise ArticleError(
            f"{path}: is an address, not a file; to have the page saved and opened, "
            "ask for it: kit.open(address, fetch=True), or kit open --fetch"
        )


def _format_of(path: Path) -> ModuleType:
    by_suffix = {s: f for f in plugins("kit.formats").values() for s in f.SUFFIXES}
    try:
        return by_suffix[path.suffix.lower()]
    except KeyError:
        near = difflib.get_close_matches(path.suffix.lower(), by_suffix, n=1)
        slip = f"; did you mean {near[0]}?" if near else ""
        raise ArticleError(
            f"{path}: no format reads {path.suffix or 'a file without a suffix'}; "
            f"articles come as {', '.join(sorted(by_suffix))}{slip}"
        ) from None
