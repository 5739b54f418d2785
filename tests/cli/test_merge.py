"""The command `kit merge`: two editors' logs as one, by hand and as git's merge driver."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit.log import log_path, parse
from kit.opening import open_review

Kit = Callable[..., Any]
DRIVER = f"{shlex.quote(sys.executable)} -c 'from kit.cli import main; main()'"


def fork(article: Path, by: str, old: str, new: str) -> Path:
    """Make one editor's log of a rewrite, put aside under the editor's name."""
    review = open_review(article, by=by, check=False)
    review.rewrite(*review.at(old), new)
    return log_path(article).rename(f"{by}.jsonl")


@pytest.fixture
def logs(article: Path) -> tuple[Path, Path]:
    """Two logs that differ about one word."""
    return fork(article, "ann", "cristal", "crystal"), fork(article, "bob", "cristal", "glass")


def test_two_logs_become_one(kit: Kit, article: Path) -> None:
    """Places that only one decided need nobody: status 0, and the copy has both."""
    one, two = fork(article, "ann", "cristal", "crystal"), fork(article, "bob", "so", "thus")
    done = kit("merge", one, two, "-o", log_path(article))
    assert done.status == 0
    assert done.out == (
        "2 lines: 0 in common, 1 and 1 of their own\n"
        "No place was decided by both\n0 conflicts; wrote story.decisions.jsonl\n"
    )
    assert "It is thus.\nOne fact is crystal" in open_review(article).copy
    assert kit("verify", article).status == 0


def test_conflicts_are_listed_with_both_sides(kit: Kit, logs: tuple[Path, Path]) -> None:
    """By place, with who said what; status 1; the same bytes whichever is named first."""
    done = kit("merge", *logs, "-o", "one.jsonl")
    assert done.status == 1
    assert "Conflict 1: …It is so.⏎One fact is [cristal] clear" in done.out
    assert "ann: “cristal” → “crystal”" in done.out
    assert "bob: “cristal” → “glass”" in done.out
    assert "1 place decided by both, 0 of them alike (0%); Cohen's kappa not defined" in done.out
    kit("merge", *reversed(logs), "-o", "two.jsonl")
    assert Path("one.jsonl").read_bytes() == Path("two.jsonl").read_bytes()


def test_without_output_nothing_is_written(kit: Kit, logs: tuple[Path, Path]) -> None:
    """It only says."""
    before = sorted(Path().iterdir())
    assert kit("merge", *logs).out.endswith("1 conflict\n")
    assert sorted(Path().iterdir()) == before


def test_a_log_may_grow_in_its_place(kit: Kit, logs: tuple[Path, Path]) -> None:
    """Merged into one of the two, no line of it is lost."""
    before = {line.id for line in parse(logs[0].read_bytes(), "log").decisions}
    assert kit("merge", *logs, "-o", logs[0]).status == 1
    assert before <= {line.id for line in parse(logs[0].read_bytes(), "log").decisions}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("ann.jsonl", "takes two logs; 1 given"),
        ("ann.jsonl bob.jsonl ann.jsonl", "takes two logs; 3 given"),
        ("ann.jsonl nope.jsonl", "nope.jsonl: cannot be read (No such file"),
        ("ann.jsonl story.txt", "story.txt, line 1: is not a decision"),
        ("ann.jsonl torn.jsonl", "ends in a save that was cut short (9 bytes)"),
        ("ann.jsonl ann.jsonl -o bob.jsonl", "holds decisions that would be lost (1)"),
        ("ann.jsonl bob.jsonl -o story.txt", "story.txt, line 1: is not a decision"),
        ("ann.jsonl bob.jsonl -o no/log.jsonl", "no/log.jsonl: was not written"),
        ("--driver ann.jsonl bob.jsonl", "requires 3 arguments"),
    ],
)
@pytest.mark.usefixtures("logs")
def test_bad_input_is_one_line(kit: Kit, arguments: str, says: str) -> None:
    """Nothing is written, and the status is 2."""
    Path("torn.jsonl").write_bytes(b'{"op": "s')
    before = {path: path.read_bytes() for path in Path().glob("[!.]*")}
    done = kit("merge", *shlex.split(arguments))
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert says in done.err
    assert {path: path.read_bytes() for path in Path().glob("[!.]*")} == before
    assert not Path("no").exists()


def test_help_shows_how_git_calls_it(kit: Kit) -> None:
    """The lines for git's settings and for .gitattributes are there to be copied."""
    out = kit("merge", "--help").out
    assert 'git config merge.kit-decisions.driver "kit merge --driver %O %A %B"' in out
    assert '"*.decisions.jsonl text eol=lf merge=kit-decisions" >> .gitattributes' in out


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git as nobody in particular."""
    who = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who |= {
        f"GIT_{role}_{what}": "ed@kit.test"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        ["git", *arguments],  # noqa: S607 - the one on the path
        env=os.environ | who,
        capture_output=True,
        text=True,
        check=False,
    )


def decide(article: Path, by: str, old: str, new: str) -> None:
    """Decide and commit."""
    review = open_review(article, by=by, check=False)
    review.rewrite(*review.at(old), new)
    git("commit", "-qam", by)


@pytest.fixture
def clone(article: Path) -> Path:
    """A clone whose git knows the driver, with one decision made before two branches part."""
    git("init", "-q", "-b", "main")
    git("config", "merge.kit-decisions.driver", f"{DRIVER} merge --driver %O %A %B")
    Path(".gitattributes").write_text("*.decisions.jsonl text eol=lf merge=kit-decisions\n")
    Path(".gitignore").write_text("*.lock\n")
    review = open_review(article, by="joe", check=False)
    review.rewrite(*review.at("The story"), "The news")
    git("add", "-A")
    git("commit", "-qm", "base")
    git("branch", "bob")
    return article


def test_git_merges_different_places_by_itself(kit: Kit, clone: Path) -> None:
    """No hand is needed, and what comes out is a sound log with all three decisions."""
    decide(clone, "ann", "cristal", "crystal")
    git("checkout", "-q", "bob")
    decide(clone, "bob", "so", "thus")
    done = git("merge", "--no-edit", "main")
    assert done.returncode == 0, done.stdout + done.stderr
    assert git("status", "--porcelain").stdout == ""
    assert "The news\n\nIt is thus.\nOne fact is crystal" in open_review(clone).copy
    assert kit("verify", clone).status == 0


def test_git_stops_where_the_editors_differ(kit: Kit, clone: Path) -> None:
    """As at any conflict; the log in the folder is sound all the same, with a query in it."""
    decide(clone, "ann", "cristal", "crystal")
    git("checkout", "-q", "bob")
    decide(clone, "bob", "cristal", "glass")
    done = git("merge", "--no-edit", "main")
    assert done.returncode == 1
    assert "CONFLICT" in done.stdout
    assert kit("verify", clone).status == 0
    review = open_review(clone)
    assert "One fact is cristal" in review.copy
    assert "Two editors differ" in "".join(review.decisions["why"])
