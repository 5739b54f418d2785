"""Known: the words and names of a house, in the forms in which copy has them."""

from __future__ import annotations

import pytest

from kit.house import HouseStyle

HOUSE = HouseStyle(
    allow=frozenset({"gastropub", "iPhone", "Corriere della Sera"}),
    names=frozenset({"Emeka Okafor", "Cho Wai-ching", "Putin’s Russia"}),
    exempt=frozenset({("hed", "idiom.*"), ("quoted", "house.*")}),
)


@pytest.mark.parametrize(
    ("word", "stands"),
    [
        ("gastropub", True),
        ("Gastropub", True),
        ("GASTROPUB", True),
        ("gastropub’s", True),
        ("Gastropub's", True),
        ("gastropubs", False),
        ("iPhone", True),
        ("iphone", False),
        ("Iphone", False),
        ("Emeka Okafor", True),
        ("Okafor", True),
        ("Okafor's", True),
        ("Okafors", True),
        ("OKAFOR", True),
        ("okafor", False),
        ("ching", True),
        ("Okafar", False),
    ],
)
def test_a_listed_word_is_not_misspelt(word: str, stands: bool) -> None:  # noqa: FBT001
    """Its capital and possessive neither; of names, each part, and its plural."""
    assert HOUSE.allows("spelling.word", word) is stands


def test_a_part_of_a_name_is_no_excuse_for_other_rules() -> None:
    """Only spelling asks for parts; any rule lets the whole name stand."""
    assert not HOUSE.allows("hyphens.compound", "Okafor")
    assert HOUSE.allows("hyphens.compound", "Emeka Okafor")


def test_exemptions_are_for_a_role() -> None:
    """A rule is off in heds, or inside quotation marks, and on elsewhere."""
    assert HOUSE.allows("idiom.full_swing", "x", "hed")
    assert not HOUSE.allows("idiom.full_swing", "x", "paragraph")
    assert HOUSE.allows("house.thus", "x", "quoted")


@pytest.mark.parametrize(
    ("text", "word", "inside"),
    [
        ("He reads Corriere della Sera.", "Corriere", True),
        ("He reads Corriere della Sera.", "della Sera", True),
        ("He reads Corriere della sera.", "Corriere", False),
        ("He reads Corriere.", "Corriere", False),
    ],
)
def test_a_place_inside_a_listed_phrase_is_told(text: str, word: str, inside: bool) -> None:  # noqa: FBT001
    """A word that is right only in its phrase is let stand there alone."""
    start = text.index(word)
    assert HOUSE.known.in_phrase(text, start, start + len(word)) is inside
