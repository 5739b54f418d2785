"""Encoding: mojibake is a finding with a safe fix, and good letters are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kit
from kit.article import Article
from kit.review import Review

GOOD = "The café wasn’t “naïve” – it cost £5… and Zoë’s résumé said so."


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_fixing_what_is_safe_brings_the_letters_back(wrong: str) -> None:
    """It was never altered on loading."""
    # A dash gone wrong looks like a quotation mark: what is behind it waits until it is mended.
    broken = GOOD.replace("“naïve”", "naïve").encode().decode(wrong)
    review = Review(Article.from_text(broken))
    assert review.copy == broken
    while len(review.fix_safe()):
        pass
    assert "café wasn’t naïve" in review.copy
    assert "Zoë’s résumé" in review.copy


def test_a_quotation_is_mended_by_hand_alone() -> None:
    """The fix is shown there, and no machine takes it."""
    found = kit.check("He said: “Itâ€™s late.”").query("rule == 'encoding.mojibake'")
    assert found["tier"].tolist() == ["query"]
    assert found["fixes"].iloc[0][0].endswith("It’s")


@settings(deadline=None)  # the first text of all wakes the engine
@given(st.text(st.sampled_from("aé ïü’“”–—…£€ÅøÞñç.,'\u00a0"), max_size=40))
def test_a_finding_is_what_differs_and_no_more(text: str) -> None:
    """Whatever the letters, the fixes put together are the text mended."""
    found = kit.check(text).query("rule == 'encoding.mojibake'")
    assert all(text[row.start : row.end] == row.text for row in found.itertuples())
