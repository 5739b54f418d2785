"""Hyphens: what is joined before a noun, and what is not."""

from __future__ import annotations

import pytest

from kit.checkers import hyphens
from kit.checking import Prose
from kit.house import HouseStyle


def _fixed(text: str) -> str:
    found = sorted(hyphens.check_block(Prose(text), HouseStyle()), key=lambda f: -f.start)
    for finding in found:
        assert finding.fix is not None
        text = text[: finding.start] + finding.fix + text[finding.end :]
    return text


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("which were part of anti Russian measures", "which were part of anti-Russian measures"),
        ("a loan from a Russian Czech bank", "a loan from a Russian-Czech bank"),
        ("Non governmental groups met.", "Non-governmental groups met."),
        ("his ex wife in the mid 1990s", "his ex-wife in the mid-1990s"),
        ("the best known novel of it", "the best-known novel of it"),
        ("her 10 year old boy", "her 10-year-old boy"),
        ("a 1 meter radius", "a 1-meter radius"),
        ("the 1,200 acre farm", "the 1,200-acre farm"),
        ("a highly-skilled team", "a highly skilled team"),
    ],
)
def test_a_slip_is_fixed(text: str, fixed: str) -> None:
    """Prefixes, compounds, numbers and nations are joined; adverbs are not."""
    assert _fixed(text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "He is well known and best known for it.",
        "In the long term investors gain.",
        "He voted in 2016 week after week.",
        "On July 4 day after day passed.",
        "The Irish American vote; the Swiss German dialect; the South African French team.",
        "An early-warning system, a family-owned shop, a friendly-looking dog.",
        "He was her old self, a golf pro, no non sequitur.",
        "It was a high school.",
        "The team led the race; the plan backed by it.",
        "The company, based in Moscow, left.",
        "It is ten feet wide and five years old.",
    ],
)
def test_good_copy_is_left_alone(text: str) -> None:
    """After the noun, in a name, or where the words stand for themselves, nothing is joined."""
    assert _fixed(text) == text
