"""Formats: an article is read as it is, or refused in one clear line."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import kit
from kit.errors import ArticleError


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("naïve “café”".encode(), "naïve “café”", "utf-8"),
        ("naïve".encode("utf-8-sig"), "naïve", "utf-8-sig"),
        ("naïve".encode("utf-16"), "naïve", "utf-16"),
        ("naïve".encode("utf-32"), "naïve", "utf-32"),
        ("It was naïve.".encode("utf-16-le"), "It was naïve.", "utf-16-le"),
        ("It was naïve.".encode("utf-16-be"), "It was naïve.", "utf-16-be"),
        ("naïve “café”".encode("cp1252"), "naïve “café”", "cp1252"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree", "utf-8"),
        ("e\u0301 \u05d0 \u2028 \U0001f600".encode(), "e\u0301 \u05d0 \u2028 \U0001f600", "utf-8"),
    ],
)
def test_a_file_is_decoded_by_rule(tmp_path: Path, data: bytes, text: str, encoding: str) -> None:
    """Byte order mark, NUL pattern, strict UTF-8, then cp1252; the meta says which."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    article = kit.load(path)
    assert (article.source, article.meta["encoding"]) == (text, encoding)


def test_loading_tells_what_it_read_and_alters_nothing(tmp_path: Path) -> None:
    """Slug, path and hash are the file's; its bytes stay."""
    path = tmp_path / "meetings.md"
    path.write_bytes(b"# The hed\r\n\r\nThe lede.\r\n")
    article = kit.load(str(path))
    assert (article.slug, article.path, article.markup) == ("meetings", path, "markdown")
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert path.read_bytes() == b"# The hed\r\n\r\nThe lede.\r\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.txt", b"\x00\x01\x02\x03PK", "is not text .*U\\+0001"),
        ("a.txt", b"\xff\xfea", "is cut or damaged"),
        ("a.txt", b"ab\x81\x8d", "neither UTF-8 nor Windows-1252"),
        ("a.tx", b"text", r"no format reads \.tx; .*; did you mean \.txt"),
        ("a", b"text", "a file without a suffix"),
    ],
)
def test_bad_input_is_one_clear_line(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    """The error names the file and the cause."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=said) as caught:
        kit.load(path)
    assert str(path.name) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named_with_its_neighbour(tmp_path: Path) -> None:
    """The likely slip is told."""
    (tmp_path / "meetings.txt").write_text("x")
    with pytest.raises(ArticleError, match=r"no such file; did you mean .*meetings\.txt"):
        kit.load(tmp_path / "meeting.txt")


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    """A folder named like an article is told apart."""
    (tmp_path / "a.txt").mkdir()
    for folder in (tmp_path, tmp_path / "a.txt"):
        with pytest.raises(ArticleError, match="is a folder"):
            kit.load(folder)


def test_markup_is_plain_or_markdown() -> None:
    """Another markup is refused at the door."""
    with pytest.raises(ArticleError, match="'html'"):
        kit.Article.from_text("x", markup="html")  # type: ignore[arg-type]
