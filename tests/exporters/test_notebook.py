"""A notebook hands on the clean copy of the one article it is about, or says why it cannot."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbconvert
import nbformat
import pytest
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode

from kit.article import Article
from kit.errors import ExportError, KitError
from kit.exporters import export, exporter, rendered
from kit.exporters.notebook import KitHTMLExporter, KitMarkdownExporter
from kit.exporters.unverified import UNVERIFIED
from kit.opening import open_review
from kit.record import record
from kit.review import Review

if TYPE_CHECKING:
    from conftest import Project


def page_of(notebook: Path) -> str:
    """Export a notebook's file as Jupyter does."""
    page, _ = KitHTMLExporter().from_filename(str(notebook))
    return page


def copy_of(saved_page: str) -> str:
    """Return a page without the note that nobody could verify it, which has to be there."""
    note = f'<aside aria-label="About this page">\n<p>{UNVERIFIED}</p>\n</aside>\n'
    assert saved_page.count(note) == 1
    return saved_page.replace(note, "")


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


def test_what_was_decided_since_the_run_is_on_the_page(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    """The log only grew: the editor went on at the desk, and the log knows best."""
    review = project.review()
    review.rewrite(*review.at("nobody"), "no one")
    logger = logging.getLogger("nbconvert-of-the-test")
    with caplog.at_level(logging.WARNING, logger.name):
        page, _ = KitHTMLExporter(log=logger).from_filename(str(project.notebook))
    assert page.encode() == export(project.review(), project.root / "a.html").read_bytes()
    assert "no one denies" in page
    assert "1 more decided since the notebook ran" in caplog.text


def test_a_log_that_was_rewritten_asks_for_a_new_run(project: Project) -> None:
    """One put in its place, longer or shorter, is not the log that the notebook has seen."""
    log = project.article.with_name("article.decisions.jsonl")
    log.unlink()
    assert "the decision log was; run the notebook again" in refusal(project.notebook)
    review = project.review()
    review.rewrite(*review.at("nobody"), "no one")
    review.rewrite(*review.at("cristal"), "crystal")
    assert "the decision log was; run the notebook again" in refusal(project.notebook)


def test_a_copy_altered_before_the_log_grew_is_refused(project: Project) -> None:
    """The lines that the record knows have to make the copy that it keeps."""
    project.save(altered(project.record(), copy="Other words."))
    review = project.review()
    review.rewrite(*review.at("nobody"), "no one")
    assert "the saved copy was altered" in refusal(project.notebook)


@pytest.mark.parametrize("decisions", [None, "1", -1, 7])
def test_a_record_of_no_known_length_is_not_taken_on_trust(
    project: Project, decisions: object
) -> None:
    """A number that no log has had."""
    project.save(altered(project.record(), decisions=decisions, copy="Other words."))
    assert "the saved copy was altered" in refusal(project.notebook)


def test_a_later_remark_leaves_the_copy_as_it_is(project: Project) -> None:
    """A query changes no letter, so the saved copy still holds."""
    page = page_of(project.notebook)
    review = project.review()
    review.query(review.at("Orly"), "The airport, or the town?")
    assert page_of(project.notebook) == page


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
    """A notebook sent to somebody else gives the same page, marked, with a warning to the log."""
    page = page_of(project.notebook)
    moved = tmp_path / "mail" / "review.ipynb"
    moved.parent.mkdir()
    moved.write_bytes(project.notebook.read_bytes())
    logger = logging.getLogger("nbconvert-of-the-test")
    with caplog.at_level(logging.WARNING, logger.name):
        sent, _ = KitHTMLExporter(log=logger).from_filename(str(moved))
    assert copy_of(sent) == page
    assert "article.txt" in caplog.text
    assert "unverified" in caplog.text


@pytest.mark.parametrize("markup", ["plain", "markdown"])
def test_saved_markdown_says_so_in_a_comment(project: Project, markup: str) -> None:
    """Where a page would show it, and a reader of the publication would not."""
    saved = project.record()
    project.article.unlink()
    project.save(altered(saved, copy="# Hed\n\nLede.", markup=markup))
    text, _ = KitMarkdownExporter().from_filename(str(project.notebook))
    assert text.endswith(f"Lede.\n\n<!-- {UNVERIFIED} -->\n")


def test_a_notebook_without_a_folder_gives_its_saved_copy(project: Project) -> None:
    """Handed over as a value, a notebook has no folder to start from."""
    notebook: NotebookNode = project.save(project.record())
    page, _ = KitHTMLExporter().from_notebook_node(notebook)
    assert copy_of(page) == page_of(project.notebook)


def test_a_review_without_a_file_gives_its_saved_copy(project: Project) -> None:
    """An article made of a text in the notebook."""
    review = Review(Article.from_text("A toy hed\n\nIt plays."))
    project.save(record(review, project.notebook.parent))
    assert "<h1>A toy hed</h1>" in copy_of(page_of(project.notebook))


def test_a_saved_copy_keeps_language_and_tail(project: Project) -> None:
    """What else the page depends on, the house's dialect and a kept tail, may be in the record."""
    review = Review(Article.from_text("A hed\n\nIt plays.\n\nRelated articles\n\nA hed"))
    kept = record(review, project.notebook.parent)
    project.save(kept)
    assert "<aside" in copy_of(page_of(project.notebook))
    project.save(altered(kept, dialect="British", tail="kept"))
    assert "<aside" not in copy_of(page_of(project.notebook))
    assert '<html lang="en-GB">' in page_of(project.notebook)


@pytest.mark.parametrize(
    "fields",
    [
        {"copy": None},
        {"copy": ["a"]},
        {"slug": 3},
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
    ("name", "why"),
    [
        ("/etc/hostname.txt", "by paths from its own folder"),
        ("C:\\outside.txt", "by paths from its own folder"),
        ("\\\\host\\share\\outside.txt", "by paths from its own folder"),
        ("../../outside.txt", "outside the notebook's project"),
        ("../data/../../outside.txt", "outside the notebook's project"),
        ("../data/link.txt", "outside the notebook's project"),
        ("../data/lost.txt", "outside the notebook's project"),
        ("../linked/outside.txt", "outside the notebook's project"),
        ("../linked", "outside the notebook's project"),
    ],
)
def test_nothing_outside_the_project_is_read(project: Project, name: str, why: str) -> None:
    """No absolute path, no climbing out, no link out, with a saved copy or without."""
    outside = project.root.parent / "outside.txt"
    outside.write_text("Secret hed\n\nSecret words.\n", encoding="utf-8")
    (project.root / "data" / "link.txt").symlink_to(outside)
    (project.root / "data" / "lost.txt").symlink_to(project.root.parent / "nothing.txt")
    (project.root / "linked").symlink_to(project.root.parent)
    project.save(named=name)
    assert why in refusal(project.notebook)
    for in_project in ("", name):
        fields = {"article": name, "copy": "Own words.", "in_project": in_project}
        project.save(altered(project.record(), **fields))
        assert why in refusal(project.notebook)


def test_a_path_in_the_project_leads_not_out_of_it_either(project: Project) -> None:
    """Said from the project's folder, it is trusted no more than the other."""
    outside = project.root.parent / "outside.txt"
    outside.write_text("Secret hed\n\nSecret words.\n", encoding="utf-8")
    (project.root / "link.txt").symlink_to(outside)
    for name in ("../outside.txt", "link.txt", str(outside)):
        fields = {"article": "gone.txt", "in_project": name}
        project.save(altered(project.record(), **fields))
        assert "project" in refusal(project.notebook) or "own folder" in refusal(project.notebook)


@pytest.mark.parametrize(
    "name",
    [
        "../data/missing.txt",
        "../../missing.txt",
        "../data/loop.txt",
        "../data",
        "../data/n\x00l.txt",
    ],
)
def test_a_file_that_is_not_there_is_no_fault_of_the_notebook(project: Project, name: str) -> None:
    """It was moved, as the saved copy may say for itself, marked."""
    (project.root / "data" / "loop.txt").symlink_to(project.root / "data" / "loop.txt")
    project.save(named=name)
    assert "no copy is saved in the notebook" in refusal(project.notebook)
    fields = {"article": name, "copy": "Own words.", "in_project": ""}
    project.save(altered(project.record(), **fields))
    assert "Own words." in copy_of(page_of(project.notebook))


def test_a_copy_elsewhere_in_the_project_finds_its_article(project: Project) -> None:
    """As papermill writes one: at another depth, its path leading nowhere, or out."""
    page = page_of(project.notebook)
    for place in ("runs/2026/11/review.ipynb", "review.ipynb"):
        copy = project.root / place
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(project.notebook.read_bytes())
        assert page_of(copy) == page


@pytest.mark.parametrize("beside", ["article.decisions.jsonl", "house.toml", "article.house.toml"])
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


def name_in_cell(project: Project, *lines: str) -> None:
    """Add a cell of parameters to the notebook."""
    notebook = nbformat.read(project.notebook, as_version=4)  # type: ignore[no-untyped-call]
    cell = nbformat.v4.new_code_cell("\n".join(lines), metadata={"tags": ["parameters"]})  # type: ignore[no-untyped-call]
    notebook.cells.insert(0, cell)
    nbformat.write(notebook, project.notebook)  # type: ignore[no-untyped-call]


def test_a_cell_of_parameters_names_the_article(project: Project) -> None:
    """What the notebook opens is what it is about, run or not."""
    page = page_of(project.notebook)
    name_in_cell(project, 'article = "../data/article.txt"')
    assert page_of(project.notebook) == page
    project.save()
    name_in_cell(project, 'article = "../data/article.txt"')
    assert page_of(project.notebook) == page


def test_cell_and_metadata_may_not_disagree(project: Project) -> None:
    """Nor may either with what the notebook shows; which of them is right, nobody can tell."""
    project.article.with_name("other.txt").write_text("Hed\n\nLede.", encoding="utf-8")
    project.save(named="../data/article.txt")
    name_in_cell(project, 'article = "../data/other.txt"')
    assert "../data/other.txt and ../data/article.txt" in refusal(project.notebook)
    project.save(project.record())
    name_in_cell(project, 'article = "../data/other.txt"')
    assert "../data/article.txt and ../data/other.txt" in refusal(project.notebook)


def test_the_house_style_of_the_notebook_is_the_pages(project: Project) -> None:
    """The page's language is the same from the menu and from the cell that wrote it."""
    house = project.root / "british.toml"
    house.write_text('dialect = "British"\n', encoding="utf-8")
    project.save()
    name_in_cell(project, 'article = "../data/article.txt"', 'house = "../british.toml"')
    assert '<html lang="en-GB">' in page_of(project.notebook)
    house.unlink()
    assert "british.toml: there is no such file" in refusal(project.notebook)
    house.symlink_to(project.root.parent / "elsewhere.toml")
    assert "british.toml lies outside the notebook's project" in refusal(project.notebook)
