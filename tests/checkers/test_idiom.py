"""Rules as data: a table of a TOML file is a rule, and its fix is made from what it matched."""

from __future__ import annotations

import pytest

from kit.checkers import idiom
from kit.checking.patterns import pattern_of
from kit.checking.rule import Prose
from kit.findings import Finding
from kit.house import HouseStyle

TABLE = {
    "pattern": r"\bon (purposes?)\b",
    "cue": "purpose",
    "fix": "in {1:plural}",
    "why": "An example.",
    "finds": ["It was [on purpose|in purposes]."],
}


def _found(text: str) -> list[Finding]:
    return list(idiom.check_block(Prose(text), HouseStyle()))


def test_a_table_is_a_rule_with_its_examples() -> None:
    """The wrong and the right text come from one line; the right text is to be left alone."""
    rule = pattern_of("idiom.example", TABLE).rule
    assert rule.finds == {"It was on purpose.": "It was in purposes."}
    assert rule.leaves == ("It was in purposes.",)


def test_a_fix_is_made_from_what_was_matched() -> None:
    """Groups of the pattern stand in the fix, in the form asked for."""
    (finding,) = pattern_of("idiom.example", TABLE).find("On purpose it was.")
    assert finding.fixes == ("In purposes",)


def test_a_fix_takes_the_apostrophe_of_the_text() -> None:
    """Curly stays curly."""
    (finding,) = _found("It’s true: he gave two weeks notice.")
    assert finding.fix == "two weeks’ notice"


@pytest.mark.parametrize(
    ("fix", "made"),
    [
        ("{1:figures} cars", "42 cars"),
        ("{2:words} buses", "seven buses"),
        ("{3:lower} {3:upper} {3:capital}", "nato NATO Nato"),
    ],
)
def test_a_fix_may_change_figures_and_letters(fix: str, made: str) -> None:
    """A number goes to figures, a figure to words, and letters to the case asked for."""
    table = TABLE | {"pattern": r"(forty-two)\W(\d)\W(nAtO)", "fix": fix}
    (finding,) = pattern_of("idiom.example", table).find("it was forty-two,7,nAtO")
    assert finding.fixes == (made,)


def test_every_cue_stands_in_what_the_rule_finds() -> None:
    """A rule whose cue is missing from its own example would never be tried there."""
    for rule in idiom.RULES:
        assert all(any(f.rule == rule.name for f in _found(text)) for text in rule.finds)


def test_no_fix_is_found_fault_with() -> None:
    """Taking a rule's fix ends the matter."""
    for rule in idiom.RULES:
        assert all(_found(right) == [] for right in rule.finds.values())


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("He is capable to win.", "He is capable of winning."),
        ("The crowd was filled of tourists.", "The crowd was filled with tourists."),
        ("They have forgot it.", "They have forgotten it."),
        ("Every ministers must go.", "Every minister must go."),
        ("She met seven lawyer in May.", "She met seven lawyers in May."),
        ("The firm has too many equipment.", "The firm has too much equipment."),
        ("He is an MP, a MEP and a man.", "He is an MP, an MEP and a man."),
        ("It is far more cheaper now.", "It is far cheaper now."),
        ("The storm wrecked havoc there.", "The storm wreaked havoc there."),
        ("The 1980's were good.", "The 1980s were good."),
        ("They were completely unanimous.", "They were unanimous."),
    ],
)
def test_a_rule_holds_for_the_whole_class(wrong: str, right: str) -> None:
    """Members of a class that no example names are found and put right."""
    (finding,) = _found(wrong)
    assert wrong[: finding.start] + str(finding.fix) + wrong[finding.end :] == right


def test_a_hed_goes_without_articles() -> None:
    """What misses its article in running text is good copy in a headline."""
    text = "Man dies in middle of the street"
    assert [f.rule for f in _found(text)] == ["idiom.missing_article"]
    assert list(idiom.check_block(Prose(text, "hed"), HouseStyle())) == []


def test_code_and_addresses_are_no_prose() -> None:
    """What Markdown marks as code is left alone."""
    text = "See `despite of` there."
    assert list(idiom.check_block(Prose(text, "paragraph", "markdown"), HouseStyle())) == []
    assert _found(text) != []
