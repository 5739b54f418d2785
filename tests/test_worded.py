"""Worded: a redline as a person reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import redlines

from kit.redline import Change, Redline
from kit.worded import by_words, worded


@given(redlines())
def test_widened_to_words_it_makes_the_same_copy(made: tuple[str, Redline]) -> None:
    """Shown with whole words, a redline still says the same."""
    source, redline = made
    assert worded(source, redline).apply(source) == redline.apply(source)


@pytest.mark.parametrize(
    ("source", "copy", "shown"),
    [
        ("One cristal clear", "One crystal clear", [Change(4, 11, "crystal")]),
        ("was anti Russian too", "was anti-Russian too", [Change(4, 16, "anti-Russian")]),
        ("all representative of", "all representatives of", [Change(4, 18, "representatives")]),
        ("build ties", "build the ties", [Change(6, 6, "the ")]),
        ("It ended.  Then", "It ended. Then", [Change(10, 11, "")]),
    ],
)
def test_a_change_is_shown_by_whole_words(source: str, copy: str, shown: list[Change]) -> None:
    """A reader sees words change, not letters; what changes no word stays as small as it is."""
    redline = Redline().edit(source, 0, len(source), copy)
    assert list(by_words(source, redline)) == shown
