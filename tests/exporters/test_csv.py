"""CSV: a row a change, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from exporters.reviews import decided
from hypothesis import given
from hypothesis import strategies as st

from kit.exporters import exporter, rendered
from kit.exporters.cells import cell, table_of


def test_each_change_has_a_row() -> None:
    """The columns of review.changes, in order of place."""
    said = str(rendered(exporter("csv"), decided("ferry.txt")))
    rows = list(csv.DictReader(io.StringIO(said.removeprefix("\ufeff"), newline="")))
    changes = decided("ferry.txt").changes
    assert [row["id"] for row in rows] == list(changes.index)
    assert [row["by"] for row in rows] == list(changes["by"])
    assert [int(row["start"]) for row in rows] == list(changes["start"])


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "|calc",
        "%0",
        "＝1",
        "－x",
    ],
)
def test_a_formula_becomes_words(words: str) -> None:
    """Whatever opens a formula, in half or full width, after white space too."""
    assert cell(words).startswith("'")


@pytest.mark.parametrize("words", ["-3", "+3.5", "12", "a=1", "“=1”", ""])
def test_what_is_no_formula_stays(words: str) -> None:
    """Numbers and prose are left alone."""
    assert cell(words) == words


@given(st.lists(st.lists(st.text(), min_size=2, max_size=3), max_size=4))
def test_cells_are_read_back(rows: list[list[str]]) -> None:
    """Law: a reader of CSV finds the cells that were written, commas and line ends included."""
    read = list(csv.reader(io.StringIO(table_of(rows), newline="")))
    assert read == [[cell(one) for one in row] for row in rows]
