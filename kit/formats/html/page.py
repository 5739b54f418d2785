"""Page: the article of a web page as Markdown, with what is doubtful about it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kit.article import Article, Note
from kit.encoding import decode
from kit.errors import ArticleError
from kit.formats.child import converted
from kit.formats.doubt import letters_in_doubt
from kit.formats.html.opinions import disputed
from kit.formats.kinds import refuse_others
from kit.formats.length import fitting
from kit.formats.tree import blocks_of_html
from kit.prose.boilerplate import DOUBTFUL
from kit.prose.escape import escaped_heading
from kit.prose.front import written_front
from kit.prose.words import words

SUFFIXES = (".html", ".htm")

_WORKER = Path(__file__).with_name("worker.py")
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_HEAD = 4096  # bytes: where a page says its encoding
_FEWEST = 8  # words: less is a menu's, not an article's
_SHOWN = ("byline", "date", "language", "description", "publication", "url")
_DOUBTS = {
    "byline": "The byline is from {}; is it right?",
    "date": "The date is from {}; is it the article’s?",
}


def read(data: bytes, name: str) -> Article:
    """Read the article of a web page; `name` is the file's, for errors.

    The text is Markdown: what the page says of byline, date, language and address stands above
    it as front matter, to be corrected there. Raises ArticleError when the page holds no article.
    """
    refuse_others(data, name, ".html")
    page = decode(data, name, declared_encoding(data))
    found = converted(_WORKER, page.text.encode("utf-8", "replace"), name)
    meta: dict[str, str] = found["meta"]
    blocks, ours, theirs = _opinions(found, name)
    article = Article.from_text(
        fitting(_markdown(blocks, theirs, meta), name),
        "markdown",
        {"encoding": page.encoding, "converter": found["by"], **meta},
    )
    letters = letters_in_doubt(page, article.source)
    return replace(article, notes=(*_of_meta(meta), *_of_opinions(ours), *letters))


def _opinions(found: Mapping[str, Any], name: str) -> tuple[list[str], list[str], list[str]]:
    """Return the article's blocks, those of them in dispute, and those that it perhaps lacks."""
    base = found["meta"].get("url", "")
    try:
        first, second = (blocks_of_html(found[key], base) for key in ("first", "second"))
    except RecursionError:
        raise ArticleError(f"{name}: its elements are nested too deep for a web page") from None
    if _has_words(first):
        return first, *disputed(first, second)
    if _has_words(second):
        return second, [], []
    raise ArticleError(
        f"{name}: holds no article that can be told from the page around it; save the "
        "article's own page, or copy its words into a .txt file"
    )


def declared_encoding(data: bytes) -> str:
    """Return the encoding that a page names in its head; "" for none.

    >>> declared_encoding(b"<meta charset='windows-1252'>")
    'windows-1252'
    """
    declared = _CHARSET.search(data[:_HEAD])
    return declared[1].decode("ascii") if declared else ""


def _has_words(blocks: Sequence[str]) -> bool:
    return len(words("\n".join(blocks))) >= _FEWEST


def _markdown(blocks: Sequence[str], doubtful: Sequence[str], meta: Mapping[str, str]) -> str:
    front = written_front({key: meta[key] for key in _SHOWN if key in meta})
    # A page's own h1 is its hed; the meta's is there for pages without.
    headed = any(block.startswith("# ") for block in blocks)
    hed = [f"# {escaped_heading(meta['hed'])}"] if meta.get("hed") and not headed else []
    tail = [f"## {DOUBTFUL}", *doubtful] if doubtful else []
    return "\n\n".join([part for part in (front, *hed, *blocks, *tail) if part]) + "\n"


def _of_meta(meta: Mapping[str, str]) -> list[Note]:
    return [
        Note(key, meta[key], says.format(meta.get(f"{key}_from", "the page")))
        for key, says in _DOUBTS.items()
        if meta.get(key)
    ]


def _of_opinions(ours: Sequence[str]) -> list[Note]:
    says = "Only one of two readers of web pages takes this for the article; is it part of it?"
    return [Note("disputed", block, says) for block in ours]
