"""The lexicon: what slips cost, which words are near, how a choice is written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.lexicon.cost import cost
from kit.lexicon.lists import capitals, corrections, listed, zipf
from kit.lexicon.near import near, one_slip, parted
from kit.lexicon.rank import in_case


@pytest.mark.parametrize(
    ("typed", "nearer", "farther"),
    [
        ("hte", "the", "hoe"),
        ("comming", "coming", "combing"),
        ("seperate", "separate", "desperate"),
        ("goverment", "government", "movement"),
        ("nprth", "north", "earth"),
    ],
)
def test_likely_slips_cost_less(typed: str, nearer: str, farther: str) -> None:
    """Swapped, doubled, vowel and neighbouring letters cost less than others."""
    assert cost(typed, nearer) < cost(typed, farther)


@given(st.text("abcdeft", min_size=1, max_size=8), st.text("abcdeft", min_size=1, max_size=8))
def test_only_the_same_word_costs_nothing(one: str, two: str) -> None:
    """The cost is 0 for the word itself and above 0 for any other."""
    assert (cost(one, two) == 0) == (one == two)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["crystal", "government", "separate", "north"]), st.data())
def test_every_single_slip_leads_back(word: str, data: st.DataObject) -> None:
    """A word with one letter lost, swapped or put in is among those its slip may stand for."""
    at = data.draw(st.integers(0, len(word) - 2))
    lost, swapped = word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    more = word[:at] + data.draw(st.sampled_from("aeqz")) + word[at:]
    for slip in {lost, swapped, more} - {word}:
        assert word in one_slip(slip)
        assert word in near(slip)


@pytest.mark.parametrize(
    ("choice", "word", "written"),
    [
        ("the", "TEH", "THE"),
        ("crystal", "Cristal", "Crystal"),
        ("american", "aerican", "American"),
        ("a lot", "Alot", "A lot"),
    ],
)
def test_a_choice_is_written_like_the_word(choice: str, word: str, written: str) -> None:
    """A choice takes the case of the word it stands for, and a name its capital."""
    assert in_case(choice, word) == written


def test_the_lists_know_what_they_should() -> None:
    """Frequencies, good words of two dialects, known misspellings, capitals, lost spaces."""
    assert zipf("the") > zipf("crystal") > zipf("qqzx") == 0
    assert listed("colour")
    assert listed("color")
    assert corrections("recieve") == ("receive",)
    assert capitals()["american"] == "American"
    assert "of the" in parted("ofthe")
