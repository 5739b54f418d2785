"""Patterns: examples, cues, and fixes made from what was matched."""

from __future__ import annotations

import re

import pytest

from kit.patterns import FixError, check_fix, example, plural, spots, words_in


@pytest.mark.parametrize(("noun", "many"), [("reason", "reasons"), ("day", "days")])
def test_plurals(noun: str, many: str) -> None:
    """A noun gets its plural's ending."""
    assert plural(noun) == many


@pytest.mark.parametrize(
    ("shown", "texts"),
    [
        ("All is well.", ("All is well.", "All is well.", False)),
        ("The [chairman] left.", ("The chairman left.", "The chairman left.", True)),
        ("It is [so|thus].", ("It is so.", "It is thus.", True)),
    ],
)
def test_an_example_shows_wrong_and_right(shown: str, texts: tuple[str, str, bool]) -> None:
    """Nothing marked is nothing wrong; a mark without a right text only asks."""
    assert example(shown) == texts


@pytest.mark.parametrize("fix", ["{2}", "{1:plurale}", "{", "{0.__class__}", "{}", "{1!r}"])
def test_a_fix_names_what_there_is(fix: str) -> None:
    """A group or a form that there is not is told when the rule is read."""
    with pytest.raises(FixError):
        check_fix(fix, 1)


@pytest.mark.parametrize(
    ("text", "fix"),
    [("It was utilised.", "used"), ("UTILISED AT LAST", "USED"), ("Utilised at last", "Used")],
)
def test_a_fix_keeps_the_case(text: str, fix: str) -> None:
    """A capital stays one, and so does a line all in capitals."""
    (spot,) = spots(re.finditer("utilised", text, re.IGNORECASE), text, "{0}!", ("used",))
    assert spot.fixes == (fix,)


def test_a_verb_that_no_list_has_stays_as_it_is() -> None:
    """A form asked for of a word that has none gives the word."""
    text = "frobbed"
    (spot,) = spots(re.finditer("(frobbed)", text), text, "", ("{1:participle}",))
    assert spot.fixes == (text,)


def test_a_cue_is_found_whatever_its_letters() -> None:
    """Accents are parts of words, figures are not."""
    assert words_in("The café, 5pm") == {"the", "café", "pm"}
