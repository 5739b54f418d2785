"""Markdown (CommonMark), with front matter in YAML or TOML: headings, lists, emphasis, links."""

from __future__ import annotations

from dataclasses import replace

from kit.article import Article, Note
from kit.encoding import decode
from kit.formats.doubt import letters_in_doubt
from kit.formats.kinds import refuse_others
from kit.formats.length import fitting
from kit.prose.front import front_end, front_meta

SUFFIXES = (".md", ".markdown")


def read(data: bytes, name: str) -> Article:
    """Read Markdown; `name` is the file's, for errors.

    >>> read(b"---\\nlang: en-GB\\n---\\n\\n# The hed\\n\\nThe lede.", "a.md").meta["language"]
    'en-GB'
    """
    refuse_others(data, name)
    decoded = decode(data, name)
    article = Article.from_text(
        fitting(decoded.text, name), "markdown", {"encoding": decoded.encoding}
    )
    source = article.source
    return replace(article, notes=(*_doubts(source), *letters_in_doubt(decoded, source)))


def _doubts(source: str) -> list[Note]:
    try:
        front_meta(source)
    except ValueError as error:
        opening = source[: front_end(source)].split("\n")[1]
        return [Note("front", opening, f"Nothing is taken from these settings: {error}.")]
    return []
