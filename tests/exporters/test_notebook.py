"""A notebook hands on the clean copy of the one article it is about, or says why it cannot."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbconvert
import pytest
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode

from kit.article import Article
from kit.errors import ExportError, KitError
from kit.exporters import export, exporter, rendered
from kit.exporters.notebook import KitHTMLExporter, KitMarkdownExporter
from kit.opening import open_review
from kit.record import record
from kit.review import Review

if TYPE_CHECKING:
    from conftest import Project


def page_of(notebook: Path) -> str:
    """Export a notebook's file as Jupyter does."""
    page, _ = KitHTMLExporter().from_filename(str(notebook))
    return page


def refusal(notebook: Path) -> str:
    """Return the one line with which an export is refused."""
    with pytest.raises(ConversionException) as caught:
        page_of(notebook)
    assert isinstance(caught.value, KitError)
    assert isinstance(caught.value, ExportError)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def altered(saved: Mapping[str, Any], **fields: object) -> dict[str, object]:
    """Return a record with other values."""
    return {**saved, **fields}


def copied(words: str) -> dict[str, object]:
    """Return what a record keeps of other words."""
    return {"copy": words, "copy_sha256": hashlib.sha256(words.encode()).hexdigest()}


def test_both_are_registered_and_offered_in_the_menu() -> None:
    """By name for the command line, by a title for JupyterLab's menu, with MIME type and suffix."""
    for name, kind, title in (
        ("kit-html", KitHTMLExporter, "Clean copy (HTML)"),
        ("kit-markdown", KitMarkdownExporter, "Clean copy (Markdown)"),
    ):
        assert nbconvert.get_exporter(name) is kind
        assert kind.export_from_notebook == title
    assert (KitHTMLExporter().file_extension, KitHTMLExporter.output_mimetype) == (
        ".html",
        "text/html",
    )
    assert (KitMarkdownExporter().file_extension, KitMarkdownExporter.output_mimetype) == (
        ".md",
        "text/markdown",
    )


def test_a_notebook_gives_the_page_that_export_writes(project: Project, tmp_path: Path) -> None:
    """One clean copy, one page, by either door, in either form."""
    page = export(project.review(), tmp_path / "a.html").read_bytes()
    assert page_of(project.notebook).encode() == page
    assert b"crystal clear" in page
    text, resources = KitMarkdownExporter().from_filename(str(project.notebook))
    assert text.encode() == export(project.review(), tmp_path / "a.md").read_bytes()
    assert resources["output_extension"] == ".md"


def test_a_stripped_notebook_names_its_article_in_the_metadata(project: Project) -> None:
    """Without outputs the page is computed from the article and its log all the same."""
    page = page_of(project.notebook)
    project.save(named="../data/article.txt")
    assert page_of(project.notebook) == page


def test_a_notebook_about_nothing_says_what_to_do(project: Project) -> None:
    """Neither an output nor a name."""
    project.save()
    assert "shows no review: end a cell with the review" in refusal(project.notebook)


def test_a_changed_article_asks_for_a_new_run(project: Project) -> None:
    """The saved copy is of another source."""
    text = project.article.read_text(encoding="utf-8")
    project.article.write_text(text.replace("nobody", "no one"), encoding="utf-8")
    said = refusal(project.notebook)
    assert "the article's file was changed; run the notebook again" in said


def test_a_later_decision_asks_for_a_new_run(project: Project) -> None:
    """The saved copy lacks a change that the log has."""
    review = project.review()
    review.rewrite(*review.at("nobody"), "no one")
    assert "decisions were made (1 then, 2 now); run the notebook" in refusal(project.notebook)


def test_a_later_remark_leaves_the_copy_as_it_is(project: Project) -> None:
    """A query changes no letter, so the saved copy still holds; the page names another log."""
    page = page_of(project.notebook)
    review = project.review()
    review.query(review.at("Orly"), "The airport, or the town?")
    later = page_of(project.notebook)
    assert review.proof.log in later
    assert [line for line in later.split("\n") if "kit" not in line] == [
        line for line in page.split("\n") if "kit" not in line
    ]


def test_an_altered_saved_copy_is_refused(project: Project) -> None:
    """The saved copy says what neither article nor log say."""
    project.save(altered(project.record(), copy="Other words."))
    assert "the saved copy was altered" in refusal(project.notebook)


def test_of_several_records_the_newest_counts(project: Project) -> None:
    """A cell run before the last decision does not speak for the notebook, wherever it stands."""
    old = project.record()
    review = project.review()
    review.rewrite(*review.at("nobody"), "no one")
    for records in ((old, project.record()), (project.record(), old)):
        project.save(*records)
        assert "no one denies" in page_of(project.notebook)


def test_two_articles_are_refused_by_name(project: Project) -> None:
    """Outputs about two articles, or an output and a name, or one that has no file."""
    other = project.article.with_name("other.txt")
    other.write_text("Another hed\n\nAnother lede.\n", encoding="utf-8")
    second = record(open_review(other), project.notebook.parent)
    toy = record(Review(Article.from_text("A toy.")), project.notebook.parent)
    project.save(project.record(), second)
    said = refusal(project.notebook)
    assert "../data/article.txt and ../data/other.txt" in said
    project.save(project.record(), named="../data/other.txt")
    assert "../data/article.txt and ../data/other.txt" in refusal(project.notebook)
    project.save(project.record(), toy)
    assert "untitled (which has no file)" in refusal(project.notebook)


def test_one_article_by_two_spellings_is_one(project: Project) -> None:
    """A name in the metadata and the output's need not be spelled alike."""
    page = page_of(project.notebook)
    project.save(project.record(), named="../notebooks/../data/article.txt")
    assert page_of(project.notebook) == page


def test_where_files_are_out_of_reach_the_saved_copy_stands_in(
    project: Project, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A notebook sent to somebody else gives the same bytes, with a warning to the log."""
    page = page_of(project.notebook)
    moved = tmp_path / "mail" / "review.ipynb"
    moved.parent.mkdir()
    moved.write_bytes(project.notebook.read_bytes())
    logger = logging.getLogger("nbconvert-of-the-test")
    with caplog.at_level(logging.WARNING, logger.name):
        sent, _ = KitHTMLExporter(log=logger).from_filename(str(moved))
    assert sent == page
    assert "article.txt" in caplog.text
    assert "unverified" in caplog.text


def test_a_notebook_without_a_folder_gives_its_saved_copy(project: Project) -> None:
    """Handed over as a value, a notebook has no folder to start from."""
    notebook: NotebookNode = project.save(project.record())
    page, _ = KitHTMLExporter().from_notebook_node(notebook)
    assert page == page_of(project.notebook)


def test_a_review_without_a_file_gives_its_saved_copy(project: Project) -> None:
    """An article made of a text in the notebook."""
    review = Review(Article.from_text("A toy hed\n\nIt plays."))
    project.save(record(review, project.notebook.parent))
    assert "<h1>A toy hed</h1>" in page_of(project.notebook)


def test_a_saved_copy_keeps_language_and_tail(project: Project) -> None:
    """What else the page depends on, the house's dialect and a kept tail, may be in the record."""
    review = Review(Article.from_text("A hed\n\nIt plays.\n\nRelated articles\n\nA hed"))
    kept = record(review, project.notebook.parent)
    project.save(kept)
    assert "<aside" in page_of(project.notebook)
    project.save(altered(kept, dialect="British", tail="kept"))
    assert "<aside" not in page_of(project.notebook)
    assert '<html lang="en-GB">' in page_of(project.notebook)


@pytest.mark.parametrize(
    "fields",
    [
        {"copy": None},
        {"copy": ["a"]},
        {"slug": 3},
        {"copy": "Other words."},
        {"copy_sha256": None},
        {"source_sha256": "<b>"},
        {"log_sha256": ""},
        {"meta": None},
        {"meta": {"language": 3}},
        {"markup": "word"},
    ],
)
def test_a_damaged_record_is_refused(project: Project, fields: dict[str, object]) -> None:
    """A record that is no record is one clear line."""
    project.save(altered(project.record(), article="", **fields))
    assert "the copy saved in the notebook is damaged" in refusal(project.notebook)


@pytest.mark.parametrize(
    "name",
    [
        "/etc/hostname.txt",
        "../../outside.txt",
        "../data/../../outside.txt",
        "C:\\outside.txt",
        "../data/link.txt",
        "../data/loop.txt",
        "../data/missing.txt",
        "../data",
        "../data/n\x00l.txt",
        "../linked/outside.txt",
    ],
)
def test_nothing_outside_the_project_is_read(project: Project, name: str) -> None:
    """No absolute path, no climbing out, no link out: refused without a saved copy."""
    outside = project.root.parent / "outside.txt"
    outside.write_text("Secret hed\n\nSecret words.\n", encoding="utf-8")
    (project.root / "data" / "link.txt").symlink_to(outside)
    (project.root / "data" / "loop.txt").symlink_to(project.root / "data" / "loop.txt")
    (project.root / "linked").symlink_to(project.root.parent)
    project.save(named=name)
    said = refusal(project.notebook)
    assert "no copy is saved in the notebook" in said
    project.save(altered(project.record(), article=name, **copied("Own words.")))
    page = page_of(project.notebook)
    assert "Own words." in page
    assert "Secret" not in page


@pytest.mark.parametrize("beside", ["article.decisions.jsonl", "house.toml"])
def test_a_log_or_house_style_linked_from_outside_is_not_read(
    project: Project, beside: str
) -> None:
    """What is read along with the article is of the project too."""
    outside = project.root.parent / "outside"
    outside.write_text("", encoding="utf-8")
    place = project.root / "data" / beside
    place.unlink(missing_ok=True)
    place.symlink_to(outside)
    project.save(named="../data/article.txt")
    assert f"{beside} lies outside the notebook's project" in refusal(project.notebook)


def test_without_a_project_the_notebooks_folder_is_the_limit(
    tmp_path: Path, project: Project
) -> None:
    """An article beside the notebook is read; one in the folder above is not."""
    (project.root / ".git").rmdir()
    project.save(named="../data/article.txt")
    assert "outside the notebook's project" in refusal(project.notebook)
    (project.notebook.parent / "near.txt").write_text("Hed\n\nNear.", encoding="utf-8")
    project.save(named="near.txt")
    assert "<p>Near.</p>" in page_of(project.notebook)
    assert not (tmp_path / ".git").exists()


def test_errors_of_article_log_and_house_come_through(project: Project) -> None:
    """A damaged log or house style stops the export, in its own words."""
    log = project.root / "data" / "article.decisions.jsonl"
    sound = log.read_bytes()
    log.write_bytes(sound.replace(b"crystal", b"cristel").replace(b'"y"', b'"z"'))
    assert "line 1: was altered by hand" in refusal(project.notebook)
    log.write_bytes(sound)
    (project.root / "data" / "house.toml").write_text('dialect = "Welsh"', encoding="utf-8")
    assert "dialect is 'Welsh'" in refusal(project.notebook)


def test_a_change_that_lost_its_place_is_refused(project: Project) -> None:
    """A decision that the article no longer has a place for is named, not dropped."""
    project.article.write_text("The hed of the day\n\nAll is new.\n", encoding="utf-8")
    project.save(named="../data/article.txt")
    assert "“cristal” → “crystal” by ann" in refusal(project.notebook)


@pytest.mark.parametrize("form", ["html", "markdown", "docx", "redline", "report"])
def test_each_form_of_the_menu_is_the_exporters_own(project: Project, form: str) -> None:
    """What nbconvert hands on is what `kit.export` writes, binary forms included."""
    copy, resources = nbconvert.get_exporter(f"kit-{form}")().from_filename(str(project.notebook))
    assert copy == rendered(exporter(form), project.review())
    assert resources["output_extension"] == exporter(form).SUFFIXES[0]


@pytest.mark.parametrize("form", ["docx", "redline", "report"])
def test_a_saved_copy_is_no_redline(project: Project, form: str) -> None:
    """Without the log nobody can say what was changed, and "nothing" would be untrue."""
    project.article.unlink()
    with pytest.raises(ExportError, match="no such file; only article and decision log together"):
        nbconvert.get_exporter(f"kit-{form}")().from_filename(str(project.notebook))
