"""A PDF: every word in its order, nothing fetched, no letter missing, the same bytes again."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from exporters.deciding import MARKED
from exporters.reviews import ARTICLES, decided
from hypothesis import given, settings

from kit.article import Article
from kit.errors import ExportError
from kit.exporters import export, exporter, rendered
from kit.formats import load
from kit.review import Review

CONSTRUCTS = Path(__file__).with_name("golden") / "every-construct.article.md"
reader = pytest.mark.skipif(
    not shutil.which("pdftotext"), reason="no pdftotext on PATH; on Debian: poppler-utils"
)
COPY = """---
dek: The dek says more, in letters that are a little larger than others.
---

# The *ferry* that came

By Ann Other

The first **paragraph** leads to [a page](https://e.org/).\\
A line.

> “We sail,” she said.
>
> — Ann Other

- one
- two
  1. three

![The pier](https://e.org/pier.png "By the sea")

## A heading

```
if a < b:
    sail
```

---

The end.
"""


def marked(text: str) -> Review:
    """Return a review of Markdown copy that nobody decided about."""
    return Review(Article.from_text(text, "markdown"))


def pdf_of(review: Review) -> bytes:
    """Return the PDF of a review."""
    data = rendered(exporter("pdf"), review)
    assert isinstance(data, bytes)
    return data


def words_of(pdf: bytes) -> list[str]:
    """Return the words of a PDF as another program reads them."""
    said = subprocess.run(
        ["pdftotext", "-", "-"],  # noqa: S607
        input=pdf,
        capture_output=True,
        check=True,
    )
    return said.stdout.decode("utf-8").split()


@reader
def test_every_word_is_there_in_its_order() -> None:
    """Hed, dek, byline, body, quotation, list, picture, heading, code: as they were written."""
    said = (
        "The ferry that came The dek says more, in letters that are a little larger than others. "
        "By Ann Other The first paragraph leads to a page. A line. “We sail,” she said. "
        "— Ann Other • one • two 1. three The pier By the sea A heading if a < b: sail The end."
    )
    assert words_of(pdf_of(marked(COPY))) == said.split()


@reader
@pytest.mark.parametrize("article", ARTICLES)
def test_the_copy_is_the_clean_one(article: str) -> None:
    """What was decided has been done: every word of the plain copy, in order."""
    review = decided(article)
    said = str(rendered(exporter("html"), review))
    words = words_of(pdf_of(review))
    assert ("due" in words, "dew" in words) == (" due" in said, " dew" in said)
    assert "due" in words


@reader
@pytest.mark.parametrize(
    "words",
    [
        '#image("/etc/passwd")',
        '#import "@preview/cetz:0.3.4"',
        '#read("/etc/hostname") $ x^2 $ _a_ *b* `c` <d> @e //f',
        "]]></body><script>alert(1)</script>&amp;",
    ],
)
def test_words_that_typst_would_run_are_words(words: str) -> None:
    """What looks like mark-up stands on the page as it was written, in hed, byline and body."""
    text = f"{words}\n\nBy Ann Other\n\nThe lede. {words}"
    read = "".join(words_of(pdf_of(Review(Article.from_text(text)))))
    assert read.count("".join(words.split())) == 2


class Counting(BaseHTTPRequestHandler):
    """Counts who asks."""

    asked: list[str]

    def do_GET(self) -> None:
        """Write down what was asked for."""
        self.asked.append(self.path)
        self.send_error(404)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """Serve nothing; yield an address and the list of what it was asked for."""
    handler = type("Handler", (Counting,), {"asked": []})
    with HTTPServer(("127.0.0.1", 0), handler) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{served.server_port}", handler.asked  # type: ignore[attr-defined]
        served.shutdown()
        thread.join()


def test_nothing_is_asked_for(tmp_path: Path, server: tuple[str, list[str]]) -> None:
    """Pictures on the web and files of the machine are named, not looked at."""
    address, asked = server
    picture = tmp_path / "picture.png"
    text = (
        f"# Hed\n\n![web]({address}/a.png) ![file]({picture.as_uri()}) ![path]({picture})\n\n"
        f"![alone]({address}/b.png)\n\n<img src='{address}/c.png'>\n\n[link]({address}/d)\n"
    )
    without = pdf_of(marked(text))
    picture.write_bytes(bytes.fromhex("89504e470d0a1a0a"))
    assert pdf_of(marked(text)) == without
    assert asked == []


def test_a_letter_that_no_font_has_is_an_error() -> None:
    """A page with a letter missing is not made; the error names the letter."""
    with pytest.raises(ExportError, match=r"no PDF can be made of this copy.*10fffd"):
        pdf_of(marked("A \U0010fffd."))


def test_without_the_extra_the_error_says_what_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, with the command; no file is left behind."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ExportError, match=r"pip install 'editorial-notebook-kit\[pdf\]'"):
        export(marked(COPY), tmp_path / "a.pdf")
    assert not list(tmp_path.iterdir())


@reader
@pytest.mark.parametrize(
    ("language", "paper"), [("en-US", "letter"), ("en-GB", "A4"), ("fr", "A4")]
)
def test_what_is_known_is_said(language: str, paper: str) -> None:
    """Title, author and tags, for shelf and screen reader; paper is that of the country."""
    review = Review(Article.from_text(COPY, "markdown", {"language": language}))
    said = subprocess.run(
        ["pdfinfo", "-"],  # noqa: S607
        input=pdf_of(review),
        capture_output=True,
        check=True,
    )
    about = dict(line.split(":", 1) for line in said.stdout.decode().splitlines())
    about = {key: value.strip() for key, value in about.items()}
    assert (about["Title"], about["Author"]) == ("The ferry that came", "Ann Other")
    assert (about["Tagged"], about["Page size"].rpartition("(")[2]) == ("yes", f"{paper})")
    assert "CreationDate" not in about


@settings(max_examples=40)
@given(MARKED)
def test_any_copy_has_its_pdf(text: str) -> None:
    """Law: whatever was written, there is a page, and twice the same."""
    assert pdf_of(marked(text)) == pdf_of(marked(text))


def test_every_construct_has_its_place() -> None:
    """All that Markdown can say is set, the tail apart."""
    assert pdf_of(Review(load(CONSTRUCTS))).startswith(b"%PDF-1.7")
