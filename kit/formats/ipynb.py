"""Notebook: the Markdown cells of a Jupyter notebook, in order, as one article."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kit.article import Article, Note
from kit.encoding import decode
from kit.errors import ArticleError
from kit.formats.kinds import refuse_others
from kit.formats.length import fitting
from kit.jupyter import reviewed

SUFFIXES = (".ipynb",)
_OLDEST = 4  # of nbformat; before, cells were in worksheets


def read(data: bytes, name: str) -> Article:
    """Read the prose of a notebook; `name` is the file's, for errors.

    Code and its output are left out, and a note says how many cells. Raises ArticleError when it
    is no notebook, holds no prose, or is the kit's own review of an article.

    >>> cells = b'[{"cell_type": "markdown", "source": ["# The hed"]}]'
    >>> read(b'{"nbformat": 4, "cells": ' + cells + b'}', "a.ipynb").hed
    'The hed'
    """
    refuse_others(data, name, ".ipynb")
    notebook = _parsed(data, name)
    _refuse_a_review(notebook, name)
    cells = [cell for cell in notebook["cells"] if isinstance(cell, dict)]
    prose = [_source(cell) for cell in cells if cell.get("cell_type") == "markdown"]
    source = "\n\n".join(text for text in prose if text)
    if not source:
        raise ArticleError(f"{name}: has no Markdown cell with words in it; an article has")
    others = Counter(str(cell.get("cell_type")) for cell in cells)
    del others["markdown"]
    return replace(
        Article.from_text(fitting(source, name) + "\n", "markdown", {"encoding": "utf-8"}),
        notes=tuple(
            Note("left_out", "", f"Cells of {sort} in the notebook, left out: {number}.")
            for sort, number in sorted(others.items())
        ),
    )


def _parsed(data: bytes, name: str) -> Mapping[str, Any]:
    try:
        notebook = json.loads(decode(data, name).text)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{name}: is no notebook, or is cut short ({error})") from error
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        old = isinstance(notebook, dict) and notebook.get("nbformat", _OLDEST) != _OLDEST
        slip = "; it is of an old format: open and save it in JupyterLab" if old else ""
        raise ArticleError(f"{name}: is no notebook: it has no cells{slip}")
    return notebook


def _refuse_a_review(notebook: Mapping[str, Any], name: str) -> None:
    if article := reviewed(notebook):
        raise ArticleError(f"{name}: is the review of {article}; name that article instead")


def _source(cell: Mapping[str, Any]) -> str:
    """Return a cell's text, which the format keeps whole or in lines."""
    source = cell.get("source", "")
    lines = source if isinstance(source, list) else [source]
    return "".join(line for line in lines if isinstance(line, str)).strip("\n")
