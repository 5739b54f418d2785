"""The engine: what Harper remarks, the parts of speech it tells, the words it does not know."""

from __future__ import annotations

import pytest

from kit.engine import lint, remarks, tagged, unknown

TEXT = "The minister recieved two colour prints, an America of his own and haha."


def _unknown(text: str, markup: str = "plain", dialect: str = "American") -> list[str]:
    return [text[start:end] for start, end, _ in unknown(text, markup, dialect)]


def test_words_that_no_dictionary_has_are_unknown() -> None:
    """Nobody says what they may be meant for: that takes the engine longer than all the rest."""
    [(start, end, ours)] = unknown("One cristal fact.", "plain", "American")
    assert (start, end, ours) == (4, 11, ())


@pytest.mark.parametrize(
    ("word", "dialect", "ours"),
    [
        ("colour", "American", "color"),
        ("color", "British", "colour"),
        ("france", "British", "France"),
    ],
)
def test_a_word_of_another_english_or_without_its_capital_is_told_with_ours(
    word: str, dialect: str, ours: str
) -> None:
    """The dictionary knows what this English writes instead."""
    [found] = unknown(f"A {word} of old.", "plain", dialect)
    assert ours in found.ours


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("China’s ministers don't speak.", "plain"),
        ("Write to ann@wrld.example or see https://wrld.example/cristal today.", "plain"),
        ("The `cristal` is [clear](https://wrld.example/recieved).", "markdown"),
        ("Of Ελλάδα, 日本 and Москва.", "plain"),
        ("In 1990, 12 of 3,000.", "plain"),
        ("", "plain"),
    ],
)
def test_addresses_code_figures_and_other_scripts_are_no_unknown_words(
    text: str, markup: str
) -> None:
    """They are not this English's to know."""
    assert _unknown(text, markup) == []


def test_unknown_words_come_in_order_however_they_are_tagged() -> None:
    """“colour” has a part of speech and “cristal” has none; both are where they stand."""
    assert _unknown("A cristal of colour, and colour of cristal.") == [
        "cristal",
        "colour",
        "colour",
        "cristal",
    ]


def test_what_others_judge_is_no_remark() -> None:
    """Spelling and the case of names are for `spelling` and `names`; the rules are still listed."""
    found = {remark.rule for remark in lint(TEXT + " She ate a apple.", "plain", "American")}
    assert "AnA" in found
    assert not found & {"SpellCheck", "OrthographicConsistency", "SplitWords"}
    assert "SpellCheck" in remarks("American")


def test_the_rules_that_tell_parts_of_speech_are_no_remarks() -> None:
    """They match every word, to say what it is."""
    assert not [r for r in lint("The plan failed.", "plain", "American") if "Kit" in r.rule]
    assert [part for _, part in tagged("The plan failed.", "plain", "American")] == [
        "DET",
        "NOUN",
        "VERB",
    ]
