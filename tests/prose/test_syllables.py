"""How many syllables a word has."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.prose.syllables import syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("crystal", 2),
        ("rendezvous", 3),
        ("Kremlin", 2),
        ("interference", 4),
        ("fire", 2),  # the dictionary's first pronunciation: FAY-er
        ("the", 1),
        ("don’t", 1),
        ("café", 2),
        ("cafe\u0301", 2),
    ],
)
def test_a_word_of_the_dictionary(word: str, count: int) -> None:
    """The dictionary's first pronunciation counts, with either apostrophe and any accents."""
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("Putin's", 2),
        ("Putins’", 2),
        ("boss’s", 2),
        ("anti-globalist", 5),
        ("so-called", 2),
        ("Franco–German", 4),
    ],
)
def test_a_word_taken_apart(word: str, count: int) -> None:
    """Possessives and compounds count by their parts; a hissing owner adds a syllable."""
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"), [("U.S.", 2), ("D.C.", 2), ("DIY", 3), ("BBC", 3), ("WWF", 7), ("NATO", 2)]
)
def test_initials_are_spelled_out(word: str, count: int) -> None:
    """Initials count a syllable a letter, W three; an acronym that is spoken is a word."""
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("7", 2),
        ("40", 2),
        ("115", 5),
        ("1,200", 6),
        ("2014", 4),
        ("1905", 4),
        ("1900", 4),
        ("2005", 4),
        ("1980s", 4),
        ("9.7", 4),
        ("$9.7", 6),
        ("50%", 4),
        ("G20", 3),
        ("٢٠١٤", 5),
    ],
)
def test_figures_are_read_out(word: str, count: int) -> None:
    """Figures count as they are spoken, years in pairs, signs included, endings not."""
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("Zakharova", 4),
        ("Frantzman", 2),
        ("vlogged", 1),
        ("deplatforming", 4),
        ("McDoogal", 3),
        ("sportswashing", 3),
        ("Bezukhovs", 3),
        ("unfriended", 3),
    ],
)
def test_an_unknown_word_counts_by_its_spelling(word: str, count: int) -> None:
    """A word no dictionary has counts by its groups of vowels, silent ones left out."""
    assert syllables(word) == count


@pytest.mark.parametrize("text", ["", "–", "…", "’", "🙂", "_"])
def test_no_word_has_no_syllables(text: str) -> None:
    """What has neither letter nor digit is not spoken."""
    assert syllables(text) == 0


@given(st.text(max_size=30))
def test_any_word_can_be_counted(word: str) -> None:
    """Every string counts, and every one with a letter or a digit has at least one syllable."""
    assert (syllables(word) > 0) == any(c.isalnum() for c in word)


def test_the_dictionary_is_loaded_when_first_needed() -> None:
    """Importing the module reads nothing: the kit must open at once."""
    code = "import kit.prose.syllables as s; print(s._dictionary.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
