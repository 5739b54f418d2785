"""Outside: what others do to the article and its log is told, and nothing is overwritten."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from desk.talk import Talk

from kit.opening import open_review

TEXT = "The news of the day\n\nOne fact is cristal clear.\n\nThe end came soon.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """An article in a folder of its own."""
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_lines_of_another_process_are_shown_with_who_wrote_them(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to type or click for it."""
    talk = Talk(open_review(story, by="ann"), monkeypatch)
    open_review(story, by="bob").accept("text == 'cristal'")
    _until(lambda: bool(talk.news))
    assert talk.news[0]["notice"] == "1 decision made elsewhere by bob"
    assert "crystal" in talk.desk.state["text"]


def test_a_changed_article_is_told_and_read_again_on_request(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Decisions keep their places or are listed as orphans; the log is as it was."""
    talk = Talk(open_review(story, by="ann"), monkeypatch)
    talk.ask("accept", key=talk.key("cristal"), fix=0)
    talk.type(talk.desk.state["text"].replace("The end", "The very end"))
    talk.desk._talk._save()
    log = talk.desk.review.log.path.read_bytes()  # type: ignore[union-attr]
    story.write_text("A lede.\n\nOne fact is cristal clear.\n", encoding="utf-8")
    _until(lambda: talk.desk.state["outside"]["reload"])
    assert "1 of its decisions would lose its place" in talk.desk.state["outside"]["says"]
    assert "The very end" in talk.desk.state["text"]
    talk.ask("reload")
    assert talk.news[-1]["notice"].startswith("Reloaded; 1 decision has no place")
    assert talk.desk.state["text"] == "A lede.\n\nOne fact is crystal clear.\n"
    assert talk.desk.state["outside"]["says"] == ""
    talk.ask("history", ask="lost")
    assert [row["state"] for row in talk.said[-1]["rows"]] == ["its place is gone"]
    assert talk.desk.review.log.path.read_bytes() == log  # type: ignore[union-attr]


def test_an_article_that_is_gone_is_told(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk goes on with what it has; back again, nothing is left to say."""
    talk = Talk(open_review(story, by="ann"), monkeypatch)
    story.unlink()
    _until(lambda: "cannot be read" in talk.desk.state["outside"]["says"])
    talk.ask("accept", key=talk.key("cristal"), fix=0)
    assert "crystal" in talk.desk.state["text"]
    story.write_text(TEXT, encoding="utf-8")
    _until(lambda: talk.desk.state["outside"]["says"] == "")


def test_a_log_that_is_damaged_is_told(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A merge left its marks in it: the screen stays, and why nothing can be saved is said."""
    talk = Talk(open_review(story, by="ann"), monkeypatch)
    talk.ask("accept", key=talk.key("cristal"), fix=0)
    path = talk.desk.review.log.path  # type: ignore[union-attr]
    path.write_text("<<<<<<< ours\n" + path.read_text("utf-8"), encoding="utf-8")
    _until(lambda: bool(talk.desk.state["saved"]["why"]))
    assert "line 1" in talk.desk.state["saved"]["why"]
    assert "crystal" in talk.desk.state["text"]
    path.write_text(path.read_text("utf-8").partition("\n")[2], encoding="utf-8")
    _until(lambda: talk.desk.state["saved"]["ok"])
