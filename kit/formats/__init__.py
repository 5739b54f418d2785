"""Formats: one file for each kind of file an article comes in.

To add one, add a module here with a one-sentence docstring, `SUFFIXES` (lower case, with the
dot) and `read(data: bytes, name: str) -> Article`, raising ArticleError for what it cannot read;
register it under the entry point group `kit.formats` and give it a test. Nothing writes the file.
"""

from __future__ import annotations

import difflib
import hashlib
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType, ModuleType

from kit.article import Article
from kit.errors import ArticleError
from kit.plugins import plugins

MAX_BYTES = 20_000_000


def load(path: str | Path) -> Article:
    """Read the article at `path`, whose suffix says its format; the file is never altered.

    Raises ArticleError when it is missing, empty, too large, or of no known format.
    """
    place = Path(path).expanduser()
    if place.is_dir():
        raise ArticleError(f"{place}: is a folder; name the article inside it")
    reader = _format_of(place)
    data = _bytes_of(place)
    article: Article = reader.read(data, place.name)
    return replace(
        article,
        path=place.resolve(),
        slug=place.stem,
        sha256=hashlib.sha256(data).hexdigest(),
        meta=MappingProxyType(dict(article.meta)),
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


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ArticleError(f"{path}: is larger than {MAX_BYTES // 1_000_000} MB; is it text?")
        data = path.read_bytes()
    except FileNotFoundError:
        raise ArticleError(f"{path}: there is no such file{_neighbour(path)}") from None
    except (OSError, RuntimeError) as error:
        raise ArticleError(f"{path}: cannot be read ({error})") from error
    if not data.strip():
        raise ArticleError(f"{path}: is empty")
    return data


def _neighbour(path: Path) -> str:
    """Name the file that was probably meant."""
    names = [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else []
    near = difflib.get_close_matches(path.name, names, n=1)
    return f"; did you mean {path.parent / near[0]}?" if near else ""
