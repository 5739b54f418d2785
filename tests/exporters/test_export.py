"""`kit.export` writes the clean copy whole, or says in one line why it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kit.article import Article
from kit.errors import ExportError
from kit.exporters import export, exporter, names, rendered
from kit.log import log_path
from kit.opening import open_review
from kit.review import Review

REVIEW = Review(Article.from_text("The hed\n\nThe lede."))


def test_the_suffix_chooses_the_exporter(tmp_path: Path) -> None:
    """One review, two forms, by nothing but the name of the file."""
    assert export(REVIEW, tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype")
    assert (
        export(REVIEW, tmp_path / "a.MD").read_text(encoding="utf-8") == "# The hed\n\nThe lede.\n"
    )


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    """The folder that builds go to need not be there."""
    place = tmp_path / "build" / "web" / "a.html"
    assert export(REVIEW, str(place)) == place
    assert place.exists()


def test_without_a_path_it_is_the_projects_build_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named by the slug, and said as seen from here, which is the same on every machine."""
    article = tmp_path / "data" / "story.txt"
    (tmp_path / ".git").mkdir()
    article.parent.mkdir()
    article.write_text("The hed\n\nThe lede.\n", encoding="utf-8")
    monkeypatch.chdir(article.parent)
    assert export(open_review(article)) == Path("../build/story.html")
    assert export(REVIEW) == Path("build/untitled.html")
    assert (tmp_path / "build" / "story.html").is_file()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.htlm", r"as .*\.htm, \.html, .*\.md.*; did you mean \.htm"),
        ("a", "a name without a suffix"),
        ("a.rtf", r"this is \.rtf; .* as .*\.htm, "),
    ],
)
def test_an_unknown_suffix_is_refused(tmp_path: Path, name: str, said: str) -> None:
    """The error names what was given, what there is, and the near miss."""
    with pytest.raises(ExportError, match=said):
        export(REVIEW, tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_the_longest_suffix_that_fits_is_the_form(tmp_path: Path) -> None:
    """A name in two parts is the narrower form; a name that is nothing but a suffix is none."""
    assert "<h1>Redline: The hed</h1>" in export(REVIEW, tmp_path / "a.redline.html").read_text()
    assert "<h1>The hed</h1>" in export(REVIEW, tmp_path / "redline.html").read_text()
    with pytest.raises(ExportError, match="a name without a suffix"):
        export(REVIEW, tmp_path / ".html")


@pytest.mark.parametrize("name", ["build", "build.html"])
def test_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    """A folder is no file, whatever it is called."""
    (tmp_path / name).mkdir()
    with pytest.raises(ExportError, match="folder; name the file inside it"):
        export(REVIEW, tmp_path / name)


def test_a_file_in_the_folders_place_is_one_line(tmp_path: Path) -> None:
    """What the system refuses is said in one line with the path."""
    (tmp_path / "build").write_text("a file", encoding="utf-8")
    with pytest.raises(ExportError, match="was not written") as caught:
        export(REVIEW, tmp_path / "build" / "a.html")
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_without_permission_is_one_line(tmp_path: Path) -> None:
    """No permission: one line, and no file left behind."""
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError, match="Permission denied"):
        export(REVIEW, tmp_path / "a.html")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """When the disk takes no more, the old page stands and nothing lies beside it."""
    resource = pytest.importorskip("resource", reason="this system cannot limit a file's size")
    assert resource
    place = tmp_path / "a.html"
    place.write_text("the old page", encoding="utf-8")
    code = (
        "import resource, sys; from kit.exporters.disk import write_whole; "
        "from kit.errors import ExportError; from pathlib import Path\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: write_whole(Path(sys.argv[1]), b'x' * 9000)\n"
        "except ExportError as error: print(error)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, place], capture_output=True, text=True, check=True
    )
    assert "was not written (File too large)" in said.stdout
    assert place.read_text(encoding="utf-8") == "the old page"
    assert [file.name for file in tmp_path.iterdir()] == ["a.html"]


def test_the_article_is_never_written_over(tmp_path: Path) -> None:
    """A Markdown article, exported to its own name, by any spelling of it, stays as it is."""
    article = tmp_path / "a.md"
    article.write_text("# The hed\n\nThe lede.", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(article)
    (tmp_path / "twin.md").hardlink_to(article)
    review = open_review(article)
    (tmp_path / "b").mkdir()
    for place in ("a.md", "link.md", "twin.md", "b/../a.md"):
        with pytest.raises(ExportError, match="is the article itself"):
            export(review, tmp_path / place)
    assert article.read_text(encoding="utf-8") == "# The hed\n\nThe lede."


def test_the_log_is_never_written_over(tmp_path: Path) -> None:
    """The decision log is refused as such, not as a form unheard of."""
    article = tmp_path / "a.txt"
    article.write_text("The hed\n\nThe lede.", encoding="utf-8")
    with pytest.raises(ExportError, match="its decision log"):
        export(open_review(article), log_path(article))


def test_a_change_that_lost_its_place_is_named(tmp_path: Path) -> None:
    """A change that would be dropped is refused, with the way out; a lost remark is not missed."""
    article = tmp_path / "a.txt"
    article.write_text("The hed\n\nOne fact is cristal clear.\n", encoding="utf-8")
    review = open_review(article, by="ann")
    review.rewrite(*review.at("cristal"), "crystal")
    review.query(review.at("fact"), "Which?")
    article.write_text("The hed\n\nAnother lede altogether.\n", encoding="utf-8")
    again = open_review(article)
    assert len(again.orphans) == 2
    with pytest.raises(
        ExportError, match=r"“cristal” → “crystal” by ann.*review\.revoke\(\['"
    ) as caught:
        rendered(exporter("html"), again)
    assert "1 of the changes" in str(caught.value)
    again.revoke(str(again.orphans.index[0]))
    assert "Another lede altogether." in rendered(exporter("html"), again)


def test_half_a_letter_does_not_stop_the_page(tmp_path: Path) -> None:
    """Half a surrogate pair cannot be written as UTF-8: a replacement character stands there."""
    place = export(Review(Article.from_text("The hed\n\nA \ud83d lede.")), tmp_path / "a.html")
    assert "A \ufffd lede." in place.read_text(encoding="utf-8")
    marked = Review(Article.from_text("A \ud83d lede.", "markdown"))
    assert "A \ufffd lede." in rendered(exporter("html"), marked)


def test_exporters_are_known_by_name() -> None:
    """The command line's --to: every name there is, and the near miss of one there is not."""
    assert [exporter(name).SUFFIXES[0] for name in ("html", "markdown")] == [".html", ".md"]
    assert list(names()) == sorted(names())
    with pytest.raises(ExportError, match=r"there are .*html, .*markdown.*; did you mean html\?"):
        exporter("HTMl5")
