"""English: an article's own spelling tells which it is written in, where the house is silent."""

from __future__ import annotations

import pytest

import kit
from kit.article import Article
from kit.english import english_of, in_its_english
from kit.house import HouseStyle
from kit.review import Review


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The harbour was full of colour.", "British"),
        ("They realised that the centre was grey.", "British"),
        ("The harbor was full of color.", "American"),
        ("They realized it at the harbour.", "British"),
        ("They realized it.", None),
        ("The Labour Party met at Pearl Harbor.", None),
        ("One colour and one color.", None),
    ],
)
def test_the_spelling_tells(text: str, english: str | None) -> None:
    """Words that either English spells its own way are counted; names are not."""
    assert english_of(Article.from_text(text)) == english


def test_the_house_is_not_overruled() -> None:
    """A dialect that the house has settled holds whatever the article does."""
    article = Article.from_text("The harbour was full of colour.")
    assert in_its_english(HouseStyle("American"), article).english == "American"
    assert in_its_english(HouseStyle(), article).english == "British"


def test_a_british_piece_is_british_and_a_stranger_in_it_is_named() -> None:
    """“Harbour” in a British piece is no finding; “harbor” beside it is an inconsistency."""
    assert kit.check("The harbour was full of colour.").empty
    table = kit.check("The harbour was full of colour, and the harbor slept.")
    assert table[["rule", "text", "fix"]].values.tolist() == [
        ["consistency.dialect", "harbor", "harbour"]
    ]


def test_a_review_says_which_english() -> None:
    """It follows the copy, as the editor changes it."""
    review = Review(Article.from_text("The harbour slept."))
    assert review.english == "British"
    review.rewrite(*review.at("harbour"), "harbor")
    assert review.english == "American"
