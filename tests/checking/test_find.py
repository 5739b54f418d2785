"""Checking: findings in order, protected, settled, and the same however they were computed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kit
from kit.article import Article
from kit.checking import find
from kit.findings import COLUMNS, words_of
from kit.house import HouseStyle
from kit.prose import quotations

WORDS = st.sampled_from(
    [
        *"the cristal recieve alot teh house was is are a apple it's Putins’ we".split(),
        *("“", "”", "‘", "’", '"', ",", ".", "!", ""),
    ]
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join)


def test_a_text_and_an_article_are_checked_alike() -> None:
    """`kit.check` takes either and gives the documented columns."""
    text = "One fact is cristal clear."
    assert kit.check(text).equals(kit.check(Article.from_text(text)))
    assert tuple(kit.check(text).columns) == COLUMNS


def test_good_copy_has_no_finding() -> None:
    """An empty table has its columns all the same."""
    table = kit.check("All is well in the house.")
    assert table.empty
    assert tuple(table.columns) == COLUMNS


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS.filter(bool), min_size=50, max_size=50))
def test_no_fix_changes_a_word_inside_a_quotation(texts: list[str]) -> None:
    """Of 5,000 texts, none loses or gains a word between quotation marks by any fix in bulk."""
    article = Article.from_text("\n\n".join(texts))
    for finding in find(article, HouseStyle()):
        if finding.fix is None or finding.kind == "boilerplate":
            continue
        block = article.blocks[finding.block]
        text = article.source[block.start : block.end]
        own = finding.span.shift(-block.start)
        for said in quotations(text):
            if said.overlaps(own):
                low, high = min(said.start, own.start), max(said.end, own.end)
                after = text[low : own.start] + finding.fix + text[own.end : high]
                assert words_of(after) == words_of(text[low:high])


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_settled_findings_do_not_overlap(text: str) -> None:
    """One place has one finding; it names every checker that spoke."""
    found = find(Article.from_text(text), HouseStyle())
    spans = [f.span for f in found if f.kind not in ("length", "boilerplate")]
    assert not any(a.overlaps(b) for a, b in pairwise(spans))


def test_twins_have_keys_of_their_own() -> None:
    """Two equal errors in equal surroundings are told apart by a count."""
    table = kit.check("A cristal cup.\n\nA cristal cup.")
    assert len(set(table.index)) == len(table) == 2


def test_a_key_survives_an_edit_elsewhere() -> None:
    """A paragraph put before changes no key."""
    text = "One fact is cristal clear."
    assert set(kit.check(text).index) <= set(kit.check("A new lede, teh first.\n\n" + text).index)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("He praised Putins’ actions.", "He praised Putin’s actions."),
        ("It was Putins’ act, and Obamas too.", "It was Putin’s act, and Obamas too."),
    ],
)
def test_a_possessive_keeps_its_glyph_and_is_not_doubled(text: str, fixed: str) -> None:
    """The fix of “Putins’” takes the apostrophe after it along."""
    row = kit.check(text).iloc[0]
    assert text[: row.start] + row.fix + text[row.end :] == fixed


def test_an_overlap_keeps_what_both_checkers_said() -> None:
    """“alot” is a misspelling first, a compound written as one second; both are told."""
    row = kit.check("We saw alot of it.").iloc[0]
    assert (row.text, row.fix) == ("alot", "a lot")
    assert "harper.OpenCompounds" in row.message


def test_a_long_sentence_hides_nothing() -> None:
    """An error inside a sentence of more than forty words is found."""
    long = "It was said " + "again and again " * 15 + "that the cristal was clear."
    assert "cristal" in set(kit.check(long)["text"])


def test_a_blockquote_is_a_quotation_without_marks() -> None:
    """In Markdown, a quoted block is protected like words between marks."""
    article = Article.from_text("# Hed\n\n> One fact is cristal clear.\n", "markdown")
    row = kit.check(article).query("text == 'cristal'").iloc[0]
    assert row.quoted
    assert row.fix is None
    assert "crystal" in row.fixes


def test_boilerplate_is_one_finding_and_not_looked_into() -> None:
    """The tail of a web page is asked about once."""
    text = "The news\n\nAll of it is here.\n\nRelated articles\n\nTeh cristal\n\nSubscribe now!!"
    assert kit.check(text)["rule"].tolist() == ["boilerplate.tail"]


def test_the_house_allows_words_and_switches_rules_off() -> None:
    """Allowed words are no findings, nor is anything of a rule that is off."""
    text = "One cristal clear.  Yes"
    assert kit.check(text, HouseStyle(allow=frozenset({"cristal"})))["rule"].tolist() == [
        "typography.spaces"
    ]
    assert kit.check(text, HouseStyle(off=frozenset({"typography.*", "harper.*"})))[
        "text"
    ].tolist() == ["cristal"]


def test_a_british_house_spells_british() -> None:
    """The dialect decides what is a misspelling."""
    assert kit.check("The harbour was full.", HouseStyle(dialect="British")).empty
    row = kit.check("The harbor was full.", HouseStyle(dialect="British")).iloc[0]
    assert (row.text, row.fix) == ("harbor", "harbour")
