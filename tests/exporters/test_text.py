"""Plain text: a file nobody changed comes out byte for byte; Markdown comes out to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from exporters.deciding import MARKED
from exporters.reviews import decided
from hypothesis import given

from kit.article import Article
from kit.exporters import export, exporter, rendered
from kit.opening import open_review
from kit.review import Review

TEXT = "The hed\n\n\nA naïve  lede – with “quotes”. \n\tTabbed.\n\n"
FILES = {
    "utf-8": TEXT.encode(),
    "crlf": TEXT.replace("\n", "\r\n").encode(),
    "cr": TEXT.replace("\n", "\r").encode(),
    "mixed": b"The hed\r\n\nThe lede.\rMore.\n",
    "mark": TEXT.encode("utf-8-sig"),
    "cp1252": TEXT.replace("\n", "\r\n").encode("cp1252"),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-be": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "no line end": b"The hed",
}


@pytest.mark.parametrize("kind", FILES)
def test_a_file_nobody_changed_comes_out_byte_for_byte(tmp_path: Path, kind: str) -> None:
    """Whatever its encoding, byte order mark and line ends are."""
    (tmp_path / "a.txt").write_bytes(FILES[kind])
    place = export(open_review(tmp_path / "a.txt", check=False), tmp_path / "out" / "a.txt")
    assert place.read_bytes() == FILES[kind]


@pytest.mark.parametrize(
    ("kind", "word", "expected"),
    [
        ("utf-8", "fair", TEXT.replace("naïve", "fair").encode()),
        ("crlf", "fair", TEXT.replace("naïve", "fair").replace("\n", "\r\n").encode()),
        ("mark", "fair", TEXT.replace("naïve", "fair").encode("utf-8-sig")),
        ("cp1252", "fair", TEXT.replace("naïve", "fair").replace("\n", "\r\n").encode("cp1252")),
        ("cp1252", "naı̇ve", TEXT.replace("naïve", "naı̇ve").encode()),
        ("utf-16", "fair", TEXT.replace("naïve", "fair").encode()),
    ],
)
def test_a_changed_file_keeps_its_dress(
    tmp_path: Path, kind: str, word: str, expected: bytes
) -> None:
    """Encoding and line ends stay where they can hold the copy; else it is UTF-8."""
    (tmp_path / "a.txt").write_bytes(FILES[kind])
    review = open_review(tmp_path / "a.txt", check=False)
    review.rewrite(*review.at("naïve"), word)
    assert export(review, tmp_path / "out.txt").read_bytes() == expected


def test_a_file_changed_since_is_not_its_dress(tmp_path: Path) -> None:
    """The copy is that of the article as it was opened, not of what lies there now."""
    (tmp_path / "a.txt").write_bytes(b"The hed\r\n\r\nThe lede.")
    review = open_review(tmp_path / "a.txt", check=False)
    (tmp_path / "a.txt").write_bytes(b"Other words")
    assert rendered(exporter("text"), review) == "The hed\n\nThe lede."


def test_markdown_comes_out_to_be_read() -> None:
    """No marks, lists numbered, addresses behind their words, front matter left out."""
    said = rendered(exporter("text"), decided("ferry-marked.md"))
    assert "Nobody at the pier (https://example.org/pier) had been told that" in str(said)
    assert str(said).split("\n\n")[3:] == [
        "What they said",
        "    “We was told on Friday,” she said.",
        "1. The first sailing\n2. The second sailing\n    - was full\n3. The third sailing",
        "* * *",
        'Tea & <b onclick="x()">biscuits</b> *were* served.\n',
    ]


@given(MARKED)
def test_any_markdown_makes_a_text(text: str) -> None:
    """Law: it ends in one line end, and no line ends in white space."""
    said = str(rendered(exporter("text"), Review(Article.from_text(text, "markdown"))))
    assert said.endswith("\n")
    assert all(line == line.rstrip() for line in said.split("\n"))
