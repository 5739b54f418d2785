"""DOCX: a Word file as Markdown; what is in it besides is told; what is made to harm is refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from formats.word import (
    HARBOUR,
    W15,
    commented,
    deleted,
    inserted,
    link,
    paragraph,
    run,
    word_file,
    zipped,
)

import kit
from kit.errors import ArticleError
from kit.formats import child, docx
from kit.formats.docx import guard

CASE = Path(__file__).parent / "cases" / "harbour.docx"
GOLDEN = Path(__file__).parent / "golden" / "harbour.docx.md"
LEDE = paragraph("The ferry sails again.")


def source(*paragraphs: str, **more: object) -> str:
    """Return the Markdown of a Word file."""
    return docx.read(word_file(*paragraphs, **more), "a.docx").source  # type: ignore[arg-type]


def test_the_file_kept_is_the_one_made_here() -> None:
    """Whoever wants to see it in Word has it."""
    assert CASE.read_bytes() == HARBOUR


def test_a_word_file_becomes_markdown() -> None:
    """Headings, emphasis, links, quotations; insertions in, deletions out; no link to a script."""
    article = kit.load(CASE)
    assert article.source == GOLDEN.read_text(encoding="utf-8")
    assert article.meta["converter"].startswith("mammoth ")
    assert [block.role for block in article.blocks][:3] == ["hed", "byline", "paragraph"]


def test_remarks_and_tracked_changes_are_findings() -> None:
    """A comment is a query at its words; changes nobody decided on are told at the top."""
    found = kit.check(kit.load(CASE)).query("checker == 'loading'").set_index("rule")
    assert found.loc["loading.remark", "text"] == "hens"
    assert found.loc["loading.remark", "message"] == "Paul remarks: Were they not ducks?"
    tracked = found.loc["loading.tracked", "message"]
    assert "1 taken in (“64”), by Anna" in tracked
    assert "1 left out (“46”), by Anna" in tracked


@pytest.mark.parametrize(
    ("paragraphs", "markdown"),
    [
        ((paragraph("A ", run("big", "b"), run("ger", "b"), " dog"),), "A **bigger** dog\n"),
        ((paragraph("The hed"), LEDE), "# The hed\n\nThe ferry sails again.\n"),
        ((paragraph(run("The hed", "b")), LEDE), "# The hed\n\nThe ferry sails again.\n"),
        ((LEDE, LEDE), "The ferry sails again.\n\nThe ferry sails again.\n"),
        ((paragraph("2 * 3 * 4 = <b>24</b>"), LEDE), "# 2 * 3 * 4 = \\<b>24\\</b>\n\n"),
        ((paragraph("Old ", deleted("text", "A"), "here."),), "Old here.\n"),
    ],
)
def test_paragraphs(paragraphs: tuple[str, ...], markdown: str) -> None:
    """Runs are joined, a first line that reads like a hed is one, marks are words."""
    assert source(*paragraphs).startswith(markdown)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "\\\\host\\x"]
)
def test_links_lead_to_the_web_or_nowhere(address: str) -> None:
    """The words stay."""
    assert source(paragraph("See ", link("here", 0), "."), links=(address,)) == "See here.\n"


def test_a_remark_whose_words_are_parted_by_marks_is_not_lost() -> None:
    """It is shown at as many of its words as stand in a row, or at the top with a quote."""
    words = commented("very big dog", 0).replace(
        "big", "</w:t></w:r>" + run("big", "b") + "<w:r><w:t>"
    )
    article = docx.read(
        word_file(paragraph("A ", words, "."), LEDE, comments=(("Bo", "Is it?"),)), "a.docx"
    )
    (remark,) = [note for note in article.notes if note.sort == "remark"]
    assert remark.about == "very"
    gone = docx.read(word_file(LEDE, comments=(("Bo", "Is it?"),)), "a.docx").notes
    assert gone == (("remark", "", "Bo remarks: Is it?"),)


def threads(*rows: tuple[int, int | None, bool]) -> dict[str, bytes]:
    """Return the part that says, for each comment, whose reply it is and if it is resolved."""
    said = "".join(
        f'<w15:commentEx w15:paraId="0000000{number}"'
        + (f' w15:paraIdParent="0000000{parent}"' if parent is not None else "")
        + f' w15:done="{int(done)}"/>'
        for number, parent, done in rows
    )
    return {"word/commentsExtended.xml": f"<w15:commentsEx {W15}>{said}</w15:commentsEx>".encode()}


SETTLED = (
    "Remarks that are resolved in the file: 1. Bo remarks on “dog”: Who says so? Dee answers: "
    "Ask Cy."
)
ASKED = (("Bo", "Is it?"), ("Cy", "It is."), ("Bo", "Who says so?"), ("Dee", "Ask Cy."))


@pytest.mark.parametrize(
    ("rows", "notes"),
    [
        (
            ((0, None, False), (1, 0, False), (2, None, True), (3, 2, True)),
            [
                ("remark", "big", "Bo remarks: Is it? Cy answers: It is."),
                (
                    "resolved",
                    "",
                    SETTLED,
                ),
            ],
        ),
        (
            ((1, 7, False),),
            [
                ("remark", "big", "Bo remarks: Is it?"),
                ("remark", "", "Cy remarks: It is."),
                ("remark", "dog", "Bo remarks: Who says so?"),
                ("remark", "", "Dee remarks: Ask Cy."),
            ],
        ),
    ],
)
def test_replies_stand_with_their_remark_and_resolved_is_said(
    rows: tuple[tuple[int, int | None, bool], ...], notes: list[tuple[str, str, str]]
) -> None:
    """A thread is one question; what is settled is told once and asked no more."""
    text = paragraph("A ", commented("big", 0), " ", commented("dog", 2), ".")
    data = word_file(text, LEDE, comments=ASKED, more=threads(*rows))
    assert [tuple(note) for note in docx.read(data, "a.docx").notes] == notes


def test_what_the_kit_settled_comes_back_settled(tmp_path: Path) -> None:
    """A query that was answered, handed on as a Word file and read again."""
    review = kit.Review(kit.Article.from_text("The hed\n\nOne fact is clear."), by="Ann")
    review.query(review.at("One fact"), "Which?")
    review.note(str(review.queries.index[0]), "The first.")
    again = kit.load(kit.export(review, tmp_path / "story.docx"))
    assert [note.sort for note in again.notes] == ["resolved"]
    assert "Ann remarks on “One fact”: Which? Ann answers: The first." in again.notes[0].says


def test_insertions_in_a_row_are_one() -> None:
    """As somebody typed them."""
    text = paragraph("So ", inserted("new ", "A"), inserted("words", "A"), inserted("!", "B"))
    (note,) = docx.read(word_file(text), "a.docx").notes
    assert "2 taken in (“new words”, “!”), by A, B" in note.says


def altered(**parts: bytes | None) -> bytes:
    """Return the Word file with parts put in (dots for slashes) or taken out (None)."""
    with zipfile.ZipFile(io.BytesIO(HARBOUR)) as file:
        own: dict[str, bytes | None] = {name: file.read(name) for name in file.namelist()}
    kept = own | parts
    return zipped({name: data for name, data in kept.items() if data is not None})


def locked() -> bytes:
    """Return the Word file with the flag of encryption set on each part."""
    data = bytearray(HARBOUR)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 1)
    return bytes(data)


DTD = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (zipped({"a.txt": b"hello"}), "is a zip archive, not a Word file"),
        (zipped({"mimetype": b"application/vnd.oasis"}), "is an OpenDocument file"),
        (zipped({"xl/workbook.xml": b"<x/>"}), "is a spreadsheet"),
        (altered(**{"word/big.xml": b" " * (guard.MOST_BYTES + 1)}), "unpacks to far more"),
        (altered(**{"word/big.xml": b"<w>" + b" " * 9_000_000}), "unpacks to far more"),
        (altered(**{f"word/{n}.xml": b"" for n in range(guard.MOST_ENTRIES)}), "more parts"),
        (altered(**{"../../evil.xml": b"<x/>"}), "a part with the path"),
        (altered(**{"word/document.xml": DTD}), "declares a document type"),
        (altered(**{"word/styles.xml": DTD.decode().encode("utf-16")}), "declares a document type"),
        (altered(**{"word/document.xml": None}), "cannot be read"),
        (altered(**{"word/document.xml": b"<w:document"}), "cannot be read"),
        (word_file(paragraph(" ")), "holds no words"),
        (locked(), "locked by a password"),
        (HARBOUR[: len(HARBOUR) // 2], "is damaged or cut short"),
        (HARBOUR[:-200] + b"\0" * 200, "is damaged or cut short"),
        (HARBOUR[:300] + b"garbage!" * 4 + HARBOUR[332:], "damaged|cannot be read"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, says: str) -> None:
    """One line that names the file and the cause, whatever was made of the zip."""
    with pytest.raises(ArticleError, match=says) as caught:
        docx.read(data, "a.docx")
    assert str(caught.value).startswith("a.docx: ")
    assert "\n" not in str(caught.value)


def test_a_bomb_in_a_picture_is_never_unpacked() -> None:
    """Only the parts in XML are read."""
    bomb = altered(**{"word/media/image1.png": b"\0" * 100_000_000})
    assert docx.read(bomb, "a.docx").source == GOLDEN.read_text(encoding="utf-8")


def test_every_cut_and_every_flip_is_an_article_or_one_line() -> None:
    """Half a download, a bad disk: never another error."""
    for step in range(0, len(HARBOUR), 197):
        flipped = HARBOUR[:step] + bytes([HARBOUR[step] ^ 0x55]) + HARBOUR[step + 1 :]
        for data in (HARBOUR[:step], flipped):
            try:
                docx.read(data, "a.docx")
            except ArticleError as error:
                assert str(error).startswith("a.docx: ")  # noqa: PT017 - either is an answer


WORKERS = {
    "sleeps": ("import time\ndef convert(data): time.sleep(60)", "in 1 seconds"),
    "eats": ("def convert(data): return {'x': len('x' * 3 * 10 ** 9)}", "too much memory"),
    "raises": ("def convert(data): raise KeyError('w:p')", r"cannot be read \(KeyError"),
    "dies": ("import os\ndef convert(data): os._exit(9)", "its reader broke down"),
    "tells": ("def convert(data): return {'x': 'x' * 10 ** 7}", "far more than an article"),
    "prints": ("def convert(data): print('noise'); return {'x': 1}", None),
}


@pytest.mark.parametrize("worker", WORKERS)
def test_the_reader_lives_in_a_process_with_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worker: str
) -> None:
    """Whatever befalls it, the answer comes in time, and in one line."""
    code, says = WORKERS[worker]
    path = tmp_path / "worker.py"
    path.write_text(code, encoding="utf-8")
    if worker == "sleeps":
        monkeypatch.setattr(child, "SECONDS", 1)
    if says is None:
        assert child.converted(path, b"", "a.docx") == {"x": 1}
        return
    with pytest.raises(ArticleError, match=says):
        child.converted(path, b"", "a.docx")
