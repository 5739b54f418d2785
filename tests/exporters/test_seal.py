"""Seal: a page tells whether anybody altered it since."""

from __future__ import annotations

import pytest
from exporters.deciding import redlines, reviewed
from exporters.reviews import PAGES, decided
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.exporters import exporter, rendered
from kit.exporters.seal import is_sealed
from kit.proof import proof_in
from kit.redline import Redline


@pytest.mark.parametrize("form", PAGES)
@settings(max_examples=15, deadline=None)
@given(made=redlines())
def test_every_page_is_sealed_and_carries_its_proof(form: str, made: tuple[str, Redline]) -> None:
    """Law: whatever source and copy say, halves of letters included."""
    review = reviewed(*made)
    page = str(rendered(exporter(form), review))
    assert is_sealed(page)
    assert proof_in(page.encode()) == review.proof


PAGE = str(rendered(exporter("html"), decided("ferry.txt")))


@given(at=st.integers(0, len(PAGE) - 1), letter=st.characters(codec="utf-8"))
def test_a_letter_altered_anywhere_breaks_the_seal(at: int, letter: str) -> None:
    """Law: in the words, the mark-up, the hashes or the seal itself."""
    altered = PAGE[:at] + letter + PAGE[at + 1 :]
    assert bool(is_sealed(altered)) == (altered == PAGE)


def test_a_page_without_a_seal_has_none_to_break() -> None:
    """A fragment, or a page of somebody else's."""
    assert is_sealed(str(rendered(exporter("html-fragment"), decided("ferry.txt")))) is None
