"""Paragraphs: what blank lines set apart, by the plain definition."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kit.prose import paragraphs

TEXTS = st.text(st.sampled_from("ab \n\t\u00a0\u2028\x0b"), max_size=40)


@given(TEXTS)
def test_paragraphs_are_the_pieces_between_blank_lines(text: str) -> None:
    """Each in its place, without the white space around it; a blank line may hold spaces."""
    pieces = re.split(r"\n(?:[^\S\n]*\n)+", text)
    said = [piece.strip() for piece in pieces if piece.strip()]
    assert [span.of(text) for span in paragraphs(text)] == said
