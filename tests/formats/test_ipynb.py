"""Notebook: the prose of a notebook is an article; its code is left out and counted."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

import kit
from kit.formats import ipynb, load_bytes


def notebook(*cells: tuple[str, str | list[str]]) -> bytes:
    """Return a notebook of cells: their sort and their text."""
    made = [{"cell_type": sort, "source": text, "metadata": {}} for sort, text in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def test_prose_in_order_and_code_counted() -> None:
    """Text may be kept whole or in lines; what was left out is a finding."""
    data = notebook(
        ("markdown", ["# The ferry\n", "\n", "It sails."]),
        ("code", "1 + 1"),
        ("raw", "x"),
        ("markdown", ""),
        ("code", "2"),
        ("markdown", "---\nIt *ends*."),
    )
    article = ipynb.read(data, "a.ipynb")
    assert article.source == "# The ferry\n\nIt sails.\n\n---\nIt *ends*.\n"
    found = kit.check(article).query("rule == 'loading.left_out'")["message"].tolist()
    assert found == [
        "Cells of code in the notebook, left out: 2.",
        "Cells of raw in the notebook, left out: 1.",
    ]


def test_front_matter_in_its_first_cell_is_meta() -> None:
    """As some site builders want it; a raw cell would be left out."""
    data = notebook(("markdown", "---\nauthor: Ann Other\n---"), ("markdown", "# Hed"))
    assert ipynb.read(data, "a.ipynb").meta["byline"] == "Ann Other"


@given(st.lists(st.text("ab #*\n", max_size=20), min_size=1))
def test_every_word_of_every_cell_is_there(texts: list[str]) -> None:
    """In order, and nothing else."""
    words = " ".join(texts).split()
    if words:
        article = load_bytes(notebook(*(("markdown", text) for text in texts)), "stdin")
        assert article.source.split() == words
