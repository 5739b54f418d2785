"""Positions: code points for Python, UTF-16 units for the browser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kit.desk.positions import Utf16

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("😀𝒳\r\n\u2028e\u0301"))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_a_position_is_the_length_of_what_stands_before(text: str, data: st.DataObject) -> None:
    """A code point's unit is how many UTF-16 units stand before it; and back."""
    at = data.draw(st.integers(0, len(text)))
    both = Utf16(text)
    assert both.units(at) == _units(text[:at])
    assert both.points(both.units(at)) == at


def test_half_a_character_belongs_to_the_whole() -> None:
    """A browser position inside a wide character is that character's."""
    assert Utf16("a😀b").points(2) == 1
