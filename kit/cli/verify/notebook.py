"""Notebook: whether the record that a review notebook keeps is the one that source and log give."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kit.cli.verify.since import since
from kit.errors import ExportError
from kit.exporters.reach import OutOfReachError, reach_article
from kit.exporters.saved import Saved, saved_in
from kit.record import record
from kit.review import Reading


def of_notebook(review: Reading, notebook: Path, data: bytes) -> tuple[str, bool]:
    """Hold the newest record in a notebook's outputs to the review at the same decision."""
    try:
        saved = saved_in(json.loads(data), notebook.parent)
    except (ExportError, ValueError, AttributeError, RecursionError) as error:
        return f"is no review notebook of one article ({error})", False
    if not _is_of(review, saved, notebook.parent):
        return f"reviews another article, {saved.path or 'which has no file'}", False
    if not saved.record:
        return "keeps no record: it was not run, or its outputs were cleared", True
    return _of_record(review, saved.record, notebook.parent)


def _is_of(review: Reading, saved: Saved, folder: Path) -> bool:
    """Tell whether a notebook's article, wherever the notebook was moved to, is the review's."""
    try:
        there = reach_article(folder, saved.path, str(saved.record.get("in_project", "")))
    except (OutOfReachError, ExportError):
        return False
    return review.article.path is not None and there.resolve() == review.article.path.resolve()


def _of_record(review: Reading, kept: Mapping[str, Any], folder: Path) -> tuple[str, bool]:
    line, lines = kept.get("decisions"), len(review.standing.decisions)
    if type(line) is not int or not 0 <= line <= lines:
        return f"keeps a record of {line} decisions, and the log has {lines}", False
    looked_at = {name: kept.get(name) for name in ("article", "in_project")}
    given = record(review.as_of(line), folder) | looked_at
    if kept == given:
        return since(review, line)
    if kept.get("source_sha256") != given["source_sha256"]:
        return "ran on another version of the article", False
    if kept.get("log_sha256") != given["log_sha256"]:
        return "ran with decisions that are not in this log", False
    other = ", ".join(key for key in given if kept.get(key) != given[key]) or "more than a record"
    return f"was altered after it ran, or ran under another house style ({other})", False
