"""How hard a text is to read."""

from collections.abc import Callable
from math import isnan
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.article import Article
from kit.prose.counts import Counts, count_of, total
from kit.readability import (
    COUNTS,
    SCORES,
    ari,
    coleman_liau,
    flesch,
    flesch_kincaid,
    gunning_fog,
    readability,
    smog,
    summary,
)

SAMPLE = Path(__file__).parents[1] / "data" / "russian-french-meetings.txt"
FORMULAS = (flesch, flesch_kincaid, gunning_fog, smog, ari, coleman_liau)


@pytest.fixture
def sample() -> Article:
    """The article the kit began with."""
    return Article.from_text(SAMPLE.read_text(encoding="utf-8"))


def test_a_sentence_of_one_syllable_words() -> None:
    """The nursery sentence usually given with Flesch's formula has the score usually given."""
    counts = count_of("The cat sat on the mat.")
    assert (counts.words, counts.sentences, counts.syllables) == (6, 1, 6)
    assert flesch(counts) == pytest.approx(116.1, abs=0.05)


@pytest.mark.parametrize(("words", "syllables", "score"), [(16, 23, 69.0), (13, 24, 37.5)])
def test_the_usual_examples_of_flesch(words: int, syllables: int, score: float) -> None:
    """The two longer sentences usually given with the formula come out by their counts."""
    counts = Counts(words=words, sentences=1, syllables=syllables)
    assert flesch(counts) == pytest.approx(score, abs=0.05)


def test_coleman_liau_worked_example() -> None:
    """The counts of the paper's own abstract give its usual 14.5, and not 13.9 as with 0.058."""
    counts = Counts(words=119, sentences=5, letters=639)
    assert coleman_liau(counts) == pytest.approx(14.53, abs=0.005)


@pytest.mark.parametrize(
    ("formula", "score"),
    [(flesch_kincaid, 12.03), (gunning_fog, 13.0), (ari, 10.24), (smog, 12.55)],
)
def test_grades_of_round_counts(formula: Callable[[Counts], float], score: float) -> None:
    """Formulas worked by hand: 20 words a sentence, 1.68 syllables and 4.6 letters a word."""
    counts = Counts(
        words=1000, sentences=50, syllables=1680, complex_words=125, polysyllables=136, letters=4600
    )
    assert formula(counts) == pytest.approx(score, abs=0.01)


@pytest.mark.parametrize("formula", FORMULAS)
def test_nothing_has_no_score(formula: Callable[[Counts], float]) -> None:
    """Without words or sentences a formula gives NaN, never a number."""
    assert isnan(formula(Counts()))


def test_smog_needs_a_sample_of_ten_sentences() -> None:
    """Nine sentences are less than the smallest sample the author took; ten are scaled up."""
    assert isnan(smog(Counts(words=90, sentences=9, polysyllables=9)))
    ten, thirty = (Counts(words=9, sentences=n, polysyllables=n) for n in (10, 30))
    assert smog(ten) == smog(thirty) == pytest.approx(1.0430 * 30**0.5 + 3.1291)


@pytest.mark.parametrize(
    ("text", "complex_words"),
    [
        ("They met subsequently.", 1),
        ("Subsequently they met.", 1),
        ("They met Zakharova in Novosibirsk.", 0),
        ("It was created, and trespasses were believing.", 0),
        ("They anticipated interferences.", 2),
        ("A face-to-face talk in 2014.", 0),
        ("A semi-official talk.", 1),
    ],
)
def test_complex_words_are_gunnings(text: str, complex_words: int) -> None:
    """Names, figures, compounds of easy words and spoken endings make no word complex."""
    assert count_of(text).complex_words == complex_words


def test_the_table_has_a_row_a_paragraph_and_one_for_the_whole(sample: Article) -> None:
    """Rows are numbered in reading order, and the last is the sum of the others."""
    table = readability(sample)
    assert list(table.columns) == ["block", "text", *COUNTS, *SCORES]
    assert list(table.index) == [*map(str, range(1, 11)), "whole"]
    assert table["block"].iloc[-1] == -1
    assert (table[list(COUNTS)][:-1].sum() == table.loc["whole", list(COUNTS)]).all()


def test_the_sample_is_measured(sample: Article) -> None:
    """The body's figures: tail, hed and byline left out, "the U.S. and" no sentence end."""
    whole = readability(sample).loc["whole"]
    assert (whole["words"], whole["sentences"]) == (551, 23)
    assert whole["flesch"] == pytest.approx(52, abs=1)
    assert whole["flesch_kincaid"] == pytest.approx(12, abs=0.2)


def test_hed_headings_and_boilerplate_are_not_scored() -> None:
    """What is no running prose does not make a text easier."""
    text = "The hed\n\nBy Ann Other\n\nOne plain sentence.\n\nRelated articles\n\nAnother hed here"
    table = readability(text)
    assert table.loc["whole", "words"] == 3
    assert table.loc["1", "text"] == "One plain sentence."


def test_markdown_marks_are_not_words() -> None:
    """Only what a reader reads is counted: of a link its text, of a list its items."""
    plain = Article.from_text("Hed\n\nA bold link here.\n\nOne item.\n\nTwo items.")
    marked = Article.from_text(
        "# Hed\n\nA **bold** [link](http://example.com/a/b?c=1 'Title') here.\n\n"
        "- One item.\n- Two items.",
        markup="markdown",
    )
    numbers = [*COUNTS, *SCORES]
    whole = readability(marked)[-1:][numbers]
    pd.testing.assert_frame_equal(whole, readability(plain)[-1:][numbers])


@pytest.mark.parametrize("text", ["", "   ", "…", "🙂", "***\n\n—"])
def test_too_short_to_score(text: str) -> None:
    """An article without a word has a table all the same, its scores NaN."""
    whole = readability(text).loc["whole"]
    assert whole["words"] == whole["sentences"] == 0
    assert whole[list(SCORES)].isna().all()
    assert ("Flesch reading ease", "–", "too short to score") in summary(text)


def test_summary_is_ready_to_show(sample: Article) -> None:
    """The live panel gets strings, rounded to what the formulas can bear."""
    shown = {name: value for name, value, _ in summary(sample)}
    assert shown["Words"] == "551"
    assert shown["Reading time"] == "2 min"
    assert shown["Average sentence"] == "24.0 words"
    assert shown["Flesch reading ease"] == "52"
    assert shown["Flesch–Kincaid grade"] == "12.0"


PARAGRAPHS = st.lists(
    st.text(alphabet="aB .!é'\u201c7", min_size=1, max_size=30).filter(str.strip), max_size=4
)


@given(PARAGRAPHS)
def test_counts_of_paragraphs_add_up(texts: list[str]) -> None:
    """What is counted of paragraphs one by one is what is counted of all of them together."""
    together = count_of("\n\n".join(texts))
    assert total(map(count_of, texts)) == together
    assert min(together) >= 0
    assert together.words <= together.syllables
