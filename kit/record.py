"""Record: what a notebook keeps of a review, so that its clean copy can be handed on later."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from kit.project import root_of
from kit.review import Review

MIME = "application/vnd.kit.review+json"


def record(review: Review, folder: Path | None = None) -> dict[str, Any]:
    """Return the review's record: where its article lies, its clean copy, and their proofs.

    `folder` is the notebook's (else the current one): the article's path is said from there, and
    once more from the project's folder, for a copy of the notebook that lies elsewhere in it.

    >>> from kit.article import Article
    >>> record(Review(Article.from_text("The lede.")))["copy"]
    'The lede.'
    """
    article, standing = review.article, review.standing
    lines = standing.decisions
    return {
        "article": _path_from(folder or Path.cwd(), article.path),
        "in_project": _path_in_project(article.path),
        "slug": article.slug,
        "markup": article.markup,
        "meta": dict(article.meta),
        "dialect": review.english,
        "tail": "kept" if standing.tail_is_kept() else "",
        "source_sha256": article.sha256,
        "decisions": len(lines),
        "log_hash": lines[-1].hash if lines else "",
        "copy": standing.copy,
    }


def _path_from(folder: Path, path: Path | None) -> str:
    return "" if path is None else Path(os.path.relpath(path, folder.resolve())).as_posix()


def _path_in_project(path: Path | None) -> str:
    return "" if path is None else path.resolve().relative_to(root_of(path.resolve())).as_posix()
