"""What counts as a word."""

import unicodedata
from itertools import pairwise
from time import process_time

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from kit.prose.words import words


def split(text: str) -> list[str]:
    """Return the words as strings."""
    return [span.of(text) for span in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("don't don’t she’s O’Brien", ["don't", "don’t", "she’s", "O’Brien"]),
        ("face-to-face so‑called", ["face-to-face", "so‑called"]),
        ("$9.7 million, £3bn", ["$9.7", "million", "£3bn"]),
        ("1,200 at 10:30 on 9/11, 50%", ["1,200", "at", "10:30", "on", "9/11", "50%"]),
        ("the U.S. and a.m., Ph.D.", ["the", "U.S.", "and", "a.m.", "Ph.D."]),
        ("U.S.-led, the U.K.’s", ["U.S.-led", "the", "U.K.’s"]),
        ("Franco–German AT&T", ["Franco–German", "AT&T"]),
        ("stop – now—then -- so… and...on", ["stop", "now", "then", "so", "and", "on"]),
        ("and/or", ["and", "or"]),
        ("So...I. Then", ["So", "I", "Then"]),
        ("Putins’ ‘quoted’ 'tis", ["Putins", "quoted", "tis"]),
        ("snake_case", ["snake", "case"]),
        ("a.b@c.de www.example.com", ["a.b@c.de", "www.example.com"]),
        ("!! – “ ” … 🙂", []),
        ("🎉party👩‍🚀", ["party"]),
        ("हिन्दी العَرَبِيَّة می‌خواهم Ёлка", ["हिन्दी", "العَرَبِيَّة", "می‌خواهم", "Ёлка"]),
        ("東京 abc中", ["東", "京", "abc", "中"]),
    ],
)
def test_words_as_an_editor_counts_them(text: str, expected: list[str]) -> None:
    """A word keeps its inner marks and loses those around it."""
    assert split(text) == expected


@given(st.text(max_size=60))
def test_a_word_is_trimmed_and_in_order(text: str) -> None:
    """Words come in order, never touch white space and hold a letter or a digit each."""
    found = words(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(not any(map(str.isspace, span.of(text))) for span in found)
    assert all(regex.search(r"[\p{L}\p{N}]", span.of(text)) for span in found)


@given(st.text(alphabet="aéñ ü-’.", max_size=40))
def test_composed_and_decomposed_letters_count_the_same(text: str) -> None:
    """Combining marks stay with their letter, so both forms of Unicode have the same words."""
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert [unicodedata.normalize("NFC", word) for word in split(decomposed)] == split(composed)


@pytest.mark.parametrize("unit", ["a-", "a'", "1,", "a.", "$", "é", "\u0301"])
def test_a_long_hostile_text_is_read_in_linear_time(unit: str) -> None:
    """A hundred thousand repetitions take a fraction of a second, and none is lost."""
    text = unit * 100_000 + " end"
    begun = process_time()
    assert split(text)[-1] == "end"
    assert process_time() - begun < 5
