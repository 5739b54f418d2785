"""`kit verify` of an article alone: its log whole, every place found, the copy given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli.conftest import STORY
from cli.verify.conftest import alter

from kit.log import log_path
from kit.opening import open_review

Kit = Callable[..., Any]


def test_verify_without_decisions(kit: Kit, article: Path) -> None:
    """No log is a whole log."""
    done = kit("verify", article)
    assert done.status == 0
    assert "no decisions yet" in done.out


def test_verify_says_what_was_checked(kit: Kit, article: Path) -> None:
    """The source's hash, the number of lines, the chain, the places, the redline."""
    review = open_review(article, by="Anna")
    review.accept("text == 'cristal'")
    review.query(review.at("It is so."), "Is it?")
    done = kit("verify", article)
    assert done.status == 0
    for said in (
        f"sha256 {review.proof.source}",
        f"sha256 {review.proof.log}",
        f"sha256 {review.proof.copy}",
        "2 lines in story.decisions.jsonl; the last by Anna",
        "found for 2 of 2 decisions in force",
        "1 change, and no two want the same place",
        "set into the source one by one, the decisions give the clean copy",
        "All of it holds.",
    ):
        assert said in done.out


def drop(log: Path) -> None:
    """Take the first line out of a log."""
    log.write_bytes(log.read_bytes().partition(b"\n")[2])


def tear(log: Path) -> None:
    """Cut a log's last line short."""
    log.write_bytes(log.read_bytes()[:-10])


def orphan(log: Path) -> None:
    """Take the place of a decision out of the article."""
    log.with_name("story.txt").write_text(
        STORY.replace("cristal clear", "quite clear"), encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (alter, "line 1: was altered by hand"),
        (drop, "line 1: does not follow"),
        (tear, "of a save that was cut short"),
        (orphan, "Orphan: line 1, accept cristal → crystal: its place is gone"),
    ],
)
def test_verify_finds_the_harm(
    kit: Kit, article: Path, harm: Callable[[Path], None], says: str
) -> None:
    """What does not hold is marked, and the status is 1."""
    review = open_review(article)
    review.accept("text == 'cristal'")
    review.query(review.at("It is so."), "Is it?")
    harm(log_path(article))
    done = kit("verify", article)
    assert done.status == 1
    wrong = [line for line in done.out.splitlines() if line.startswith("NO")]
    assert says in wrong[-1]
    assert done.out.splitlines()[-1] == "Not all of it holds."


def test_verify_of_a_log_that_cannot_be_read(kit: Kit, article: Path) -> None:
    """That is bad input, not a broken chain."""
    log_path(article).mkdir()
    done = kit("verify", article)
    assert done.status == 2
    assert "cannot be read" in done.err
