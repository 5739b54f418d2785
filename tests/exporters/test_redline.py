"""The redline page shows what was struck out and put in, by whom, when and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest
from exporters.deciding import redlines, reviewed
from exporters.reviews import ARTICLES, decided
from hypothesis import given

from kit.anchors import Target
from kit.article import Article
from kit.decisions import Decision
from kit.exporters import exporter, rendered
from kit.exporters.letters import printable
from kit.redline import Redline
from kit.review import Review

Parse = Callable[[str], Element]


def page_of(review: Review) -> str:
    """Return the redline page of a review."""
    return str(rendered(exporter("redline"), review))


def words(element: Element, without: str) -> str:
    """Return the words of the redline without the struck out or the put in, white space aside."""
    parts: list[str] = []

    def walk(one: Element) -> None:
        if one.tag not in (without, "a"):
            parts.append(one.text or "")
            for child in one:
                walk(child)
        parts.append(one.tail or "")

    walk(element)
    return "".join("".join(parts).replace("¶", "").split())


@given(redlines())
def test_any_redline_is_a_valid_page_of_source_and_copy(made: tuple[str, Redline]) -> None:
    """Law: without the put in it says the source, without the struck out the copy."""
    source, redline = made
    page = page_of(reviewed(source, redline))
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    shown = next(e for e in root.iter("div") if e.get("class") == "redline")
    assert words(shown, "ins") == "".join(printable(source).split())
    assert words(shown, "del") == "".join(printable(redline.apply(source)).split())


@pytest.mark.parametrize("article", ARTICLES)
def test_every_change_has_its_note(article: str, parse: Parse) -> None:
    """Each number in the text leads to a note, and each note back; so do the queries."""
    root = parse(page_of(decided(article)))
    ids = {element.get("id") for element in root.iter()}
    hrefs = [a.get("href", "") for a in root.iter("a")]
    assert all(href[0] == "#" and href[1:] in ids for href in hrefs)
    changes = len(decided(article).changes)
    assert {f"change-{number}" for number in range(1, changes + 1)} <= ids
    assert {"q1", "q2"} <= ids
    assert not list(root.iter("script"))


def test_who_when_and_why_stand_in_the_note() -> None:
    """By whom, when in UTC, by which rule and why; a name is only words."""
    review = reviewed("One cat", Redline.of("One cat", []))
    line = Decision("accept", "spelling.word", Target.of("One cat", review.article.blocks[0].span))
    line = replace(line, replacement="One <dog>", by="<b>ann", why="It barked & barked.")
    review.log.append([replace(line, at="2026-11-24T05:37:46.309+01:00")])
    page = page_of(review)
    said = "accepted by &lt;b&gt;ann, rule spelling.word: It barked &amp; barked."
    assert f"{said} · 24 November 2026, 04:37 UTC" in page
    assert f'title="1: {said} (24 November 2026, 04:37 UTC)"' in page


def test_answers_stand_under_their_question(parse: Parse) -> None:
    """A query is numbered; its answer and whether it is closed stand with it."""
    root = parse(page_of(decided("ferry.txt")))
    first, second = (e for e in root.iter("li") if e.get("id", "").startswith("q"))
    said = " ".join("".join(first.itertext()).split())
    assert "Who counted them?" in said
    assert "closed Answer: The harbour master did; he says 41." in said
    assert "open" in "".join(second.itertext())


def test_nothing_decided_is_said_so() -> None:
    """An article nobody touched has a redline too."""
    page = page_of(Review(Article.from_text("The hed\n\nThe lede.")))
    assert "Nothing was changed." in page
    assert "Nothing is asked of the author." in page
