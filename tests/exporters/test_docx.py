"""A Word file: accept all is the clean copy, reject all the source, paragraph marks included."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from exporters.deciding import marked_redlines, redlines, reviewed
from exporters.reviews import ARTICLES, decided
from exporters.word import W, Word
from hypothesis import given

from kit.article import Article, Markup
from kit.exporters import export, exporter, rendered
from kit.exporters.letters import encodable, printable
from kit.redline import Redline
from kit.review import Review

W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def word_of(review: Review) -> Word:
    """Return the Word file of a review."""
    data = rendered(exporter("docx"), review)
    assert isinstance(data, bytes)
    return Word(data)


def unmarked(text: str, markup: Markup) -> Word:
    """Return the Word file of a text nobody changed."""
    return word_of(Review(Article.from_text(text, markup)))


@given(redlines())
def test_plain_copy_is_read_back_letter_by_letter(made: tuple[str, Redline]) -> None:
    """Law: accepted it is the copy, rejected the source: every letter, line end and space."""
    source, redline = made
    word = word_of(reviewed(source, redline))
    assert word.text("accept") == encodable(printable(redline.apply(source).strip("\n")))
    assert word.text("reject") == encodable(printable(source.strip("\n")))


@given(marked_redlines())
def test_marked_copy_is_read_back_with_styles_and_looks(made: tuple[str, Redline]) -> None:
    """Law: accepted it is the file of the copy, rejected that of the source, styles included."""
    source, redline = made
    word = word_of(reviewed(source, redline, "markdown"))
    assert word.read("accept") == unmarked(redline.apply(source), "markdown").read("accept")
    assert word.read("reject") == unmarked(source, "markdown").read("accept")


@given(marked_redlines())
def test_what_nobody_changed_is_not_tracked(made: tuple[str, Redline]) -> None:
    """Law: without a decision there is no insertion and no deletion."""
    source, _ = made
    document = unmarked(source, "markdown").part("word/document.xml")
    assert not [e for e in document.iter() if e.tag in (f"{W}ins", f"{W}del", f"{W}pPrChange")]


def test_marks_become_styles() -> None:
    """Headings, quotations, lists, code, rules, emphasis, links: Word's own styles and looks."""
    text = (
        "# Hed\n\nBy Ann Other\n\n## Sub\n\nA **bold** *i* `c` [l](https://e.org) [no](js:x) \\* "
        "&amp;\n\n> said\n\n3. three\n4. four\n   - in\n\n   more\n\n<!-- -->\n\n"
        "```\ncode\n```\n\n***\n"
    )
    read = unmarked(text, "markdown").read("accept")
    assert [(one.style, one.text) for one in read] == [
        ("pStyleHeading1", "Hed"),
        ("pStyleByline", "By Ann Other"),
        ("pStyleHeading2", "Sub"),
        ("pStyleNormal", "A bold i c l no * &"),
        ("pStyleQuote", "said"),
        ("pStyleListParagraph ilvl0", "three"),
        ("pStyleListParagraph ilvl0", "four"),
        ("pStyleListParagraph ilvl1", "in"),
        ("pStyleListContinue ind720", "more"),
        ("pStyleNormal", "<!-- -->"),
        ("pStyleSourceCode", "code"),
        ("pStyleRule", ""),
    ]
    looks = dict(read[3].letters)
    assert (looks["b"], looks["i"], looks["c"]) == ("b ", "i ", "rStyleCode ")
    assert looks["l"] == "rStyleHyperlink https://e.org"
    assert looks["n"] == ""


@pytest.mark.parametrize("article", ARTICLES)
def test_each_change_is_signed(article: str) -> None:
    """Who and when, as the log has it, in each insertion and deletion, each with its own number."""
    review = decided(article)
    document = word_of(review).part("word/document.xml")
    marks = [e for e in document.iter() if e.tag in (f"{W}ins", f"{W}del", f"{W}pPrChange")]
    by, at = set(review.changes["by"]), {at[:19] + "Z" for at in review.changes["at"]}
    assert {mark.get(f"{W}author") for mark in marks} == by
    assert {mark.get(f"{W}date") for mark in marks} == at
    assert len({mark.get(f"{W}id") for mark in marks}) == len(marks)


def test_only_the_words_of_a_change_are_tracked() -> None:
    """One change, one deletion and one insertion of whole words, nothing around it."""
    document = word_of(decided("ferry.txt")).part("word/document.xml")
    said = [("".join(e.itertext()), e.tag.removeprefix(W)) for e in document.iter()]
    tracked = [(text, tag) for text, tag in said if tag in ("ins", "del") and text]
    assert tracked[:2] == [("dew", "del"), ("due", "ins")]


def test_queries_are_comments_and_answers_replies() -> None:
    """The question stands at its place; the answer is a reply; a closed thread is done."""
    word = word_of(decided("ferry.txt"))
    comments = list(word.part("word/comments.xml"))
    assert ["".join(c.itertext()) for c in comments] == [
        "Who counted them?",
        "The harbour master did; he says 41.",
        "Which day is “tomorrow” for the print edition?",
    ]
    assert {c.get(f"{W}author") for c in comments} == {"Bob <Desk>"}
    threads = [dict(t.attrib) for t in word.part("word/commentsExtended.xml")]
    assert threads[1] == {
        f"{W15}paraId": "00000002",
        f"{W15}paraIdParent": "00000001",
        f"{W15}done": "1",
    }
    assert threads[2][f"{W15}done"] == "0"
    assert _inside_comment(word, "2") == "tomorrow"


def _inside_comment(word: Word, number: str) -> str:
    """Return the words between the start and the end of a comment."""
    words, inside = "", False
    for element in word.part("word/document.xml").iter():
        if element.get(f"{W}id") == number and "commentRange" in element.tag:
            inside = element.tag.endswith("Start")
        elif inside and element.tag in (f"{W}t", f"{W}delText"):
            words += element.text or ""
    return words


@given(redlines(), redlines())
def test_every_comment_begins_before_it_ends(
    made: tuple[str, Redline], other: tuple[str, Redline]
) -> None:
    """Law: wherever a query stands, its range opens once, closes once, in this order."""
    source, redline = made
    review = reviewed(source, redline)
    for start in range(0, len(review.copy) + 1, 3):
        review.query((start, min(len(review.copy), start + len(other[0]))), "Is it?")
    document = word_of(review).part("word/document.xml")
    seen: dict[str, list[str]] = {}
    for element in document.iter():
        if "omment" in element.tag and element.get(f"{W}id"):
            seen.setdefault(str(element.get(f"{W}id")), []).append(element.tag.removeprefix(W))
    order = ["commentRangeStart", "commentRangeEnd", "commentReference"]
    assert all(tags == order for tags in seen.values())


@pytest.mark.skipif(not shutil.which("pandoc"), reason="no pandoc on PATH, the second reader")
@pytest.mark.parametrize("how", ["accept", "reject"])
def test_pandoc_reads_the_same(tmp_path: Path, how: str) -> None:
    """A program that is not ours reads the copy when it accepts and the source when it rejects."""
    review = decided("ferry.txt")
    place = export(review, tmp_path / "a.docx")
    said = subprocess.run(
        ["pandoc", f"--track-changes={how}", "-f", "docx", "-t", "json", place],  # noqa: S607
        capture_output=True,
        check=True,
    )
    expected = review.copy if how == "accept" else review.article.source
    blocks = [block["c"] for block in json.loads(said.stdout)["blocks"]]
    read = [_words(block[-1] if isinstance(block[0], int) else block) for block in blocks]
    assert [words.split() for words in read] == [
        words.split() for words in expected.replace("’", "'").strip().split("\n\n")
    ]


def _words(node: object) -> str:
    """Return the words of pandoc's tree, marks of quotation and all."""
    if isinstance(node, list):
        return "".join(_words(one) for one in node)
    if isinstance(node, dict):
        spaces = {"Space": " ", "SoftBreak": "\n", "LineBreak": "\n"}
        return spaces.get(node["t"]) or _words(node.get("c", []))
    return node.replace("’", "'") if isinstance(node, str) else ""


PROPERTIES = """---
title: The ferry
author: [Ines Holloway, Paul Teague]
date: 2026-05-03
lang: en-GB
description: It sails "again" & again.
url: https://harbourpost.example/ferry
---

The ferry sails again on Sunday.
"""


def test_what_is_known_of_the_article_is_in_the_files_properties() -> None:
    """Title, authors, date, language, description, address: front matter is no copy, nor lost."""
    word = unmarked(PROPERTIES, "markdown")
    said = {e.tag.rpartition("}")[2]: e.text for e in word.part("docProps/core.xml")}
    assert said == {
        "title": "The ferry",
        "creator": "Ines Holloway; Paul Teague",
        "created": "2026-05-03T00:00:00Z",
        "language": "en-GB",
        "description": 'It sails "again" & again.',
        "identifier": "https://harbourpost.example/ferry",
    }
    assert word.text("accept") == "The ferry sails again on Sunday."


@pytest.mark.parametrize(
    ("text", "creator"),
    [
        ("The hed\n\nBy Ann Other\n\nThe lede.", "Ann Other"),
        ("The hed\n\nBy our Moscow bureau\n\nThe lede.", "By our Moscow bureau"),
        ("The hed\n\nThe lede.", None),
    ],
)
def test_the_author_is_the_bylines(text: str, creator: str | None) -> None:
    """As the copy has it; nothing is made up."""
    core = unmarked(text, "plain").part("docProps/core.xml")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}creator") == creator
    assert not [e for e in core if e.tag.endswith("created")]
