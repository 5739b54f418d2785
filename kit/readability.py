"""Readability: how hard a text is to read, by the formulas editors know.

Each formula is a pure function of counts. None explains more than a third of what readers find
hard, so a score is a hint and its second decimal is noise.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import isnan, nan, sqrt
from textwrap import shorten

import pandas as pd

from kit.article import Article
from kit.prose.counts import Counts, count_of, total
from kit.prose.markdown import reader

SCORED = ("paragraph", "quotation", "list", "dek")
COUNTS = ("words", "sentences", "syllables", "complex_words")
SCORES = ("flesch", "flesch_kincaid", "gunning_fog", "smog", "ari", "coleman_liau")
WORDS_PER_MINUTE = 238  # silent reading of English non-fiction: Brysbaert 2019
SMOG_SENTENCES = 10

_SHOWN = 48  # characters


def flesch(counts: Counts) -> float:
    """Return the reading ease: about 100 for a child's text, below 30 for a learned one.

    206.835 - 1.015 * words / sentences - 84.6 * syllables / words.
    Source: Flesch 1948, A new readability yardstick.

    >>> round(flesch(Counts(words=6, sentences=1, syllables=6)), 1)
    116.1
    """
    if not counts.words or not counts.sentences:
        return nan
    return 206.835 - 1.015 * _sentence_length(counts) - 84.6 * counts.syllables / counts.words


def flesch_kincaid(counts: Counts) -> float:
    """Return the years of school a reader needs.

    0.39 * words / sentences + 11.8 * syllables / words - 15.59.
    Source: Kincaid, Fishburne, Rogers and Chissom 1975, for the United States Navy.

    >>> round(flesch_kincaid(Counts(words=13, sentences=1, syllables=24)), 1)
    11.3
    """
    if not counts.words or not counts.sentences:
        return nan
    return 0.39 * _sentence_length(counts) + 11.8 * counts.syllables / counts.words - 15.59


def gunning_fog(counts: Counts) -> float:
    """Return the years of school a reader needs, by long sentences and complex words.

    0.4 * (words / sentences + 100 * complex_words / words).
    Source: Gunning 1952, The technique of clear writing.

    >>> round(gunning_fog(Counts(words=100, sentences=5, complex_words=10)), 1)
    12.0
    """
    if not counts.words or not counts.sentences:
        return nan
    return 0.4 * (_sentence_length(counts) + 100 * counts.complex_words / counts.words)


def smog(counts: Counts) -> float:
    """Return the years of school a reader needs to understand all of it.

    1.0430 * sqrt(polysyllables * 30 / sentences) + 3.1291.
    Source: McLaughlin 1969, SMOG grading. He counted three samples of ten sentences; a text of
    10 to 29 is scaled to thirty, and one shorter than a single sample gives no score (nan).

    >>> round(smog(Counts(words=600, sentences=30, polysyllables=100)), 2)
    13.56
    """
    if counts.sentences < SMOG_SENTENCES:
        return nan
    return 1.0430 * sqrt(counts.polysyllables * 30 / counts.sentences) + 3.1291


def ari(counts: Counts) -> float:
    """Return the years of school a reader needs, by length of words in letters and digits.

    4.71 * letters / words + 0.5 * words / sentences - 21.43.
    Source: Smith and Senter 1967, Automated readability index.

    >>> round(ari(Counts(words=100, sentences=5, letters=480)), 1)
    11.2
    """
    if not counts.words or not counts.sentences:
        return nan
    return 4.71 * counts.letters / counts.words + 0.5 * _sentence_length(counts) - 21.43


def coleman_liau(counts: Counts) -> float:
    """Return the years of school a reader needs, by letters and sentences per 100 words.

    0.0588 * (100 * letters / words) - 0.296 * (100 * sentences / words) - 15.8.
    Source: Coleman and Liau 1975, A computer readability formula designed for machine scoring;
    the example has the counts of that paper's own abstract.

    >>> round(coleman_liau(Counts(words=119, sentences=5, letters=639)), 1)
    14.5
    """
    if not counts.words or not counts.sentences:
        return nan
    per_word = 0.0588 * counts.letters - 0.296 * counts.sentences
    return 100 * per_word / counts.words - 15.8


def readability(article: Article | str) -> pd.DataFrame:
    """Return the counts and scores of an article: a row a paragraph and one for the whole.

    Paragraphs, quotations, lists and deks are scored; hed, byline, headings and boilerplate are
    not. The index is "1", "2", … in reading order, then "whole"; `block` is the place in
    `article.blocks`, -1 for the whole. What is too short to score is NaN.

    >>> table = readability("The cat sat on the mat. The dog did not.")
    >>> table.loc["whole", ["words", "sentences", "syllables"]].tolist()
    [10, 2, 10]
    """
    article = Article.from_text(article) if isinstance(article, str) else article
    rows = [_row(block, text, count_of(text)) for block, text in _scored(article)]
    rows.append(_row(-1, "", _whole(article)))
    index = pd.Index([*map(str, range(1, len(rows))), "whole"], name="paragraph")
    return pd.DataFrame(rows, columns=["block", "text", *COUNTS, *SCORES], index=index)


def summary(article: Article | str) -> list[tuple[str, str, str]]:
    """Return the whole's figures as name, value and a hint for the editor, ready to show.

    >>> summary("The cat sat on the mat.")[0]
    ('Words', '6', 'hed, byline, headings and boilerplate left out')
    """
    article = Article.from_text(article) if isinstance(article, str) else article
    counts = _whole(article)
    length = _sentence_length(counts) if counts.sentences else nan
    return [
        ("Words", f"{counts.words:,}", "hed, byline, headings and boilerplate left out"),
        ("Sentences", f"{counts.sentences:,}", "in the paragraphs that are counted"),
        ("Reading time", _minutes(counts.words), f"at {WORDS_PER_MINUTE} words a minute"),
        ("Average sentence", _shown(length, 1, " words"), "over 25 words, readers tire"),
        ("Flesch reading ease", _shown(flesch(counts)), _ease(flesch(counts))),
        ("Flesch–Kincaid grade", _shown(flesch_kincaid(counts), 1), "years of school needed"),
        ("Gunning fog", _shown(gunning_fog(counts), 1), "years of school; 12 suits most readers"),
    ]


def whole_grade(article: Article) -> float:
    """Return the Flesch–Kincaid grade of the whole article, nan when there is nothing to score."""
    return flesch_kincaid(_whole(article))


def _sentence_length(counts: Counts) -> float:
    return counts.words / counts.sentences


def _scored(article: Article) -> Iterator[tuple[int, str]]:
    """Yield the number and the plain text of each block that is scored."""
    for number, (block, text) in enumerate(zip(article.blocks, article.texts, strict=True)):
        if block.role in SCORED:
            yield number, _unmarked(text) if article.markup == "markdown" else text


@lru_cache(maxsize=8192)
def _unmarked(text: str) -> str:
    """Return the words of Markdown without its marks; of a link only its text."""
    inlines = (token.children or () for token in reader().parse(text) if token.type == "inline")
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    texts = ("".join(breaks.get(t.type, t.content) for t in children) for children in inlines)
    return "\n\n".join(texts)


def _whole(article: Article) -> Counts:
    return _together(tuple(text for _, text in _scored(article)))


@lru_cache(maxsize=8)
def _together(texts: tuple[str, ...]) -> Counts:
    return total(map(count_of, texts))


def _row(block: int, text: str, counts: Counts) -> list[object]:
    scores = (flesch, flesch_kincaid, gunning_fog, smog, ari, coleman_liau)
    first_words = shorten(text, _SHOWN, placeholder=" …")
    return [block, first_words, *counts[: len(COUNTS)], *(f(counts) for f in scores)]


def _shown(value: float, decimals: int = 0, unit: str = "") -> str:
    return "–" if isnan(value) else f"{value:.{decimals}f}{unit}"


def _minutes(count: int) -> str:
    minutes = count / WORDS_PER_MINUTE
    return f"{minutes:.0f} min" if minutes >= 1 else "under 1 min"


def _ease(score: float) -> str:
    """Return what a reading ease means, by the bands of Flesch 1948."""
    if isnan(score):
        return "too short to score"
    bands = ((70, "easy to read"), (60, "plain English"), (50, "fairly hard"), (30, "hard"))
    return next((name for least, name in bands if score >= least), "very hard")
