"""Consistency: one word one way, and both places told."""

from __future__ import annotations

import pytest
from checkers.asked import asked

from kit.article import Article
from kit.checkers import consistency
from kit.findings import Finding
from kit.house import HouseStyle
from kit.lexicon.spellings import spellings


def _found(text: str, dialect: str | None = None) -> list[Finding]:
    house = HouseStyle(dialect=dialect)
    return asked(consistency, Article.from_text(text), house)


@pytest.mark.parametrize(
    ("text", "was", "fix"),
    [
        ("Its colour and labour, and the harbor.", "harbor", "harbour"),
        ("Its color and labor, and the harbour.", "harbour", "harbor"),
        ("They cancelled it, travelled far, and labeled it.", "labeled", "labelled"),
        ("They realised, organised, then recognized it.", "recognized", "recognised"),
        ("An adviser and advisers. Advisors left.", "Advisors", "Advisers"),
        ("A policy-maker met policy-makers and a policymaker.", "policymaker", "policy-maker"),
        ("Health care and health care and healthcare", "healthcare", "health care"),
        ("It rose 3%, 4% and 5 percent.", " percent", "%"),
        ("At 9am, 10am and 11 a.m. it rained.", "11 a.m.", "11am"),
        ("On July 4, July 5 and 6 July it rained.", "6 July", "July 6"),
        ("The US, the US and the U.S. agreed.", "U.S.", "US"),
        ("It cost £5 million, then £6 billion and £7bn.", "£7bn", "£7 billion"),
        ("It cost £5m, then £6bn and £7 billion.", "£7 billion", "£7bn"),
        ("The Kyiv mayor left Kyiv for Kiev again.", "Kiev", "Kyiv"),
    ],
)
def test_the_majority_is_the_fix(text: str, was: str, fix: str) -> None:
    """What stands less often gets the form of what stands more often, its capital kept."""
    (finding,) = _found(text)
    assert (finding.text, finding.fix) == (was, fix)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour has colour; they organise labour.",
        "The harbour has colour; they organize labour.",
        "Pearl Harbor is no harbour; the Labour Party met at the World Trade Organization.",
        "A long-term plan in the long term; a well-known man is well known.",
        "They re-sign him, or he will resign.",
        "It is for us, said the U.S. team.",
        "A health-care worker in health care.",
    ],
)
def test_good_copy_is_left_alone(text: str) -> None:
    """One dialect, Oxford's -ize, names and modifiers are no inconsistency."""
    assert _found(text) == []


def test_both_places_are_named() -> None:
    """The message says what the other form is, in which paragraph, and how often it stands."""
    (finding,) = _found("The hed\n\nOne adviser.\n\nTwo advisers and an adviser.\n\nAn advisor.")
    assert finding.message == (
        "“advisor” here; the article also writes “adviser” (paragraph 2, 3 times)."
    )


@pytest.mark.parametrize(
    ("dialect", "fixes"),
    [("American", ["color"]), ("British", ["harbour", "neighbour"]), (None, ["color"])],
)
def test_the_house_decides_and_else_the_majority(dialect: str | None, fixes: list[str]) -> None:
    """The house's dialect is right, however the article mostly spells."""
    found = _found("The colour of the harbor, said a neighbor.", dialect)
    assert [finding.fix for finding in found] == fixes


def test_a_sentence_keeps_its_stop() -> None:
    """Initials at a sentence's end lend it their stop: there is nothing to fix by machine."""
    (finding,) = _found("The US and the US left the U.S.")
    assert finding.fix is None
    (finding,) = _found("The U.S. and the U.S. left the US.")
    assert finding.fix == "U.S"


def test_no_word_of_the_table_stands_for_itself() -> None:
    """Each entry has two ways, and its own is one of them."""
    for word, entry in spellings().items():
        assert entry.others[entry.way] == word
        assert len(set(entry.others.values())) > 1
