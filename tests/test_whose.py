"""Whose log it is: no decision is applied to another article in silence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from formats.word import paragraph, word_file

import kit
from kit.cli import main
from kit.errors import LogError

TEXT = "The hed\n\nOne fact is cristal clear.\n"
PAGE = (
    "<!DOCTYPE html><h1>The hed</h1><p>One fact is cristal clear, and the ferry sails again on "
    "Sunday morning.</p>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with four articles of one name, the text alone decided on."""
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    decided(tmp_path / "story.txt")
    (tmp_path / "story.md").write_text(f"# {TEXT}", encoding="utf-8")
    (tmp_path / "story.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "story.docx").write_bytes(word_file(paragraph("One fact is cristal clear.")))
    return tmp_path


def decided(path: Path) -> kit.Review:
    """Return the review of an article whose misspelt word was set right."""
    review = kit.open(path, by="ann", check=False)
    review.rewrite(*review.at("cristal"), "crystal")
    return review


def logs(folder: Path) -> list[str]:
    """Return the names of the logs in a folder."""
    return sorted(path.name for path in folder.glob("*.jsonl"))


def test_an_article_alone_keeps_the_short_name(tmp_path: Path) -> None:
    """As ever."""
    path = tmp_path / "story.docx"
    path.write_bytes(word_file(paragraph("One fact is cristal clear.")))
    decided(path)
    assert logs(tmp_path) == ["story.decisions.jsonl"]


def test_namesakes_have_logs_of_their_own(folder: Path) -> None:
    """The text's decisions are the text's; each other article begins with none."""
    assert kit.open(folder / "story.txt", check=False).copy == TEXT.replace("cristal", "crystal")
    for suffix in ("md", "html", "docx"):
        path = folder / f"story.{suffix}"
        assert "cristal" in kit.open(path, check=False).copy
        assert "crystal" in decided(path).copy
        assert "crystal" in kit.open(path, check=False).copy
    assert logs(folder) == [
        "story.decisions.jsonl",
        *(f"story.{suffix}.decisions.jsonl" for suffix in ("docx", "html", "md")),
    ]


def test_of_two_new_namesakes_neither_takes_the_short_name(tmp_path: Path) -> None:
    """Nobody could tell later whose it is."""
    paths = [tmp_path / "story.txt", tmp_path / "story.md"]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    for path in paths:
        decided(path)
    assert logs(tmp_path) == ["story.md.decisions.jsonl", "story.txt.decisions.jsonl"]


def test_a_changed_article_keeps_its_log(tmp_path: Path) -> None:
    """Where it stands alone, there is no question whose it is."""
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    decided(path)
    path.write_text(f"{TEXT}\nAnd one more.\n", encoding="utf-8")
    assert "crystal" in kit.open(path, check=False).copy


def test_where_the_log_leaves_it_open_the_editor_is_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text changed and others are beside it: one line says what to do, from everywhere."""
    path = folder / "story.txt"
    path.write_text(f"{TEXT}\nAnd one more.\n", encoding="utf-8")
    with pytest.raises(LogError, match=r"whose decisions are these\?.*story\.txt and story\.docx"):
        kit.open(path, check=False)
    for command in (["verify"], ["rebase"], ["check"], ["export", "--to", "html"]):
        with pytest.raises(SystemExit) as ended:
            main([command[0], str(path), *command[1:]])
        assert ended.value.code == 2
        assert "name it story.txt.decisions.jsonl" in capsys.readouterr().err
    (folder / "story.decisions.jsonl").rename(folder / "story.txt.decisions.jsonl")
    assert "crystal" in kit.open(path, check=False).copy


def test_verify_reads_the_articles_own_log(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And says which it is."""
    decided(folder / "story.md")
    for name, log in (("story.txt", "story"), ("story.md", "story.md")):
        with pytest.raises(SystemExit) as ended:
            main(["verify", str(folder / name)])
        assert ended.value.code == 0
        assert f"1 line in {log}.decisions.jsonl" in capsys.readouterr().out


def test_a_log_under_its_whole_name_is_not_written_over(folder: Path) -> None:
    """By an export least of all."""
    review = decided(folder / "story.md")
    with pytest.raises(kit.KitError):
        kit.export(review, folder / "story.md.decisions.jsonl")
    shutil.rmtree(folder)
