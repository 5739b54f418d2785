"""Where sentences end."""

from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.prose.paragraphs import paragraphs
from kit.prose.sentences import sentences

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"


def split(text: str) -> list[str]:
    """Return the words of each sentence."""
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Relations with the U.S. and European Union are strained.",
        "The U.S. Senate met at 5 p.m. Monday in Washington D.C. and voted.",
        "Mr. Smith, Dr. J. R. R. Jones and Gen. Lee met Mlle. Motel at St. Louis.",
        "Lot No. 5 was sold on Sept. 11 for $9.7 million.",
        "See e.g. the paper by Jones et al. in vol. 3.",
        "“Go!” he said, “or else … we leave.”",
        "Yahoo! is a company and “Why?” a question.",
        "So… they waited... and waited.",
        "1. Opening a tin is easy.",
        "It costs 3.5 million (see fig. 2) a year.",
        "Acme Inc. Chairman Bob Ray left.",
    ],
)
def test_a_stop_that_ends_nothing(sentence: str) -> None:
    """Abbreviations, initials, figures and speech before its verb do not end a sentence."""
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["“We go.”", "She left."],
        ["He left (at noon.)", "She stayed."],
        ["“Why?”", "“Because.”"],
        ["He was born in 1811.[4]", "He died.[5] [6]", "The end."],
        ["They live in the U.S.", "They like it."],
        ["It opens at 6 p.m.", "The end is open."],
        ["Was it No. 5?", "No.", "It was six!", "Really?!"],
        ["He paid $9.7 million.", "40 people saw it."],
        ["Then nothing …", "The lights went out."],
        ["Il dit « oui. »", "Elle part."],
        ["Paris won.", "Le Pen lost to Bob.", "Alice left."],
        ["今天。", "明天！"],
        ["First one.", "’Tis the second."],
    ],
)
def test_a_stop_that_ends_a_sentence(parts: list[str]) -> None:
    """A stop ends a sentence together with the closing marks and note numbers after it."""
    assert split(" ".join(parts)) == parts


def test_a_sentence_never_crosses_a_blank_line() -> None:
    """A paragraph without a stop ends its sentence all the same."""
    assert split("A hed with no stop\n\nThe lede. More\n \nEnd") == [
        "A hed with no stop",
        "The lede.",
        "More",
        "End",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He went to the\nCrimean coast.", 1),
        ("By Ann Other\nThe candidate was in Moscow and met the president.", 2),
        ("- Milk from here\n- Eggs from there", 2),
        ("A long first line, cut,\nThen a very much longer second line of it.", 1),
        ("The first line of it is long\nand the second small.", 1),
    ],
)
def test_a_line_end_inside_a_paragraph(text: str, parts: int) -> None:
    """A line end is a space, unless the line was cut short or the next opens with a bullet."""
    assert len(split(text)) == parts


def test_the_sample_article() -> None:
    """The sample's body has one sentence of hed and 23 of prose, its tail one a line."""
    found = split(SAMPLE.read_text(encoding="utf-8"))
    assert len(found) == 1 + 23 + 7
    assert [sentence for sentence in found if "U.S." in sentence] == [
        found[9],
        found[13],
        found[22],
    ]
    assert found[9].endswith("in relations with the U.S. and European Union.")
    assert found[13].endswith("the U.S. do,” “")


LETTERS = st.text(alphabet='aB .!?…\n"”)[1]éأ中。🙂\u0301\u2028', max_size=60)


@given(LETTERS)
def test_spans_are_ordered_and_cover_the_text(text: str) -> None:
    """Sentences come in order, never overlap, and leave out nothing but white space."""
    found = sentences(text)
    inside = "".join(span.of(text) for span in found)
    assert "".join(inside.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)


@given(LETTERS)
def test_a_paragraph_is_split_the_same_wherever_it_stands(text: str) -> None:
    """Each sentence lies in one paragraph, and depends on nothing outside it."""
    alone = [split(span.of(text)) for span in paragraphs(text)]
    assert split(text) == [sentence for part in alone for sentence in part]


@pytest.mark.parametrize(
    "unit", ["a. ", ". ", "...", "U.S. ", ".”", "Bob. Al. ", ".\n", "。", "A\nb"]
)
def test_a_long_hostile_text_is_split_in_linear_time(unit: str) -> None:
    """Fifty thousand repetitions take well under a second, not minutes."""
    text = (unit * 50_000).strip()
    begun = process_time()
    assert sentences(text)[-1].end == len(text)
    assert process_time() - begun < 5
