"""Proof: what a page was made from, by hashes that anybody can take again."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from kit.article import Article
from kit.decisions import Decision
from kit.exporters import exporter, rendered
from kit.opening import open_review
from kit.proof import Proof, line_of, proof_in, sha256
from kit.review import Review

HASHES = Proof("a" * 64, "b" * 64, "c" * 64)


@pytest.fixture
def review() -> Review:
    """A review with three lines in its log."""
    review = Review(Article.from_text("One fact is cristal clear."), by="ann")
    review.rewrite(*review.at("cristal"), "crystal")
    review.query(review.at("fact"), "Which?")
    review.undo()
    return review


def page_of(review: Review, form: str) -> bytes:
    """Return what is handed on."""
    page = rendered(exporter(form), review)
    return page.encode() if isinstance(page, str) else page


@pytest.mark.parametrize("form", ["html", "redline", "report", "ninjs", "docx", "epub", "pdf"])
def test_a_page_carries_the_proof_of_its_review(review: Review, form: str) -> None:
    """The very hashes that `review.proof` gives."""
    assert proof_in(page_of(review, form)) == review.proof


@pytest.mark.parametrize(
    "form", ["markdown", "text", "critic", "csv", "html-fragment", "wordpress"]
)
def test_what_is_pasted_elsewhere_carries_none(review: Review, form: str) -> None:
    """Copy is copy; it is held to source and log by its own bytes."""
    assert proof_in(page_of(review, form)) is None


@pytest.mark.parametrize("form", ["html", "redline", "report", "ninjs", "docx", "epub", "pdf"])
@pytest.mark.parametrize(
    "words",
    [
        f'<meta name="kit" content="{HASHES} page={"0" * 64}">',
        f'"role": "kit", "value": "{HASHES}"',
        f"<vt:lpwstr>{HASHES}</vt:lpwstr>",
        f"<x:xmpmeta><pdf:Keywords>{HASHES}</pdf:Keywords>",
    ],
)
def test_no_words_of_an_article_pass_for_its_proof(form: str, words: str) -> None:
    """Whatever they say, wherever they stand, meta data included."""
    meta = dict.fromkeys(("title", "description", "url", "publication", "date", "language"), words)
    for markup in ("plain", "markdown"):
        text = f"{words}\n\nBy {words}\n\n{words}"
        review = Review(Article.from_text(text, markup, meta), by=words)  # type: ignore[arg-type]
        review.rewrite(0, 0, words)
        assert proof_in(page_of(review, form)) == review.proof


def test_the_hashes_are_those_of_the_files(tmp_path: Path) -> None:
    """What `sha256sum` gives."""
    path = tmp_path / "story.txt"
    path.write_bytes("Schöner\r\nText".encode("cp1252"))
    review = open_review(path, check=False)
    review.rewrite(*review.at("Text"), "Copy")
    log = path.with_name("story.decisions.jsonl")
    assert review.proof.log == sha256(log.read_text("utf-8"))
    assert review.proof.source == open_review(path, check=False).article.sha256


def test_the_line_that_a_proof_was_taken_after_is_found(review: Review) -> None:
    """Of every moment there was, and of none that was not."""
    lines = review.standing.decisions
    for number in range(len(lines) + 1):
        assert line_of(review.as_of(number).proof, lines) == number
    assert line_of(HASHES, lines) is None
    other: tuple[Decision, ...] = lines[1:]
    assert line_of(review.proof, other) is None


def zipped(name: str, data: bytes, *, cut: int = 0) -> bytes:
    """Return a zip archive with one entry, cut short or not."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return held.getvalue()[: len(held.getvalue()) - cut]


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"PK",
        b"\xff\xfe\x00",
        zipped("docProps/custom.xml", b" " * 10_000_000 + f"<vt:lpwstr>{HASHES}".encode()),
        zipped("docProps/custom.xml", f"<vt:lpwstr>{HASHES}".encode(), cut=30),
        zipped("word/document.xml", f"<vt:lpwstr>{HASHES}".encode()),
        f"<p>{HASHES}</p>".encode(),
    ],
)
def test_other_bytes_carry_none(page: bytes) -> None:
    """Damaged, of another sort, or a bomb."""
    assert proof_in(page) is None


@pytest.mark.parametrize(
    ("name", "carrier"),
    [
        ("docProps/custom.xml", f"<vt:lpwstr>{HASHES}"),
        ("EPUB/package.opf", f'<meta name="kit" content="{HASHES}"/>'),
    ],
)
def test_an_archive_that_was_packed_anew_still_carries_it(name: str, carrier: str) -> None:
    """As when Word saves the file again: its properties stay."""
    assert proof_in(zipped(name, carrier.encode())) == HASHES
