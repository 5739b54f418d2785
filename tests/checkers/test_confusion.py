"""Words taken for one another are found by their neighbours, and good copy is left alone."""

from __future__ import annotations

import pytest

from kit.checkers import confusion
from kit.checkers.confusion.pairs import likelier
from kit.checking.rule import Prose
from kit.findings import Finding
from kit.house import HouseStyle


def _found(text: str) -> list[Finding]:
    return list(confusion.check_block(Prose(text), HouseStyle()))


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Their is no hurry.", "There"),
        ("He sat in a pubic park.", "public"),
        ("Most of it’s ships were sold.", "of its"),
    ],
)
def test_a_fix_keeps_the_case_of_the_word(text: str, fix: str) -> None:
    """A word at the beginning of a sentence is put right with its capital."""
    assert [finding.fix for finding in _found(text)] == [fix]


def test_a_name_is_no_slip() -> None:
    """A word with a capital inside a sentence is a name, whatever its neighbours."""
    assert _found("She lives in the Knight time zone.") == []


def test_of_two_wrong_neighbours_the_worse_is_found() -> None:
    """One slip makes the word beside it look wrong; there is one finding, at the slip."""
    (finding,) = _found("They wood like to stay.")
    assert finding.text == "wood"


def test_no_neighbour_known_is_no_evidence() -> None:
    """Where neither neighbour tells the words apart there is no finding."""
    assert _found("Zorblax then") == []
    assert likelier("", "then", "than", ".") == float("-inf")


def test_the_evidence_is_the_same_from_both_sides() -> None:
    """What makes one word likelier makes the other as much less likely."""
    one = likelier("older", "then", "than", "her")
    assert one == pytest.approx(-likelier("older", "than", "then", "her"))


def test_the_same_text_has_the_same_findings() -> None:
    """Checking twice gives the same."""
    text = "He is older then her, and they wood like to no weather it is to late."
    assert _found(text) == _found(text) != []
