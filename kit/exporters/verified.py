"""Verified: the review that a notebook is about, from its article and log, not from its outputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kit.errors import ExportError
from kit.exporters.grown import decided_since
from kit.exporters.reach import OutOfReachError, reach, reach_article
from kit.exporters.saved import Saved, saved_in, saved_review
from kit.opening import open_review
from kit.review import Review


def review_of(
    notebook: Mapping[str, Any],
    folder: Path | None,
    warn: Callable[[str], None],
    *,
    shows_changes: bool = False,
) -> Review:
    """Return the review that `notebook`, which lies in `folder`, is about.

    It is computed from the article and its log, and from what was decided since the notebook ran.
    Where the files are not to be had, the copy saved in the notebook stands in for them, unless the
    form `shows_changes`: the copy alone knows of none. `warn` is told of either. Raises ExportError
    when there is neither, when the article changed or its log was rewritten, when the notebook is
    about two articles, and when it names a file outside its project.
    """
    saved = saved_in(notebook, folder)
    try:
        place = reach_article(folder, saved.path, str(saved.record.get("in_project", "")))
        house = _house(folder, saved.house)
    except OutOfReachError as reason:
        return _stand_in(saved, reason, warn, shows_changes=shows_changes)
    review = open_review(place, house, check=False)
    if saved.record:
        _compare(review, saved.record, saved.path, warn)
    return review


def _house(folder: Path | None, name: str) -> Path | None:
    try:
        return reach(folder, name) if name else None
    except OutOfReachError as reason:
        raise OutOfReachError(f"its house style {name}: {reason}") from None


def _stand_in(
    saved: Saved, reason: OutOfReachError, warn: Callable[[str], None], *, shows_changes: bool
) -> Review:
    """Return a review of the saved copy, which is all that there is."""
    if shows_changes:
        raise ExportError(
            f"{saved.path or 'article'}: {reason}; only article and decision log together "
            "tell what was changed: export where they are"
        ) from None
    if not saved.record:
        raise ExportError(
            f"{saved.path}: {reason}; and no copy is saved in the notebook: "
            "run the notebook where its article is, then export"
        ) from None
    warn(f"{saved.path or 'article'}: {reason}; exported the saved copy, which is unverified")
    return saved_review(saved.record)


def _compare(
    review: Review, record: Mapping[str, Any], path: str, warn: Callable[[str], None]
) -> None:
    standing = review.standing
    if record.get("copy") == standing.copy:
        return
    if record.get("source_sha256") != review.article.sha256:
        changed = "the article's file was changed"
    elif (since := decided_since(standing, record)) is not None:
        warn(f"{path}: {since} more decided since the notebook ran; exported as it stands now")
        return
    else:
        changed = "the saved copy was altered, or the decision log was"
    raise ExportError(f"{path}: since the notebook ran, {changed}; run the notebook again")
