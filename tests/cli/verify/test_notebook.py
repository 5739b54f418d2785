"""`kit verify` of a review notebook: its record is the one that source and log give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.verify.acts import ask, decide
from cli.verify.conftest import Story

from kit.notebook import review_notebook, run_notebook, write_notebook
from kit.opening import open_review
from kit.record import MIME, record

HARMED = "NO  was altered after it ran, or ran under another house style"


def test_a_notebook_that_was_run(story: Story) -> None:
    """It keeps the hashes, and says like a page what became of the copy since."""
    notebook = Path("story.review.ipynb")
    made = review_notebook(story.article, notebook)
    made.cells = [cell for cell in made.cells if cell.cell_type == "code"][
        :3
    ]  # names, opens, shows
    write_notebook(run_notebook(made, Path.cwd()), notebook)
    assert story.said(notebook) == "ok  was made from this source and this log"
    ask(story.article)
    assert story.said(notebook).endswith("since then the copy has not changed")
    decide(story.article)
    assert story.said(notebook) == (
        "NO  was made before line 2 of 3, and since then the copy changed"
    )


def notebook_with(kept: dict[str, object]) -> Path:
    """Write a notebook that keeps a record."""
    path = Path("story.review.ipynb")
    cell = {"cell_type": "code", "outputs": [{"data": {MIME: kept}}]}
    path.write_text(json.dumps({"cells": [cell]}), "utf-8")
    return path


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("copy", "Other words.", f"{HARMED} (copy)"),
        ("dialect", "British", f"{HARMED} (dialect)"),
        ("more", 1, f"{HARMED} (more than a record)"),
        ("source_sha256", "0", "NO  ran on another version of the article"),
        ("log_sha256", "0", "NO  ran with decisions that are not in this log"),
        ("decisions", 2, "NO  keeps a record of 2 decisions, and the log has 1"),
        ("decisions", True, "NO  keeps a record of True decisions"),
        ("article", "other.txt", "NO  reviews another article, other.txt"),
        ("article", "\x1b[31m", "NO  reviews another article, <U+001B>[31m"),
        ("slug", "story", "ok  was made from this source and this log"),
    ],
)
def test_an_altered_record_is_found_out(story: Story, field: str, value: object, says: str) -> None:
    """What was altered in it is named."""
    kept = record(open_review(story.article, check=False))
    altered = {**kept, "in_project": "", field: value}
    assert story.said(notebook_with(altered)).startswith(says)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "NO  is no review notebook of one article"),
        ("[]", "NO  is no review notebook of one article"),
        ('{"cells": []}', "NO  is no review notebook of one article (the notebook shows no review"),
        ('{"metadata": {"kit": {"article": "story.txt"}}}', "ok  keeps no record"),
    ],
)
def test_other_notebooks(story: Story, text: str, says: str) -> None:
    """What is none is named; one whose outputs were cleared has nothing to be held to."""
    page = Path("other.ipynb")
    page.write_text(text, "utf-8")
    assert story.said(page).startswith(says)
