"""Spelling: what is found, what comes first, and how it is written."""

from __future__ import annotations

import pytest

from kit.article import Article
from kit.checkers.spelling import check_block
from kit.checking import Prose, find
from kit.findings import Finding
from kit.house import HouseStyle

HOUSE = HouseStyle()


def _found(text: str, house: HouseStyle = HOUSE) -> list[Finding]:
    return list(check_block(Prose(text), house))


def _mended(text: str) -> str:
    for finding in reversed(_found(text)):
        text = text[: finding.start] + finding.fixes[0] + text[finding.end :]
    return text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("One fact is cristal clear.", "One fact is crystal clear."),
        ("The goverment fell.", "The government fell."),
        ("They recieved an answer.", "They received an answer."),
        ("We definatly agree.", "We definitely agree."),
        ("The untill now unknown text.", "The until now unknown text."),
        ("It stood inthe garden.", "It stood in the garden."),
        ("He spoke at the Genral Assembly.", "He spoke at the General Assembly."),
        ("She is an Aerican actress.", "She is an American actress."),
        ("The american people voted.", "The American people voted."),
    ],
)
def test_the_first_fix_is_what_was_meant(wrong: str, right: str) -> None:
    """Everyday slips are put right by the first fix."""
    assert _mended(wrong) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The goverment’s plan", "The government’s plan"),
        ("The goverment's plan", "The government's plan"),
        ("Both goverments’ plans", "Both governments’ plans"),
        ("GOVERMENT FALLS", "GOVERNMENT FALLS"),
        ("Goverment falls", "Government falls"),
    ],
)
def test_a_fix_keeps_case_number_and_apostrophe(wrong: str, right: str) -> None:
    """What the fix replaces keeps its capitals, its plural and its own sort of apostrophe."""
    assert _mended(wrong) == right


@pytest.mark.parametrize(
    "good",
    [
        "Yesterday Mr. Nordmann met Souvanna Phouma.",
        "J. P. Morgan and the S&P of D.C. and the U.N.",
        "A senior aide to Emeka Okafor said so.",
        "The favourite colour of the councillors was grey.",
        "It was a winless season, and in midmorning it ended.",
        "Kwok Wai-keung and Kim Jong-un co-ordinated it.",
        "They wrote #istandwithahmed and thanked @editr there.",
        "The 155-yarder went left.",
    ],
)
def test_names_and_rare_words_are_left_alone(good: str) -> None:
    """Names, initials, other dialects' words, derived words and compounds are no slips."""
    assert _found(good) == []


def test_spelling_needs_none_of_the_remarks_of_harper() -> None:
    """With every rule of Harper's switched off, a misspelt word is still found."""
    house = HouseStyle(off=frozenset({"harper.*"}))
    (finding,) = find(Article.from_text("One fact is cristal clear."), house)
    assert (finding.rule, finding.checker) == ("spelling.word", "spelling")


def test_a_word_that_the_house_allows_is_left_alone() -> None:
    """The house's own words are right."""
    house = HouseStyle(allow=frozenset({"cristal"}))
    assert find(Article.from_text("One fact is cristal clear."), house) == ()


@pytest.mark.parametrize(
    ("word", "ours"),
    [("harbor", "harbour"), ("center", "centre"), ("Traveling", "Travelling")],
)
def test_a_house_with_its_own_english_is_told_of_others(word: str, ours: str) -> None:
    """A house that has chosen British spelling hears of an American one; the built-in one not."""
    text = f"{word} and all"
    (finding,) = _found(text, HouseStyle(dialect="British"))
    assert (finding.text, finding.fixes) == (word, (ours,))
    assert _found(f"{ours} and all") == []


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("One fact is cristal clear.", "safe"),
        ("They will accomodate her.", "safe"),
        ("He was shoetly after seen.", "suggest"),
        ("I see noone here.", "suggest"),
        ("See /tmp/accomodate for it.", "suggest"),
    ],
)
def test_a_known_misspelling_is_certain(text: str, tier: str) -> None:
    """What is listed as a misspelling of one word may be fixed in bulk; all else is a person's."""
    assert {finding.tier for finding in _found(text)} <= {tier}
    assert _found(text)
