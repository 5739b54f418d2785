"""Page: the article of a web page as Markdown, with what is doubtful about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kit.article import Article, Note
from kit.encoding import decode
from kit.errors import ArticleError
from kit.formats.child import converted
from kit.formats.doubt import letters_in_doubt
from kit.formats.kinds import refuse_others
from kit.formats.length import fitting
from kit.prose.boilerplate import DOUBTFUL
from kit.prose.front import written_front

SUFFIXES = (".html", ".htm", ".mhtml", ".mht")

_WORKER = Path(__file__).with_name("worker.py")
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_HEAD = 4096  # bytes: where a page says its encoding
_SHOWN = ("byline", "date", "language", "description", "publication", "url")
_QUOTED = 100  # characters of what was left out
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
    if not found["blocks"]:
        raise ArticleError(
            f"{name}: holds no article that can be told from the page around it; save the "
            "article's own page, or copy its words into a .txt file"
        )
    meta: dict[str, str] = found["meta"]
    article = Article.from_text(
        fitting(_markdown(found["blocks"], found["perhaps"], meta), name),
        "markdown",
        {"encoding": page.encoding, "converter": found["by"], **meta},
    )
    letters = letters_in_doubt(page, article.source)
    notes = (*_of_meta(meta), *_of_opinions(found["ours"]), *_of_page(found), *letters)
    return replace(article, notes=notes, left_out=tuple(found["around"]))


def declared_encoding(data: bytes) -> str:
    """Return the encoding that a page names in its head; "" for none.

    >>> declared_encoding(b"<meta charset='windows-1252'>")
    'windows-1252'
    """
    declared = _CHARSET.search(data[:_HEAD])
    return declared[1].decode("ascii") if declared else ""


def _markdown(blocks: Sequence[str], doubtful: Sequence[str], meta: Mapping[str, str]) -> str:
    front = written_front({key: meta[key] for key in _SHOWN if key in meta})
    tail = [f"## {DOUBTFUL}", *doubtful] if doubtful else []
    return "\n\n".join([part for part in (front, *blocks, *tail) if part]) + "\n"


def _of_meta(meta: Mapping[str, str]) -> list[Note]:
    return [
        Note(key, meta[key], says.format(meta.get(f"{key}_from", "the page")))
        for key, says in _DOUBTS.items()
        if meta.get(key)
    ]


def _of_opinions(ours: Sequence[str]) -> list[Note]:
    says = "Only one of two readers of web pages takes this for the article; is it part of it?"
    return [Note("disputed", block, says) for block in ours]


def _of_page(found: Mapping[str, Any]) -> Iterator[Note]:
    """Say how much of the page was left out, and show of it what reads most like a text."""
    if found["around"]:
        quoted = " ".join(found["longest"].split())[:_QUOTED]
        yield Note(
            "left_out",
            "",
            f"Left out as the page's and not the article's: {len(found['around'])} pieces, the "
            f"longest text of them “{quoted}”. All of them: review.article.left_out.",
        )
