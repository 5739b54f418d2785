"""Patch: what changed of what is drawn, told so that nothing else need be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kit.desk.patch import Row, Sort, Splice, patch, splice

PLACES = st.tuples(st.integers(0, 9), st.integers(0, 9))
ROWS = st.lists(st.builds(Row, PLACES, st.tuples(st.sampled_from("ab"))), max_size=6)


def spliced(before: list[Row], change: Splice | None) -> list[Row]:
    """Do what the browser does (kit/desk/js/src/patch.js)."""
    if change is None:
        return before
    head, gone, rows, by = change
    rest = [Row(tuple(at + by for at in row.places), row.says) for row in before[head + gone :]]
    return [*before[:head], *rows, *rest]


@given(ROWS, ROWS, st.integers(-3, 3))
def test_a_splice_makes_the_rows_of_now(before: list[Row], after: list[Row], by: int) -> None:
    """Whatever the rows are, and however much longer the text is said to be."""
    assert spliced(before, splice(before, after, by)) == after


@given(ROWS, ROWS, st.integers(1, 3))
def test_what_only_moved_is_not_told(head: list[Row], tail: list[Row], by: int) -> None:
    """Rows behind an edit cost nothing, however many they are."""
    moved = [Row(tuple(at + by for at in row.places), row.says) for row in tail]
    change = splice([*head, *tail], [*head, *moved], by)
    assert change is None or not change.rows or change.head < len(head)
    assert change is None or len(change.rows) <= len(head)


def test_rows_are_told_by_name_and_only_where_they_changed() -> None:
    """A sort of rows that is as before is not named at all."""
    sorts = {"blocks": Sort(("start", "end"), ("role",)), "queries": Sort(("start",), ("text",))}
    before = {"blocks": [Row((0, 1), ("hed",))], "queries": [Row((3,), ("Who?",))]}
    after = {**before, "blocks": [Row((0, 2), ("hed",))]}
    rows = [{"start": 0, "end": 2, "role": "hed"}]
    assert patch(before, after, sorts, 1) == {
        "blocks": {"head": 0, "gone": 1, "rows": rows, "by": 0}
    }
