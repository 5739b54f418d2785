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
    good = GOOD.replace("“naïve”", "naïve")
    broken = good.encode().decode(wrong)
    review = Review(Article.from_text(broken))
    assert review.copy == broken
    review.fix_safe()
    assert review.copy == good
    assert len(review.undo()) == 1
    assert review.copy == broken


@pytest.mark.parametrize("dash", ["–", "—"])
def test_a_broken_dash_opens_no_quotation(dash: str) -> None:
    """Its last letter looks like a quotation mark; what is behind it is nobody's speech."""
    broken = f"He came {dash} and left{dash}at once. It wasn’t late.".encode().decode("cp1252")
    review = Review(Article.from_text(f"The hed\n\n{broken}"))
    review.fix_safe()
    assert "â€" not in review.copy


WORDS = st.sampled_from(
    "café wasn’t “naïve” – cost £5 … Zoë’s . , — “ ” ' \" 10% 1990–95 ... -- ( ) o’clock".split()
)
KINDS = ("typography", "consistency")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(WORDS, st.sampled_from(["cp1252", "latin-1", "utf-8"])), max_size=14))
def test_one_word_mends_all_that_is_safe(words: list[tuple[str, str]]) -> None:
    """Law: after “fix all safe” nothing safe is left, on broken letters and on scrambled marks."""
    said = [word.encode().decode(wrong, "replace") for word, wrong in words]
    review = Review(Article.from_text(f"The hed\n\n{' '.join(said)}"))
    review.fix_safe()
    assert review.findings.query("tier == 'safe' and kind in @KINDS and verdict == 'open'").empty


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
