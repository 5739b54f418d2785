"""Redline: replacements on a text, and what they make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import LETTERS, TEXTS, redlines

from kit.errors import ConflictError
from kit.mapping import Side
from kit.prose import Span
from kit.redline import Change, Redline

SIDES: tuple[Side, ...] = ("left", "right")


@given(redlines(), st.data())
def test_an_edit_of_the_copy_does_to_the_copy_what_it_says(
    made: tuple[str, Redline], data: st.DataObject
) -> None:
    """After `copy[a:b]` became a text, the new redline gives exactly that copy."""
    source, redline = made
    copy = redline.apply(source)
    start = data.draw(st.integers(0, len(copy)))
    end = data.draw(st.integers(start, len(copy)))
    text = data.draw(TEXTS)
    assert redline.edit(source, start, end, text).apply(source) == copy[:start] + text + copy[end:]


@given(redlines())
def test_struck_out_is_the_source_and_taken_is_the_copy(made: tuple[str, Redline]) -> None:
    """All that is kept or struck out is the source; all that is kept or put in is the copy."""
    source, redline = made
    segments = list(redline.segments(source))
    assert "".join(text for kind, text in segments if kind != "in") == source
    assert "".join(text for kind, text in segments if kind != "out") == redline.apply(source)


@given(redlines())
def test_inverted_it_makes_the_source_of_the_copy(made: tuple[str, Redline]) -> None:
    """The inverse of a redline, applied to the copy, gives the source."""
    source, redline = made
    assert redline.invert(source).apply(redline.apply(source)) == source


@given(redlines(), redlines())
def test_two_redlines_compose_to_one(one: tuple[str, Redline], two: tuple[str, Redline]) -> None:
    """Composed with a redline of the copy, it does what both do in turn."""
    source, first = one
    copy = first.apply(source)
    later = Redline.of(copy, [c for c in two[1].changes if c.end <= len(copy)])
    assert first.compose(source, later).apply(source) == later.apply(copy)


@given(redlines())
def test_a_redline_is_sorted_trimmed_and_in_one_piece_each(made: tuple[str, Redline]) -> None:
    """Its changes come in order, share no letter with what they replace, and none is empty."""
    source, redline = made
    assert list(redline.changes) == sorted(redline.changes)
    for change in redline.changes:
        assert change.trimmed(source) == change
        assert change.start < change.end or change.text


@given(redlines())
def test_positions_map_there_and_back(made: tuple[str, Redline]) -> None:
    """A kept letter is found in the copy, is the same letter, and is found again in the source."""
    source, redline = made
    copy = redline.apply(source)
    kept = set(range(len(source))) - {
        at for change in redline.changes for at in range(change.start, change.end)
    }
    for at in kept:
        there = redline.to_copy(at, "right")
        assert copy[there] == source[at]
        assert redline.to_source(there, "right") == at
        assert redline.source_span(Span(there, there + 1)) == Span(at, at + 1)
        assert redline.copy_span(Span(at, at + 1)) == Span(there, there + 1)


@given(redlines())
def test_position_maps_never_run_backwards(made: tuple[str, Redline]) -> None:
    """A later source position never stands earlier in the copy, and the other way round."""
    source, redline = made
    copy = redline.apply(source)
    for side in SIDES:
        there = [redline.to_copy(at, side) for at in range(len(source) + 1)]
        back = [redline.to_source(at, side) for at in range(len(copy) + 1)]
        assert there == sorted(there)
        assert back == sorted(back)


@given(TEXTS, st.data())
def test_the_order_of_changes_does_not_matter(source: str, data: st.DataObject) -> None:
    """Changes of different places make the same redline in any order."""
    cuts = sorted(data.draw(st.sets(st.integers(0, len(source)), max_size=8)))
    changes = [
        Change(a, b, data.draw(st.text(LETTERS, max_size=3)))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    shuffled = data.draw(st.permutations(changes))
    assert Redline.of(source, shuffled) == Redline.of(source, changes)


def test_two_changes_of_one_place_are_refused_by_name() -> None:
    """Overlapping changes raise an error that shows both."""
    with pytest.raises(ConflictError, match="“cristal clear” → “plain” at 4 and “ta” → “xx” at 8"):
        Redline.of("One cristal clear", [Change(4, 17, "plain"), Change(8, 10, "xx")])


def test_two_insertions_at_one_place_are_refused() -> None:
    """Nobody can say which of two insertions comes first, so neither does the redline."""
    with pytest.raises(ConflictError, match="put in at 1"):
        Redline.of("ab", [Change(1, 1, "x"), Change(1, 1, "y")])


def test_typing_inside_an_earlier_change_joins_it() -> None:
    """An edit that touches a change becomes one change of the joined stretch of the source."""
    source = "One cristal clear"
    redline = Redline.of(source, [Change(4, 11, "crystal")])
    joined, swallowed = redline.join(source, 6, 7, "Y")
    assert swallowed == redline.changes
    assert joined.trimmed(source) == Change(6, 7, "Y")


def test_an_edit_beside_a_change_swallows_it_only_when_it_may_touch() -> None:
    """Without `touching`, a neighbour of an earlier change stays a change of its own."""
    source = "ab"
    redline = Redline.of(source, [Change(0, 1, "x")])
    assert redline.join(source, 1, 2, "y", touching=False)[1] == ()
    assert redline.join(source, 1, 2, "y")[1] == redline.changes


def test_an_edit_that_restores_the_source_leaves_no_change() -> None:
    """Typing the source's own words back makes an empty redline."""
    source = "One cristal clear"
    redline = Redline.of(source, [Change(4, 11, "crystal")])
    assert redline.edit(source, 4, 11, "cristal") == Redline()
