"""The command `kit rebase`: what it carries over, what it asks to look at, what it gives up."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit.log import log_path
from kit.opening import open_review

Kit = Callable[..., Any]


@pytest.fixture
def story(article: Path) -> Path:
    """The article with its misspelling mended, and nothing changed yet."""
    open_review(article, by="ann").accept("text == 'cristal'")
    return article


def change(story: Path, old: str, new: str) -> None:
    """Change the article upstream."""
    story.write_text(story.read_text("utf-8").replace(old, new), "utf-8")


def test_nothing_to_do_is_said(kit: Kit, story: Path) -> None:
    """On the article as it was, status 0."""
    done = kit("rebase", story)
    assert (done.status, done.out[:21]) == (0, "Nothing to carry over")


def test_a_decision_is_carried_over(kit: Kit, story: Path) -> None:
    """A line is added; verify then knows of no earlier version."""
    change(story, "The story", "The whole story")
    done = kit("rebase", story)
    assert (done.status, done.out) == (0, "1 of 1 decision carried over, 0 to look at; 0 orphans\n")
    assert "earlier version" not in kit("verify", story).out


def test_words_that_changed_around_it_are_shown(kit: Kit, story: Path) -> None:
    """The place is named, to be looked at."""
    change(story, "It is so.\nOne fact", "One fact")
    out = kit("rebase", story).out
    assert re.search(r"Look: \w{12} accept cristal → crystal: the words around it changed", out)
    assert "[cristal] clear" in out
    assert out.endswith("1 of 1 decision carried over, 1 to look at; 0 orphans\n")


def test_an_orphan_is_shown_with_the_way_out(kit: Kit, story: Path) -> None:
    """The command that is proposed gives it its place."""
    change(story, "cristal", "cristall")
    done = kit("rebase", story)
    assert done.status == 1
    assert "was   …It is so.⏎One fact is [cristal] clear" in done.out
    assert "[cristall]" in done.out
    assert done.out.endswith("0 of 1 decision carried over, 0 to look at; 1 orphan\n")
    [name, words] = re.findall(r"--place (\w+) '?([^'\n]+)'?", done.out)[0]
    assert kit("rebase", story, "--place", name, words).status == 0
    assert "crystal clear" in open_review(story).copy


def test_an_orphan_can_be_dropped(kit: Kit, story: Path) -> None:
    """Where the article reads as was decided, that is said."""
    change(story, "cristal", "crystal")
    done = kit("rebase", story)
    assert "so    the article reads there as was decided" in done.out
    [name] = re.findall(r"--drop (\w+)", done.out)
    assert kit("rebase", story, "--drop", name).status == 0
    assert kit("verify", story).status == 0


def test_a_dry_run_writes_nothing(kit: Kit, story: Path) -> None:
    """The log is as it was."""
    change(story, "The story", "The whole story")
    before = log_path(story).read_bytes()
    assert "1 of 1 decision would be carried over" in kit("rebase", story, "--dry-run").out
    assert log_path(story).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--place", "nope", "words"], "no decision in force has the id 'nope'"),
        (["--drop", "nope"], "no decision has the id"),
        (["--dry-run", "--drop", "nope"], "--dry-run writes nothing"),
        (["--place", "nope"], "requires 2 arguments"),
    ],
)
def test_bad_input_is_one_line(kit: Kit, story: Path, arguments: list[str], says: str) -> None:
    """Nothing is written, and the status is 2."""
    before = log_path(story).read_bytes()
    done = kit("rebase", story, *arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert says in done.err
    assert log_path(story).read_bytes() == before
