"""Proofs: the hashes by which a reader can tell that nothing was altered since."""

from __future__ import annotations

import hashlib

from kit.standing import Standing


def proofs(standing: Standing) -> list[tuple[str, str]]:
    """Return what is proven and its SHA-256: the source's file, the log's lines, the clean copy.

    >>> from kit.article import Article
    >>> [name for name, _ in proofs(Standing.of(Article.from_text("The lede."), []))]
    ['Source, as its file is', 'Decision log, all lines', 'Clean copy, as UTF-8']
    """
    log = "".join(line.to_line() for line in standing.decisions)
    return [
        ("Source, as its file is", standing.article.sha256),
        ("Decision log, all lines", _sha256(log)),
        ("Clean copy, as UTF-8", _sha256(standing.copy)),
    ]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
