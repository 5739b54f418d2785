"""Cells: what a review notebook says, in plain words for an editor. Deterministic."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat

from kit.article import Article
from kit.formats import load
from kit.notebook import words
from kit.notebook.files import path_from

KERNEL = "python3"
_KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": KERNEL}
_LANGUAGE = {"name": "python"}
# The comments are what `papermill --help-notebook` says of the parameters.
_PARAMETERS = """\
article = {article}  # its path from this notebook's folder
house = {house}  # the path of another house style than the project's"""
_READABILITY = """\
measures = ["text", "words", "sentences", "flesch", "flesch_kincaid", "gunning_fog"]
review.readability[measures].round(1)"""
# The characters that Markdown, HTML or TeX would take as their own.
_MARKS = {ord(mark): f"&#{ord(mark)};" for mark in "\\`*_{}[]<>#|~$&"}


def review_notebook(
    article: str | Path,
    notebook: str | Path,
    house: str | Path | None = None,
    accept: str = "",
    menu: str = "Kit-html",
) -> nbformat.NotebookNode:
    """Return the notebook that reviews an article, as it is to be written at the path `notebook`.

    `house` is the house style's file; `accept` a pandas query over the findings, for a cell
    that accepts them; `menu` the name of the clean copy in JupyterLab's export menu. The same
    arguments give the same notebook. Raises ArticleError when the article cannot be read.
    """
    place, folder = Path(article), Path(notebook).parent
    own = None if house is None else path_from(folder, Path(house))
    cells = _cells(load(place), path_from(folder, place), own, accept, menu)
    made = {
        "nbformat": 4,
        "nbformat_minor": 5,  # the newest form, which every JupyterLab 4 reads
        "metadata": {"kernelspec": _KERNELSPEC, "language_info": _LANGUAGE},
        "cells": [{"id": str(number), **cell} for number, cell in enumerate(cells)],
    }
    return nbformat.from_dict(made)  # type: ignore[no-any-return, no-untyped-call]


def _cells(
    article: Article, path: str, house: str | None, accept: str, menu: str
) -> list[dict[str, Any]]:
    name = Path(path)
    title = words.TITLE.format(
        hed=plain(article.hed), name=plain(name.name), log=plain(f"{name.stem}.decisions.jsonl")
    )
    named = _PARAMETERS.format(
        article=literal(path), house="None" if house is None else literal(house)
    )
    accepting = f"review.accept({literal(accept)})\n" if accept else ""
    return [
        _words(title),
        _code(named, "parameters"),
        _code("import kit\n\nreview = kit.open(article, house)"),
        _words(words.LOOK),
        _code("review"),
        _words(words.DECIDE),
        _code(f"{accepting}review.changes"),
        _words(words.READABILITY),
        _code(_READABILITY),
        _words(words.FACTS),
        _code('review.facts[["kind", "text", "sentence"]]'),
        _words(words.EXPORT.format(menu=menu)),
        _code("print(kit.export(review))"),
    ]


def _words(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def _code(text: str, *tags: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {"tags": list(tags)} if tags else {},
        "outputs": [],
        "source": text,
    }


def literal(text: str) -> str:
    """Return a text as Python writes it between double quotes.

    >>> print(literal("l’été.txt"))
    "l’été.txt"
    """
    return json.dumps(text, ensure_ascii=False)


def plain(text: str) -> str:
    """Return a text so that a Markdown cell shows it as it is, and obeys nothing in it.

    >>> plain("<b>Five *stars*")
    '&#60;b&#62;Five &#42;stars&#42;'
    """
    return " ".join(text.translate(_MARKS).split())
