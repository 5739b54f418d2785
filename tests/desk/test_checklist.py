"""Checklist: what is to be verified, each thing once, where the browser finds it."""

from __future__ import annotations

from kit.article import Article
from kit.desk.checklist import checklist
from kit.review import Review

TEXT = "News\n\n😀 Marine Le Pen met Emeka Okafor on Friday. Then Marine Le Pen got $9.7 million.\n"


def test_the_same_words_are_one_row_with_all_their_places() -> None:
    """In reading order; positions are UTF-16 units, an emoji is two."""
    rows = checklist(Review(Article.from_text(TEXT)))["rows"]
    assert [(row["kind"], row["text"], len(row["places"])) for row in rows] == [
        ("name", "Marine Le Pen", 2),
        ("name", "Emeka Okafor", 1),
        ("date", "Friday", 1),
        ("figure", "$9.7 million", 1),
    ]
    assert rows[0]["places"][0] == [TEXT.index("Marine") + 1, TEXT.index(" met") + 1]
    assert rows[3]["sentence"] == "Then Marine Le Pen got $9.7 million."


def test_the_copy_counts_not_the_source() -> None:
    """A fact that was edited is listed as it now stands."""
    review = Review(Article.from_text(TEXT))
    review.rewrite(*review.at("$9.7 million"), "$9.4 million")
    assert checklist(review)["rows"][3]["text"] == "$9.4 million"
