"""Difficulty: hard sentences are named with their reasons, and easy ones are left alone."""

from __future__ import annotations

import pytest

from kit.aim import aim
from kit.article import Article
from kit.difficulty import hard_sentences
from kit.house import HouseStyle
from kit.prose.clauses import clauses
from kit.prose.passive import passives
from kit.review import Review

EASY = "The cat sat on the mat. The dog saw it and ran off, and the cat sat on and slept all day."
HARD = (
    "The representatives of the administration, whose significance was underestimated, "
    "reiterated that counterproductive restrictions were imposed because negotiations failed."
)


def _hard(text: str, **sizes: object) -> list[tuple[str, tuple[str, ...]]]:
    article = Article.from_text(f"The hed\n\n{text}")
    house = HouseStyle(**sizes)  # type: ignore[arg-type]
    return [(hard.level, hard.reasons) for hard in hard_sentences(article, house)]


def test_easy_sentences_are_not_marked() -> None:
    """Short words and short sentences say nothing."""
    assert _hard(EASY) == []


def test_a_hard_sentence_says_why() -> None:
    """Its clauses, its passive verbs and its longest words, each named."""
    ((level, reasons),) = _hard(HARD)
    assert level == "very hard"
    assert reasons[0] == "18 words, 4 clauses"
    assert reasons[1] == "passive: was underestimated, were imposed"
    assert reasons[2].startswith("long words: counterproductive, ")


def test_the_place_of_a_sentence_is_its_words() -> None:
    """No space before or after is marked, in Markdown with links too."""
    text = f"The hed\n\n{EASY} {HARD} {EASY}"
    article = Article.from_text(text, "markdown")
    (hard,) = hard_sentences(article, HouseStyle())
    assert hard.span.of(text) == HARD


def test_hard_sentences_are_a_table() -> None:
    """A row a sentence: which, how hard, why, where."""
    review = Review(Article.from_text(f"The hed\n\n{EASY} {HARD}"))
    ((text, level, grade, reasons, start, end),) = review.hard_sentences.values.tolist()
    assert (text, level, len(reasons)) == (HARD, "very hard", 3)
    assert review.copy[start:end] == HARD
    assert grade > 20


def test_the_houses_sizes_count() -> None:
    """A house that wants shorter sentences or lower grades gets more marks."""
    long = "The man went to the shop and the man came home again and he sat and ate and slept."
    assert _hard(long) == []
    assert [level for level, _ in _hard(long, sentence_words=15)] == ["hard"]
    assert [level for level, _ in _hard(long, sentence_words=12, tangle_words=15)] == ["very hard"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plan was dropped by the council.", ["was dropped"]),
        ("It has been quietly and never taken up.", []),
        ("It wasn’t ever found; they are being held.", ["being held"]),
        ("Ships were not seen.", ["were not seen"]),
        ("He was tired. She is married. We are interested in it.", []),
        ("He has dropped the plan. She dropped it.", []),
    ],
)
def test_passive_verbs(text: str, found: list[str]) -> None:
    """A form of “be” and a participle; adjectives in -ed are none."""
    assert [span.of(text) for span in passives(text)] == found


@pytest.mark.parametrize(
    ("text", "count"),
    [("He left.", 1), ("He left when it rained.", 2), ("He said that she, who knew, left.", 3)],
)
def test_clauses(text: str, count: int) -> None:
    """One, and one for each word that opens another."""
    assert clauses(text) == count


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (EASY, "easier than the house’s 8 to 12"),
        (HARD, "harder than the house’s 8 to 12"),
    ],
)
def test_the_aim_of_the_house(text: str, says: str) -> None:
    """The article's grade is said against the band that the house aims at."""
    assert aim(Article.from_text(f"The hed\n\n{text}"), HouseStyle()).says == says
    within = aim(Article.from_text(f"The hed\n\n{text}"), HouseStyle(grade=(-9, 99)))
    assert within.says == "within the house’s -9 to 99"
    assert aim(Article.from_text(""), HouseStyle()).says == "too short to score"
