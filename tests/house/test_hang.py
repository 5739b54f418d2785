"""Hang: a pattern that could search for ever is told from one that only looks like it."""

from __future__ import annotations

import pytest

from kit.house.hang import can_hang


@pytest.mark.parametrize(
    ("pattern", "examples"),
    [
        (r"(?:\w|\w\w)+ swing", []),
        (r"(a|a)*b", []),
        (r"\bvery (?:[a-z]|\w)+ good", ["A [very x good] one."]),
    ],
)
def test_what_could_search_for_ever_is_told(pattern: str, examples: list[str]) -> None:
    """Two ways to match the same letters, repeated, double with every letter."""
    assert can_hang(pattern, examples)


@pytest.mark.parametrize(
    ("pattern", "examples"),
    [
        (r"\bthus\b", []),
        (r"\b(?:very )+good", ["A [very very good] one."]),
        (r"\b(\w+\s?)+ indeed", ["So [well done indeed]."]),
        (r"\bcall(?:s|ed|ing)? (?:(?:an?|the)\s)*action", ["They [call the action]."]),
    ],
)
def test_what_only_repeats_is_let_in(pattern: str, examples: list[str]) -> None:
    """A repetition that goes one way only is fast, and so is one that the library sees through."""
    assert not can_hang(pattern, examples)
