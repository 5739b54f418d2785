"""Named: which article and which house style a notebook says it is about.

The place is a cell tagged "parameters", as papermill has it: what the notebook opens and what it
says it opens are then one line. A cell that papermill adds, tagged "injected-parameters", comes
after it and is heard last. In a notebook without such a cell the metadata may name the article.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_TAGS = {"parameters", "injected-parameters"}


class Named(NamedTuple):
    """The paths of an article and of its house style, as a notebook names them; "" for none."""

    article: str = ""
    house: str = ""


def named_in(notebook: Mapping[str, Any]) -> Named:
    """Return what the cells of parameters name: the last word counts, and only a plain text is one.

    >>> cell = {"metadata": {"tags": ["parameters"]}, "source": "article = 'story.txt'"}
    >>> named_in({"cells": [{"cell_type": "code", **cell}]})
    Named(article='story.txt', house='')
    """
    said: dict[str, str] = {}
    for cell in _code(notebook):
        tags = _part(cell, "metadata").get("tags")
        if isinstance(tags, list) and any(tag in _TAGS for tag in tags):
            said |= dict(_assigned(_source(cell)))
    return Named(said.get("article", ""), said.get("house", ""))


def named_in_metadata(notebook: Mapping[str, Any]) -> Named:
    """Return what a notebook's metadata names, `{"kit": {"article": path, "house": path}}`.

    >>> named_in_metadata({"metadata": {"kit": {"article": "story.txt"}}})
    Named(article='story.txt', house='')
    """
    kit = _part(_part(notebook, "metadata"), "kit")
    return Named(*(path if isinstance(path := kit.get(key), str) else "" for key in Named._fields))


def reviewed(notebook: Mapping[str, Any]) -> str:
    """Return the article that a notebook opens for review, else ""."""
    opens = any("kit.open(" in _source(cell) for cell in _code(notebook))
    return named_in_metadata(notebook).article or (named_in(notebook).article if opens else "")


def _code(notebook: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    cells = notebook.get("cells")
    for cell in cells if isinstance(cells, list) else ():
        if isinstance(cell, Mapping) and cell.get("cell_type") == "code":
            yield cell


def _part(whole: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    part = whole.get(key)
    return part if isinstance(part, Mapping) else {}


def _source(cell: Mapping[str, Any]) -> str:
    """Return a cell's text, which the format keeps whole or in lines."""
    source = cell.get("source", "")
    lines = source if isinstance(source, list) else [source]
    return "".join(line for line in lines if isinstance(line, str))


def _assigned(code: str) -> Iterator[tuple[str, str]]:
    """Yield the names that code assigns, with their text; "" where it takes running to know."""
    try:
        lines = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # a magic, or malice
        return
    for line in lines:
        targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
        value = None if isinstance(line, ast.AugAssign) else getattr(line, "value", None)
        said = value.value if isinstance(value, ast.Constant) else None
        for target in targets:
            if isinstance(target, ast.Name):
                yield target.id, said if isinstance(said, str) else ""
