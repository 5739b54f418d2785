"""Forms: of verbs and nouns, as the fixes of rules as data ask for them."""

from __future__ import annotations

import pytest

from kit.checking.wordlists import LISTS
from kit.patterns.inflect import INFLECTED, alike, base, ing, participle, past, plural, third


@pytest.mark.parametrize(("noun", "many"), [("day", "days"), ("life", "lives")])
def test_plurals(noun: str, many: str) -> None:
    """A noun gets its plural's ending."""
    assert plural(noun) == many


def test_every_form_of_a_verb_leads_back_to_it() -> None:
    """What is made from the plain form is known again."""
    for verb in LISTS["verb"]:
        assert base(third(verb)) == base(ing(verb)) == verb
        assert participle(past(verb)) == participle(verb)


def test_a_plural_leads_back_to_its_noun() -> None:
    """So does a noun's plural."""
    for noun in LISTS["countable"]:
        assert INFLECTED["singular"](plural(noun)) == noun


@pytest.mark.parametrize(
    ("form", "verb", "same"),
    [("towed", "toe", "toed"), ("wets", "whet", "whets"), ("wetting", "whet", "whetting")],
)
def test_a_verb_takes_the_form_of_another(form: str, verb: str, same: str) -> None:
    """The right verb stands as the wrong one stood."""
    assert alike(form, verb) == same
