"""The command `kit house`: what holds, where it comes from, and other people's rules brought in."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from kit.cli import main
from kit.cli.house import house
from kit.house import read_house

HOUSE = """\
dialect = "British"
allow = ["Duma"]

[instead]
utilize = "use"
very = ""

[marks]
dash = " – "

[sizes]
grade = [8, 12]

[rule.thus]
pattern = 'thus'
cue = "thus"
fix = "so"
why = "Plain words."
finds = ["And [thus|so] it is."]
leaves = [
    "And so it is.",
    "Not thus.",
]
"""


class Done(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `kit house` with the arguments given."""

    def run(*arguments: str) -> Done:
        with pytest.raises(SystemExit) as ended:
            main(["house", *arguments])
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, *capsys.readouterr())

    return run


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article in the current folder, with a house of its project and one of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "house.toml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "story.house.toml").write_text('allow = ["Rada"]\noff = ["house.thus"]\n')
    (tmp_path / "story.txt").write_text("The news\n\nAll is well.\n")
    return tmp_path / "story.txt"


def _rows(out: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in out.split("\n")]


def test_it_shows_what_holds_and_where_it_comes_from(run: Run) -> None:
    """A row a setting, with its layer, file and line."""
    done = run("story.txt")
    assert (done.status, done.err) == (0, "")
    rows = _rows(done.out)
    assert ["House style of story.txt"] in rows
    assert ["project", "house.toml"] in rows
    for row in (
        ["dialect", "British", "project", "house.toml:1"],
        ["allow", "Rada", "article", "story.house.toml:1"],
        ["Duma", "project", "house.toml:2"],
        ["instead", "utilize → use, very → ?", "project", "house.toml:5"],
        ["marks", "dash “ – ”", "project", "house.toml:9"],
        ["sizes", "grade 8–12 years of school", "project", "house.toml:12"],
        ["off", "house.thus", "article", "story.house.toml:2"],
        ["rule", "thus", "project", "house.toml:14"],
    ):
        assert row in rows


def test_without_an_article_it_is_the_folders_house(run: Run) -> None:
    """The article's own file does not count then."""
    assert "Rada" not in run().out
    assert "Duma" in run().out


def test_the_rules_are_a_table_that_can_be_searched(run: Run) -> None:
    """By a part of the name or of the reason, or by a pattern with a star."""
    assert ["house.thus", "off", "style", "Plain words."] in _rows(run("story.txt", "--rules").out)
    assert ["house.thus", "on", "style", "Plain words."] in _rows(
        run("--search", "plain WORDS").out
    )
    found = _rows(run("--search", "house.*").out)
    assert [row[0] for row in found if row] == [
        "house.instead",
        "house.thus",
        "2 rules, 2 on, 0 off",
    ]


def test_the_houses_rules_are_tried_on_their_examples(run: Run) -> None:
    """What fails is named by file and line, and the status says so."""
    done = run("--test")
    assert done.status == 1
    assert done.out.startswith("house.toml:22: house.thus finds “thus” in what is to be left alone")
    assert "1 rule of the house, 1 failing" in done.out
    Path("house.toml").write_text(HOUSE.replace("Not thus.", "Not so."), encoding="utf-8")
    done = run("--test")
    assert (done.status, done.out) == (0, "1 rule of the house, none failing\n")


def test_all_of_it_is_there_for_programs(run: Run) -> None:
    """Layers, settings and rules as JSON; rules and failures alone as well."""
    told = json.loads(run("story.txt", "--format", "json").out)
    assert [layer["layer"] for layer in told["layers"]] == ["built-in", "project", "article"]
    assert {"key": "marks", "name": "dash", "value": " – ", "layer": "project",
            "path": "house.toml", "line": 9} in told["settings"]  # fmt: skip
    assert {"name": "house.thus", "on": False, "kind": "style", "why": "Plain words."} in told[
        "rules"
    ]
    assert json.loads(run("--test", "--format", "json").out)[0]["line"] == 22
    assert json.loads(run("--search", "house.thus", "--format", "json").out)[0]["on"] is True


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nope.txt"], "nope.txt: there is no such file"),
        (["--house", "no.toml"], "no.toml: there is no such house style"),
        (["--house", "bad.toml"], "bad.toml, line 1: no checker has a rule 'speling.word'"),
        (["import", "no.yml", "-o", "x.toml"], "no.yml: there is no such file or folder"),
        (["import", "bad.toml", "-o", "x.toml"], "bad.toml: is none of .yml"),
        (["import", "words.csv", "-o", "house.toml"], "house.toml: is there already"),
        (["import", "words.csv", "-o", "no/house.toml"], "no/house.toml: was not written"),
        (["import", "-o", "x.toml"], "Missing argument 'PATH...'"),
    ],
)
def test_bad_input_is_one_line(run: Run, arguments: list[str], says: str) -> None:
    """It names what is wrong, on stderr, and the status is 2."""
    Path("bad.toml").write_text('off = ["speling.word"]\n')
    Path("words.csv").write_text("utilize,use\n")
    done = run(*arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert says in done.err


def test_other_peoples_rules_are_brought_in(run: Run) -> None:
    """A house style file is written, and what was left out is told."""
    Path("words.csv").write_text("utilize,use\nlonely\n")
    done = run("import", "words.csv", "-o", "made.toml")
    assert done.status == 0
    assert done.out == (
        "Wrote made.toml: 0 rules, 1 instead, 0 allowed, 0 sizes; 1 left out\n"
        "  words.csv, line 2: 'lonely' has no second column\n"
    )
    assert read_house("made.toml").instead == (("utilize", ("use",)),)


def test_one_reason_is_said_once(run: Run) -> None:
    """Of several files that are left out for the same reason, all are named."""
    Path("Acme").mkdir()
    for name in "AB":
        Path(f"Acme/{name}.yml").write_text(
            "extends: existence\nmessage: x\nlevel: error\nignorecase: true\ntokens: [x]\n"
        )
    line = run("import", "Acme", "-o", "made.toml").out.split("\n")[1]
    assert line == (
        "  a house has no levels, a person decides: Acme/A.yml, level; Acme/B.yml, level"
    )


def test_a_file_is_overwritten_only_by_force(run: Run) -> None:
    """Nobody's house style is lost by a slip."""
    Path("words.csv").write_text("utilize,use\n")
    assert run("import", "words.csv", "-o", "house.toml").status == 2
    assert Path("house.toml").read_text(encoding="utf-8") == HOUSE
    assert run("import", "words.csv", "-o", "house.toml", "--force").status == 0
    assert read_house("house.toml").dialect is None


@pytest.mark.parametrize("command", list(house.commands.values()), ids=lambda each: each.name)
def test_the_examples_of_help_can_be_run(command: click.Command) -> None:
    """Their options and the number of their arguments are the command's."""
    lines = [line.split() for line in (command.epilog or "").splitlines()]
    examples = [shlex.split(" ".join(line)) for line in lines if line[:1] == ["kit"]]
    assert examples
    for _, _, name, *arguments in examples:
        assert house.commands[name].make_context(name, arguments)


def test_help_tells_of_both(run: Run) -> None:
    """The layers, and the two commands."""
    done = run("--help")
    assert done.status == 0
    assert "KIT_HOUSE" in done.out
    assert "import" in done.out
    assert "--search" in run("show", "--help").out
