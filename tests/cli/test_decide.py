"""The command `kit decide`: what an editor does at the desk, done from the terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit.opening import open_review

Kit = Callable[..., Any]


def place(kit: Kit, story: Path, text: str) -> str:
    """Return the place of a finding as kit check shows it."""
    rows = (line.split() for line in kit("check", story).out.splitlines())
    return next(row[0] for row in rows if text in row)


def test_a_fix_is_taken_at_the_place_that_check_shows(kit: Kit, article: Path) -> None:
    """Line and column name the finding; what was done and what is left is said."""
    done = kit("decide", "accept", article, place(kit, article, "cristal"), "--by", "ann")
    assert done.status == 0
    assert done.out.startswith("accept cristal → crystal\n1 decision written, ")
    review = open_review(article)
    assert "crystal clear" in review.copy
    assert [line.by for line in review.standing.decisions] == ["ann"]


def test_a_query_over_the_findings_names_them_too(kit: Kit, article: Path) -> None:
    """As in review.accept."""
    done = kit("decide", "accept", article, "text == 'cristal'", "--fix", 1)
    assert (done.status, done.out.splitlines()[0]) == (0, "accept cristal → crystal")


def test_the_other_answers(kit: Kit, article: Path) -> None:
    """Own words, stet, a question: each is a line of the log, and undo takes it back."""
    at = place(kit, article, "cristal")
    for answer, op in (
        (("rewrite", article, at, "glass"), "rewrite cristal → glass"),
        (("stet", article, at, "--why", "a name"), "stet cristal"),
        (("query", article, at, "A name?"), "query cristal"),
    ):
        assert kit("decide", *answer).out.splitlines()[0] == op
        assert kit("decide", "undo", article).out.startswith("revoke cristal")
    whys = [line.why for line in open_review(article).standing.decisions if line.why]
    assert whys == ["a name", "A name?"]
    assert kit("decide", "redo", article).status == 0
    assert open_review(article).queries.shape[0] == 1


def test_nothing_to_take_back_is_said(kit: Kit, article: Path) -> None:
    """No decision, no line."""
    assert kit("decide", "undo", article).out.startswith("nothing written, ")


def test_all_safe_fixes_at_once(kit: Kit, article: Path) -> None:
    """As many lines as there are, and one undo."""
    article.write_text("The news\n\nOne  fact  is clear.\n", "utf-8")
    assert "2 decisions written, 0 findings open" in kit("decide", "safe", article).out
    kit("decide", "undo", article)
    assert open_review(article).copy == article.read_text("utf-8")


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("1:1", "no open finding is at 1:1; kit check shows what is open"),
        ("text == 'crystal'", "no open finding is at text == 'crystal'"),
        ("text ==", "neither a finding's key nor a pandas query"),
    ],
)
def test_a_place_without_a_finding_is_refused(
    kit: Kit, article: Path, where: str, says: str
) -> None:
    """One line, status 2, nothing written."""
    done = kit("decide", "stet", article, where)
    assert done.status == 2
    assert says in done.err
    assert open_review(article).decisions.empty


def test_what_is_decided_already_is_said_so(kit: Kit, article: Path) -> None:
    """Nobody decides twice by mistake."""
    kit("decide", "stet", article, "text == 'cristal'")
    done = kit("decide", "accept", article, "text == 'cristal'")
    assert done.status == 2
    assert "1 finding there decided already" in done.err


def test_own_words_go_to_one_place_at_a_time(kit: Kit, article: Path) -> None:
    """A query that names two is refused."""
    article.write_text("The news\n\nOne  fact  is clear.\n", "utf-8")
    done = kit("decide", "rewrite", article, "kind == 'typography'", "-")
    assert done.status == 2
    assert "names 2 findings" in done.err
