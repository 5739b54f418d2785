"""Harper's remarks are passed on, but for those that good copy sets off as well."""

from __future__ import annotations

import pytest

from kit.checkers import harper
from kit.checking import Prose
from kit.house import HouseStyle


def _rules(text: str) -> set[str]:
    return {finding.rule for finding in harper.check_block(Prose(text), HouseStyle())}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("She ate a apple.", "AnA"),
        ("Perhaps i should go.", "CapitalizePersonalPronouns"),
        ("He brought a law suit.", "CompoundNouns"),
        ("The dog wagged it's tail.", "ItsPossessive"),
        ("He walk to the building every day.", "PronounVerbAgreement"),
        ("It were about two years ago.", "PronounInflectionBe"),
    ],
)
def test_a_fault_is_passed_on(text: str, rule: str) -> None:
    """What Harper finds in a sentence with a fault reaches the editor."""
    assert f"harper.{rule}" in _rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "The shuttle left from Launch Pad 39A at noon.",
        "He played for Texas A&M last year.",
        "See subdivision (a) of the rule.",
        "The patients had influenza A and recovered.",
        "It is told on page i of the report.",
        "The i reported it first.",
        "It takes common sense and patience.",
        "She joined the United Steel Workers.",
        "It's what makes us great.",
        "I think it's Tom.",
        "You guys wait here.",
        "He further proposed grants for schools.",
        "Phase I corresponds to the plan.",
        "They insist he rest for a month.",
        "Pressures against him are coming from abroad.",
        "It inhibits axon growth.",
        "Mr. and Mrs. Smith left.",
        "She came from Viet Nam.",
    ],
)
def test_good_copy_is_left_alone(text: str) -> None:
    """Abbreviations, names, numerals and turns of speech are no faults."""
    about = {
        "AnA", "CapitalizePersonalPronouns", "CompoundNouns", "ItsPossessive", "MergeWords",
        "PhrasalVerbAsCompoundNoun", "PronounInflectionBe", "PronounVerbAgreement",
        "SentenceCapitalization",
    }  # fmt: skip
    assert not _rules(text) & {f"harper.{name}" for name in about}
