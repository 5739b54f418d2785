"""The command `kit replay`: the copy as it was at any decision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit.log import log_path
from kit.opening import open_review

Kit = Callable[..., Any]


@pytest.fixture
def decided(article: Path) -> Path:
    """The article after two rewrites, the second of them undone."""
    review = open_review(article, by="Anna", check=False)
    review.rewrite(*review.at("cristal"), "crystal")
    review.rewrite(*review.at("so"), "thus")
    review.undo()
    return article


@pytest.mark.parametrize(
    ("at", "has", "lacks"),
    [
        ("0", "cristal", "crystal"),
        ("1", "It is so.\nOne fact is crystal", "thus"),
        ("2", "It is thus.\nOne fact is crystal", "so"),
        ("3", "It is so.\nOne fact is crystal", "thus"),
        ("2000-01-01", "cristal", "crystal"),
        ("2999-01-01T10:00", "It is so.\nOne fact is crystal", "thus"),
    ],
)
def test_each_copy_there_was_is_shown(
    kit: Kit, decided: Path, at: str, has: str, lacks: str
) -> None:
    """By the number of the decision or a time; what was undone since is there again."""
    done = kit("replay", decided, "--at", at)
    assert (done.status, done.err) == (0, "")
    assert has in done.out
    assert lacks not in done.out


def test_a_decision_is_named_by_its_id_too(kit: Kit, decided: Path) -> None:
    """As a table of changes gives it."""
    name = open_review(decided, check=False).standing.decisions[1].id
    assert kit("replay", decided, "--at", name).out == kit("replay", decided, "--at", "2").out


def test_the_log_is_only_read(kit: Kit, decided: Path) -> None:
    """Neither it nor the article is altered, and nothing is put beside them."""
    before = {path: path.read_bytes() for path in sorted(Path().iterdir())}
    kit("replay", decided, "--at", "1")
    assert {path: path.read_bytes() for path in sorted(Path().iterdir())} == before


def test_without_a_number_the_decisions_are_listed(kit: Kit, decided: Path) -> None:
    """Number, time, editor, what was decided."""
    rows = kit("replay", decided).out.splitlines()
    assert [row.split()[0] for row in rows] == ["1", "2", "3"]
    assert rows[0].endswith("Anna          rewrite  cristal → crystal")
    assert "revoke" in rows[2]
    log_path(decided).unlink()
    assert kit("replay", decided).out == "Nothing was decided yet.\n"


def test_the_redline_of_then(kit: Kit, decided: Path) -> None:
    """Source and copy together, as CriticMarkup."""
    out = kit("replay", decided, "--at", "2", "--redline").out
    assert "{~~cristal~>crystal~~}" in out
    assert "{~~so~>thus~~}" in out


def test_a_terminal_is_not_told_what_to_do(
    kit: Kit, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control characters of a decision are named there; a file gets them as they are."""
    review = open_review(article, check=False)
    review.rewrite(*review.at("cristal"), "\x1b[31mred")
    assert "is \x1b[31mred" in kit("replay", article, "--at", "1").out
    monkeypatch.setattr("kit.cli.replay.sys.stdout.isatty", lambda: True)
    assert "so.\nOne fact is <U+001B>[31mred" in kit("replay", article, "--at", "1").out


def test_the_page_of_then(kit: Kit, decided: Path) -> None:
    """Any form that is handed on, by its suffix."""
    done = kit("replay", decided, "--at", "2", "--to", "then.html")
    assert (done.status, done.out) == (0, "then.html\n")
    assert "It is thus." in Path("then.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--at", "4"], "'4' is no moment of this log, which has 3 lines: name the number"),
        (["--at", "soon"], "'soon' is no moment of this log"),
        (["--at", "1", "--to", "then.xyz"], "the suffix says the form"),
        (["--at", "1", "--to", "story.txt"], "is the article itself"),
        (["--redline"], "name a decision: --at N"),
    ],
)
def test_what_cannot_be_shown(kit: Kit, decided: Path, arguments: list[str], says: str) -> None:
    """It is said in one line, and nothing is written."""
    done = kit("replay", decided, *arguments)
    assert (done.status, done.out) == (2, "")
    assert says in done.err


def test_changes_with_no_place_now_are_told(kit: Kit, decided: Path) -> None:
    """The article lost the words; the copy of then cannot be made whole."""
    decided.write_text("Other words altogether.\n", encoding="utf-8")
    done = kit("replay", decided, "--at", "2")
    assert done.status == 1
    assert done.out == "Other words altogether.\n"
    assert "2 changes of then with no place now" in done.err
