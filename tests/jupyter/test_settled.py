"""A settled notebook has nothing of the run in it, and everything of the work."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from kit.jupyter import WIDGET, settled

RUN: dict[str, Any] = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {
        "kernelspec": {"name": "python3"},
        "language_info": {"name": "python", "version": "3.11.7"},
        "papermill": {"duration": 1.5},
        "widgets": {"state": {}},
        "authors": [{"name": "Ann Other"}],
    },
    "cells": [
        {
            "cell_type": "code",
            "id": "a1b2c3d4",
            "execution_count": 1,
            "metadata": {
                "execution": {"iopub.execute_input": "2026-01-01T00:00:00Z"},
                "papermill": {"status": "completed"},
                "tags": [],
                "collapsed": False,
            },
            "outputs": [{"data": {WIDGET: {"model_id": "f00"}, "text/plain": "a desk"}}],
            "source": "review",
        },
        {"cell_type": "raw", "metadata": {"tags": ["kept"]}, "source": "As it is."},
    ],
}


def test_what_differs_from_run_to_run_is_gone() -> None:
    """Times, versions, live widgets; and a name that a tool made up is a number."""
    kept = settled(RUN)
    assert kept["metadata"] == {
        "kernelspec": {"name": "python3"},
        "language_info": {"name": "python"},
        "authors": [{"name": "Ann Other"}],
    }
    first, second = kept["cells"]
    assert (first["id"], first["metadata"]) == ("0", {"collapsed": False})
    assert first["outputs"] == [{"data": {"text/plain": "a desk"}}]
    assert first["source"] == "review"
    assert second == RUN["cells"][1]


def test_a_settled_notebook_stays_as_it_is() -> None:
    """Once is enough, and the notebook given is not touched."""
    given = deepcopy(RUN)
    assert settled(settled(given)) == settled(given)
    assert given == RUN
