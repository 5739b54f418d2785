"""The report holds all that there is to know of a review, and asks for nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from xml.etree.ElementTree import Element

import html5lib
import pytest
from exporters.deciding import marked_redlines, reviewed
from exporters.reviews import ARTICLES, DECIDED, decided
from hypothesis import given, settings

from kit.article import Article
from kit.exporters import exporter, rendered
from kit.exporters.plot import bars
from kit.redline import Redline
from kit.review import Review

Parse = Callable[[str], Element]


def page_of(review: Review) -> str:
    """Return the report of a review."""
    return str(rendered(exporter("report"), review))


def words(element: Element | None) -> str:
    """Return the words of an element, white space joined."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("article", ARTICLES)
def test_every_line_of_the_log_has_a_row(article: str, parse: Parse) -> None:
    """Number, time, person, deed, words, rule, reason, state."""
    root = parse(page_of(decided(article)))
    table = root.find(".//section[@id='decisions']//tbody")
    rows = [[words(cell) for cell in row] for row in table or ()]
    lines = decided(article).standing.decisions
    assert [row[0] for row in rows] == [str(line.seq) for line in lines]
    assert [row[2] for row in rows] == [line.by for line in lines]
    assert all(row[1].endswith("UTC") for row in rows)


def test_what_became_of_a_line_is_said(parse: Parse) -> None:
    """In force, taken back, replaced; what was answered."""
    review = Review(Article.from_text("One fact is cristal clear."), by="ann")
    review.rewrite(*review.at("cristal"), "crystal")
    review.rewrite(*review.at("crystal clear"), "plain")
    review.rewrite(*review.at("fact"), "thing")
    review.undo()
    review.query(review.at("plain"), "Is it?")
    review.note(str(review.queries.index[0]), "It is.")
    table = parse(page_of(review)).find(".//section[@id='decisions']//tbody")
    said = [(words(row[3]), words(row[7])) for row in table or ()]
    assert said == [
        ("rewrote", "replaced"),
        ("rewrote", "in force"),
        ("rewrote", "taken back"),
        ("took back", ""),
        ("asked", "in force"),
        ("answered", ""),
    ]


def test_the_proofs_are_those_of_the_files(parse: Parse) -> None:
    """The hashes that sha256sum gives for the article and its log, and that of the copy."""
    root = parse(page_of(decided("ferry.txt")))
    said = [words(code) for code in root.findall(".//section[@id='proofs']//td/code")]
    files = ("ferry.txt", "ferry.decisions.jsonl")
    expected = [hashlib.sha256((DECIDED / name).read_bytes()).hexdigest() for name in files]
    assert said == [*expected, hashlib.sha256(decided("ferry.txt").copy.encode()).hexdigest()]


def test_a_plot_says_its_figures_in_words_and_in_a_table(parse: Parse) -> None:
    """Whoever does not see the drawing reads the same figures."""
    root = parse(page_of(decided("ferry.txt")))
    plots = root.findall(".//div[@class='plots']/div")
    assert len(plots) == 2
    for plot in plots:
        alt = plot.find("figure/{http://www.w3.org/2000/svg}svg").get("aria-label", "")  # type: ignore[union-attr]
        for row in plot.findall("table/tbody/tr"):
            label, before, after = (words(cell) for cell in row)
            assert f"{label}: {before}, then {after}." in alt


def test_bars_are_as_long_as_their_figures() -> None:
    """The longest takes the whole length, the others their share; below nothing is nothing."""
    svg = bars("T", [("a", 10, 5), ("b", -3, 0)]).svg
    assert 'width="300.0"' in svg
    assert 'width="150.0"' in svg
    assert 'width="0.0"' in svg


def test_an_empty_review_has_a_report(parse: Parse) -> None:
    """Nothing decided, nothing to score."""
    root = parse(page_of(Review(Article.from_text(""))))
    assert "Nothing was decided." in words(root)


@settings(max_examples=40)
@given(marked_redlines())
def test_any_review_has_a_valid_report(made: tuple[str, Redline]) -> None:
    """Law: whatever was written and decided, there is no parse error and no script."""
    source, redline = made
    page = page_of(reviewed(source, redline, "markdown"))
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert not [e for e in root.iter() if e.tag in ("script", "img", "iframe")]
