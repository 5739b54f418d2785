"""What a person must verify."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.article import Article
from kit.facts import COLUMNS, facts

SAMPLE = Path(__file__).parents[1] / "data" / "russian-french-meetings.txt"


def found(text: str, kind: str) -> list[str]:
    """Return the facts of one kind."""
    table = facts(text)
    return list(table.loc[table["kind"] == kind, "text"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He got a $9.7 million loan.", ["$9.7 million"]),
        ("It cost US$5bn, £3m and €1,200.50.", ["US$5bn", "£3m", "€1,200.50"]),
        ("Up 5%, then 12 per cent or 0.5 percent.", ["5%", "12 per cent", "0.5 percent"]),
        ("Some 1,200 men and two million women.", ["1,200", "two million"]),
        ("He came 1st of 20 and won 3-1.", ["1st", "20", "3-1"]),
        ("The G20 met aboard an A320 on one occasion.", []),
        ("It was in 2014, 2 May and 5 p.m. too.", []),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    """Money, shares, counts and ordinals are figures; dates and names with digits are not."""
    assert found(text, "figure") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met last week, on Friday.", ["last week", "Friday"]),
        ("Sept. 11, 2001 and 3 May 2014.", ["Sept. 11, 2001", "3 May 2014"]),
        ("In March 2020, in 1999, in the 1980s.", ["March 2020", "1999", "1980s"]),
        ("From 1939-45 and on 2024-02-29.", ["1939-45", "2024-02-29"]),
        ("Two years ago at 5 p.m.; yesterday.", ["Two years ago", "5 p.m.", "yesterday"]),
        ("She may march on.", []),
        ("It cost $2014, or 2,014 euros, or 2014%.", []),
    ],
)
def test_dates(text: str, expected: list[str]) -> None:
    """Days, years and spans that lean on today are dates; sums that look like years are not."""
    assert found(text, "date") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She met Vladimir Putin’s men.", ["Vladimir Putin"]),
        ("It is Marine le Pen, not Le Pen.", ["Marine le Pen", "Le Pen"]),
        ("Of Osama bin Laden and Mohammed al-Sadr.", ["Osama bin Laden", "Mohammed al-Sadr"]),
        ("With George W. Bush and Mr. Smith.", ["George W. Bush", "Mr. Smith"]),
        ("In the U.S. and European Union.", ["European Union"]),
        ("Marine Le Pen won.", ["Marine Le Pen"]),
        ("Yesterday Paris slept. Now Putin talks. On Friday Bob left.", []),
        ("Police John Smith said. The police left.", ["John Smith"]),
        ("The Bank of England, and White House.", ["Bank of England", "White House"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    """Two or more capitals in a row are a name; a capital that opens a sentence proves nothing."""
    assert found(text, "name") == expected


def test_quotations() -> None:
    """What is said between marks is to be verified with who said it."""
    assert found("He said “we go” and “they\nstay”.", "quotation") == ["we go", "they\nstay"]


def test_headlines_give_no_names_and_boilerplate_nothing() -> None:
    """Every word of a headline has a capital; the tail of a page is nobody's claim."""
    text = "Big Bad News of 1999\n\nJohn Smith won.\n\nRelated articles\n\nJane Doe Won 5 Prizes"
    table = facts(text)
    assert table[["kind", "text", "block"]].to_numpy().tolist() == [
        ["date", "1999", 0],
        ["name", "John Smith", 1],
    ]


def test_addresses_hold_no_facts() -> None:
    """Digits of a web address are no figures, and places after it stay right."""
    article = Article.from_text("See [5 men](https://example.com/2014/07) here.", markup="markdown")
    table = facts(article)
    assert table["text"].tolist() == ["5"]
    assert article.source[table["start"][0] : table["end"][0]] == "5"


def test_the_sample_article() -> None:
    """The sample's claims that an editor would check, in reading order."""
    table = facts(SAMPLE.read_text(encoding="utf-8"))
    assert list(table.columns) == list(COLUMNS)
    assert table.loc[table["kind"] == "figure", "text"].tolist() == ["$9.7 million"]
    assert table.loc[table["kind"] == "date", "text"].tolist() == ["last week", "2014", "Friday"]
    names = set(table.loc[table["kind"] == "name", "text"])
    assert names == {
        "Marine Le Pen",
        "Marine le Pen",
        "Le Pen",
        "Le Pens",  # so the sample has it
        "Vladimir Putin",
        "European Union",
        "Russian Czech",
    }
    assert table.loc[table["text"] == "2014", "sentence"].item().startswith("One fact is cristal")


@given(st.text(alphabet="Ab 5.$%’“”\nMay1é🙂", max_size=60))
def test_a_fact_is_where_it_says(text: str) -> None:
    """Every row quotes the text at its own place, inside its block and in reading order."""
    article = Article.from_text(text)
    table = facts(article)
    for row in table.to_dict("records"):
        assert article.source[row["start"] : row["end"]] == row["text"]
        assert article.blocks[row["block"]].start <= row["start"] < row["end"]
        assert row["sentence"] in article.source
    assert table["start"].is_monotonic_increasing
