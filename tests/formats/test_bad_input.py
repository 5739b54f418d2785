"""Bad input: whatever is given, one clear line that names the file, the cause, the likely slip.

Each case is tried from Python and from the command line: no traceback, no hang.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from formats.word import HARBOUR, zipped

import kit
from kit.cli import main
from kit.errors import ArticleError
from kit.formats.disk import MAX_BYTES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PAGE = b"<!DOCTYPE html>\n<html><body><p>The ferry sails again.</body></html>"
LETTER = (
    b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    b'\tboundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n'
)
BOOK = b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "1"}], "metadata": {}}'
REVIEW = b'{"cells": [], "metadata": {"kit": {"article": "ferry.txt"}}}'
SECONDS = 20

CONTENTS = [
    ("empty.txt", b"", "is empty"),
    ("blank.md", b" \n\t\n", "is empty"),
    ("empty.docx", b"", "is empty"),
    ("empty.html", b"\n", "is empty"),
    ("binary.txt", bytes(range(256)), "is neither UTF-8 nor"),
    ("random.txt", b"\x01\x02\x03\x04" * 50, "is not text"),
    ("huge.txt", b"a" * (MAX_BYTES + 1), "is larger than 20 MB"),
    ("book.txt", b"It is so.\n\n" * 100_000, "part it into chapters"),
    ("line.txt", b"a" * 200_000, "a paragraph of 200,000 characters"),
    ("brackets.md", b"[" * 200_000, "a paragraph of 200,000 characters"),
    ("zip.txt", zipped({"a": b"b"}), "is a zip archive or a Word file, .*name it .docx"),
    ("word.txt", HARBOUR, "is a zip archive or a Word file"),
    ("word.html", HARBOUR, "is a zip archive or a Word file"),
    ("page.txt", PAGE, "is a web page .*name it .html"),
    ("page.md", b"\xef\xbb\xbf" + PAGE, "is a web page"),
    ("page16.txt", PAGE.decode().encode("utf-16"), "is a web page"),
    ("page.docx", PAGE, "is a web page"),
    ("page.txt", LETTER, "is a web page saved as one file .*name it .mhtml"),
    ("none.mhtml", LETTER, "holds no article"),
    ("shot.webarchive", b"bplist00", "no format reads .webarchive; articles come as"),
    ("book.md", BOOK, "is a notebook, .*name it .ipynb"),
    ("text.docx", b"The ferry sails again.", "is no Word file; if it is plain text, name it .txt"),
    ("text.ipynb", b"The ferry sails again.", "is no notebook, or is cut short"),
    ("cut.ipynb", BOOK[:40], "is no notebook, or is cut short"),
    ("code.ipynb", BOOK, "no Markdown cell"),
    ("list.ipynb", b"[1, 2]", "it has no cells"),
    ("deep.ipynb", b"[" * 100_000, "is no notebook|a paragraph"),
    ("old.ipynb", b'{"nbformat": 3, "worksheets": []}', "of an old format"),
    ("ferry.review.ipynb", REVIEW, "is the review of ferry.txt; name that article"),
    ("scan.txt", b"%PDF-1.7\n1 0 obj", "is a PDF"),
    ("scan.html", b"%PDF-1.7\n1 0 obj", "is a PDF"),
    ("letter.txt", b"{\\rtf1 Hello}", "is an RTF file, .*save it as .docx"),
    ("photo.md", b"\x89PNG\r\n\x1a\n", "is a picture"),
    ("old.docx", OLE, "is an old Word file"),
    ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "is locked by a password"),
    ("cut.docx", HARBOUR[:700], "is damaged or cut short"),
    ("menu.html", b"<html><nav><a href=/>Home</a></nav></html>", "holds no article"),
    ("half.txt", "It’s so".encode("utf-16")[:-1], "is cut or damaged"),
    ("story.pages", b"x", "no format reads .pages; articles come as .*docx.*txt"),
    ("story.doc", OLE, "no format reads .doc; .*did you mean .docx"),
    ("story", b"x", "a file without a suffix"),
]


def folder(path: Path) -> None:
    """Make a folder that is named like an article."""
    path.mkdir()


def circle(path: Path) -> None:
    """Make a link that leads to itself by way of another."""
    other = path.with_name("other.txt")
    other.symlink_to(path)
    path.symlink_to(other)


def nowhere(path: Path) -> None:
    """Make a link that leads to no file."""
    path.symlink_to(path.with_name("gone"))


def pipe(path: Path) -> None:
    """Make a pipe that nobody ever writes to."""
    os.mkfifo(path)


def device(path: Path) -> None:
    """Make a link to what never ends."""
    path.symlink_to("/dev/zero")


def missing(path: Path) -> None:
    """Make the file that was probably meant."""
    path.with_name("articles.txt").write_text("x", encoding="utf-8")


PLACES = [
    (folder, "is a folder; name the article inside it"),
    (circle, "a link that leads round in a circle"),
    (nowhere, "there is no such file"),
    (pipe, "is a device or a pipe"),
    (device, "is a device or a pipe"),
    (missing, "there is no such file; did you mean .*articles.txt"),
]


def refused(path: Path | str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Hold that Python and the command line refuse an article, each in one line and in time."""
    started = time.monotonic()
    with pytest.raises(ArticleError, match=says) as caught:
        kit.load(path)
    assert Path(path).name[:40] in str(caught.value)
    assert "\n" not in str(caught.value)
    with pytest.raises(SystemExit) as ended:
        main(["check", str(path)])
    told = capsys.readouterr()
    assert (ended.value.code, told.out, told.err.count("\n")) == (2, "", 1)
    assert told.err.startswith("kit: ")
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize(("name", "data", "says"), CONTENTS, ids=[case[0] for case in CONTENTS])
def test_what_is_no_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, says: str
) -> None:
    """The file is named, and what to do about it."""
    path = tmp_path / name
    path.write_bytes(data)
    refused(path, says, capsys)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
@pytest.mark.parametrize(("make", "says"), PLACES, ids=lambda x: getattr(x, "__name__", ""))
def test_where_no_article_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Callable[[Path], None], says: str
) -> None:
    """Folders, circles, pipes, devices: never a hang."""
    path = tmp_path / "article.txt"
    make(path)
    refused(path, says, capsys)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("a" * 5000 + ".txt", "no file has a name so long"),
        ("a\0b.txt", "cannot be read"),
        ("~nobody-of-that-name/a.txt", "cannot be read|no such file"),
        ("-", "standard input is read by kit check and kit export alone"),
        ("https://example.org/a.html", r"is an address, not a file; .*kit open --fetch"),
    ],
)
def test_names_that_are_no_file(path: str, says: str) -> None:
    """Among them the two that look like something else."""
    with pytest.raises(ArticleError, match=says):
        kit.load(path)


def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose permission it is, is said (an administrator may read everything: so it is acted)."""
    path = tmp_path / "secret.txt"
    path.write_text("x", encoding="utf-8")

    def forbidden(self: Path, *_: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(ArticleError, match=r"secret\.txt: cannot be read: you have no permission"):
        kit.load(path)


def test_a_folder_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking for the neighbour that was meant is no reason to fall over."""

    def forbidden(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", forbidden)
    with pytest.raises(ArticleError, match=r"there is no such file$"):
        kit.load(tmp_path / "gone.txt")


def _piped(data: bytes, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from kit.cli import main; main()", *arguments]
    return subprocess.run(
        command, input=data, capture_output=True, timeout=60, cwd=cwd, check=False
    )


@pytest.mark.parametrize(
    ("data", "status", "says"),
    [
        (b"One fact is cristal clear.", 1, b"crystal"),
        (PAGE.replace(b"again", b"agian on Sunday morning at noon"), 1, b"again"),
        (b"", 2, b"stdin: is empty"),
        (b"a" * (MAX_BYTES + 1), 2, b"stdin: is larger than 20 MB"),
        (b"%PDF-1.7", 2, b"stdin: is a PDF"),
    ],
)
def test_standard_input_is_an_article_too(
    tmp_path: Path, data: bytes, status: int, says: bytes
) -> None:
    """Its format is told by its beginning; nothing is written."""
    done = _piped(data, "check", "-", cwd=tmp_path)
    assert done.returncode == status
    assert says in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []


def test_standard_input_is_handed_on(tmp_path: Path) -> None:
    """The page is called stdin, and no log lies beside it."""
    done = _piped(b"# The hed\n\nThe lede.", "export", "-", "--to", "html", cwd=tmp_path)
    assert done.returncode == 0
    page = tmp_path / done.stdout.decode().strip()
    assert "<h1>The hed</h1>" in page.read_text(encoding="utf-8")
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["build", "stdin.html"]


@pytest.mark.parametrize("command", ["verify", "open", "notebook"])
def test_what_needs_a_file_says_so(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nowhere to keep decisions about standard input."""
    with pytest.raises(SystemExit) as ended:
        main([command, "-"])
    assert ended.value.code == 2
    assert "for decisions an article needs a file" in capsys.readouterr().err
