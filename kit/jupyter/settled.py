"""Settled: a run notebook without what differs from run to run, or needs the kernel that ran it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, TypeVar

WIDGET = "application/vnd.jupyter.widget-view+json"
_OF_THE_RUN = ("papermill", "widgets")
_OF_THE_CELLS_RUN = ("execution", "papermill", "ExecuteTime")
_Notebook = TypeVar("_Notebook", bound=Mapping[str, Any])


def settled(notebook: _Notebook) -> _Notebook:
    """Return a notebook as the same article, log and kit always leave it, whoever ran it.

    Left out are clock times, live widgets and their state, papermill's report and the Python's
    version. Cells are numbered, as nbstripout numbers them: jupytext gives them new names each
    time. What a cell says, printed or drew stays, and so does all other metadata.

    >>> cell = {"cell_type": "raw", "id": "x7f", "metadata": {"papermill": {}}, "source": "Words"}
    >>> settled({"metadata": {"widgets": {}}, "cells": [cell]})
    {'metadata': {}, 'cells': [{'cell_type': 'raw', 'id': '0', 'metadata': {}, 'source': 'Words'}]}
    """
    kept = deepcopy(notebook)
    _drop(kept["metadata"], *_OF_THE_RUN)
    if language := kept["metadata"].get("language_info"):
        kept["metadata"]["language_info"] = {"name": language.get("name", "python")}
    for number, cell in enumerate(kept["cells"]):
        _settle(cell)
        if "id" in cell:
            cell["id"] = str(number)
    return kept


def _settle(cell: dict[str, Any]) -> None:
    _drop(cell["metadata"], *_OF_THE_CELLS_RUN)
    if not cell["metadata"].get("tags", True):  # papermill gives an empty list to every cell
        del cell["metadata"]["tags"]
    for output in cell.get("outputs", ()):
        _drop(output.get("data", {}), WIDGET)


def _drop(part: dict[str, Any], *keys: str) -> None:
    for key in keys:
        part.pop(key, None)
