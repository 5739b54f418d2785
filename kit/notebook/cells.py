"""Cells: what a review notebook says, in plain words for an editor. Deterministic."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat

from kit.article import Article
from kit.formats import load
from kit.log import log_of
from kit.notebook import words
from kit.notebook.files import path_from
from kit.notebook.find import root_of

KERNEL = "python3"
_KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": KERNEL}
_LANGUAGE = {"name": "python"}
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
    names = {"article": path_from(folder, place)}
    if house is not None:
        names["house"] = path_from(folder, Path(house))
    page = path_from(folder, root_of(place) / "build" / f"{place.stem}.html")
    made = {
        "nbformat": 4,
        "nbformat_minor": 5,  # the newest form, which every JupyterLab 4 reads
        "metadata": {"kernelspec": _KERNELSPEC, "kit": names, "language_info": _LANGUAGE},
        "cells": _cells(load(place), names, page, accept, menu),
    }
    return nbformat.from_dict(made)  # type: ignore[no-any-return, no-untyped-call]


def _cells(
    article: Article, names: dict[str, str], page: str, accept: str, menu: str
) -> list[dict[str, Any]]:
    name = Path(names["article"])
    log_name = log_of(article, article.path or name).name
    title = words.TITLE.format(hed=plain(article.hed), name=plain(name.name), log=plain(log_name))
    accepting = f"review.accept({literal(accept)})\n" if accept else ""
    return [
        _words("title", title),
        _code("open", f"import kit\n\nreview = kit.open({_arguments(names)})"),
        _words("look-words", words.LOOK),
        _code("look", "review"),
        _words("decide-words", words.DECIDE),
        _code("decide", f"{accepting}review.changes"),
        _words("readability-words", words.READABILITY),
        _code("readability", _READABILITY),
        _words("facts-words", words.FACTS),
        _code("facts", 'review.facts[["kind", "text", "sentence"]]'),
        _words("export-words", words.EXPORT.format(menu=menu)),
        _code("export", f"print(kit.export(review, {literal(page)}))"),
    ]


def _words(name: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text}


def _code(name: str, text: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {},
        "outputs": [],
        "source": text,
    }


def _arguments(names: dict[str, str]) -> str:
    house = f", house={literal(names['house'])}" if "house" in names else ""
    return literal(names["article"]) + house


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
