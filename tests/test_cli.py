"""The command line: what it prints, what it writes, how it ends; and that it never falls over."""

import json
import os
import pty
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from kit.cli import main
from kit.cli.main import kit
from kit.cli.report import line_and_column, line_starts
from kit.exporters import names
from kit.findings import COLUMNS
from kit.opening import open_review
from kit.review import Review

KIT = (sys.executable, "-c", "from kit.cli import main; main()")
STORY = "The story\n\nIt is so.\nOne fact is cristal clear, and that is all there is to say.\n"


class Done(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `kit` with the arguments given."""

    def run(*arguments: str | Path) -> Done:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, *capsys.readouterr())

    return run


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an article with one misspelling, in a folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    path = Path("story.txt")
    path.write_text(STORY, encoding="utf-8")
    return path


def commands(group: click.Group = kit) -> Iterator[click.Command]:
    """Yield the command and all its commands."""
    yield group
    yield from group.commands.values()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("check nope.txt", "nope.txt: there is no such file"),
        ("check storry.txt", "did you mean story.txt?"),
        ("check story.pdf", "no format reads .pdf"),
        ("check empty.txt", "is empty"),
        ("check story.txt --house no.toml", "no.toml: there is no such house style"),
        ("check story.txt --format xml", "'xml' is not one of 'table', 'json'"),
        ("check", "Missing argument 'ARTICLE...'"),
        ("check story.txt --loud", "No such option"),
        ("chek story.txt", "No such command 'chek'"),
        (
            "export story.txt --to rtf",
            "no exporter is called 'rtf'; there are critic, csv, ",
        ),
        ("export story.txt --to ''", "no exporter is called ''"),
        ("export story.txt -o story.txt", "the clean copy was not written"),
        ("export notes.md --to md -o .", "is the article itself"),
        ("open nope.txt", "there is no such file"),
        ("open story.txt notes.md", "takes one article"),
        ("open story.txt --port 0", "0 is not in the range"),
        ("open story.txt --house no.toml", "there is no such house style"),
        ("notebook nope.txt", "there is no such file"),
        ("notebook story.txt -o notes.md", "is not overwritten"),
        ("verify nope.txt", "there is no such file"),
    ],
)
def test_bad_input_is_one_line(run: Run, story: Path, arguments: str, says: str) -> None:
    """It names what is wrong, on stderr, and the status is 2."""
    story.with_name("empty.txt").touch()
    story.with_name("notes.md").write_text("# Notes\n\nAll is well.\n", encoding="utf-8")
    done = run(*shlex.split(arguments))
    assert done.status == 2
    assert done.err.startswith("kit: ")
    assert says in done.err
    assert (done.err.count("\n"), done.out) == (1, "")


def test_a_fault_of_the_kits_own_is_one_line_too(
    run: Run, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor gets no traceback; who is to mend it asks for one by KIT_TRACEBACK."""

    def stumble(_: Review) -> str:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr(Review, "copy", property(stumble))
    assert run("check", story) == (
        2,
        "",
        "kit: a fault of the kit's own (ZeroDivisionError: on purpose)\n",
    )
    monkeypatch.setenv("KIT_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["check", str(story)])


@pytest.mark.parametrize("command", list(commands()), ids=lambda command: command.name or "")
def test_every_help_text_has_examples_that_can_be_run(command: click.Command) -> None:
    """The options and the number of arguments in them are the command's."""
    lines = [line.strip() for line in (command.epilog or "").splitlines()]
    examples = [shlex.split(line.partition(" > ")[0]) for line in lines if line.startswith("kit ")]
    assert examples
    for _, name, *arguments in examples:
        kit.commands[name].make_context(name, arguments)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["check", "--help"]])
def test_help_is_help(run: Run, arguments: list[str]) -> None:
    """Asked for or with nothing asked, it is printed and all is well."""
    done = run(*arguments)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Usage: kit")


def test_the_version_is_said(run: Run) -> None:
    """One line: name and version."""
    done = run("--version")
    assert done.status == 0
    assert done.out.startswith("kit ")


def test_check_shows_what_is_open(run: Run, story: Path) -> None:
    """Place, kind, text, fix and message in a line; the number at the end; status 1."""
    done = run("check", story)
    assert done.status == 1
    [line] = [line for line in done.out.splitlines() if "cristal" in line]
    assert line.split()[:4] == ["4:13", "spelling", "cristal", "crystal"]
    assert done.out.splitlines()[0] == "story.txt"
    assert done.out.splitlines()[-1] == "1 finding open, 0 decided, in 1 article"


def test_check_is_content_when_all_is_decided(run: Run, story: Path) -> None:
    """A stet is a decision too: status 0."""
    open_review(story).stet("text == 'cristal'")
    done = run("check", story)
    assert (done.status, done.out) == (0, "no findings open, 1 decided, in 1 article\n")


def test_check_gives_all_columns_as_json(run: Run, story: Path) -> None:
    """The columns of the findings table, and where it is; line and column lead to the text."""
    done = run("check", story, "--format", "json")
    assert done.status == 1
    [finding] = json.loads(done.out)
    assert set(finding) == {"article", "line", "column", "key", *COLUMNS}
    line = STORY.split("\n")[finding["line"] - 1]
    assert line[finding["column"] - 1 :].startswith(finding["text"])
    assert finding["fixes"][0] == finding["fix"] == "crystal"


def test_places_are_those_of_the_clean_copy(run: Run, story: Path) -> None:
    """A line taken out above moves what stands below it."""
    review = open_review(story)
    review.rewrite(*review.at("It is so.\n"), "")
    [finding] = json.loads(run("check", story, "--format", "json").out)
    assert (finding["line"], finding["column"]) == (3, 13)


def test_check_writes_nothing(run: Run, story: Path) -> None:
    """Looking is free: no log, no lock, the article as it was."""
    run("check", story)
    assert [path.name for path in story.parent.iterdir()] == ["story.txt"]
    assert story.read_text(encoding="utf-8") == STORY


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_bad_article_does_not_stop_the_others(run: Run, story: Path, form: str) -> None:
    """The others are shown, the bad ones named, and the status is that of bad input."""
    done = run("check", "nope.txt", story, "gone.txt", "--format", form)
    assert done.status == 2
    assert "cristal" in done.out
    assert [line.split(":")[1].strip() for line in done.err.splitlines()] == [
        "nope.txt",
        "gone.txt",
    ]


def test_nothing_commands_the_terminal(run: Run, story: Path) -> None:
    """Control and direction characters, of an article or a file's name, are named, not sent."""
    story.write_text("The story\n\nOne teh\u202eteh is cristal.\n", encoding="utf-8")
    done = run("check", story, "red\x1b[31m.txt")
    assert "cristal" in done.out
    assert "red<U+001B>[31m.txt" in done.err
    assert not {"\x1b", "\u202e"} & set(done.out + done.err)


def test_a_house_style_is_obeyed(run: Run, story: Path) -> None:
    """The one named, else the one beside the article."""
    house = story.with_name("house.toml")
    house.write_text('allow = ["cristal"]\n', encoding="utf-8")
    assert run("check", story).status == 0
    house.rename("other.toml")
    assert run("check", story).status == 1
    assert run("check", story, "--house", "other.toml").status == 0


def test_export_writes_each_form(run: Run, story: Path) -> None:
    """By name or by suffix, and prints the paths."""
    done = run("export", story, "--to", "html, md", "-o", "out")
    assert done.status == 0
    assert done.out.split() == [str(Path("out", name)) for name in ("story.html", "story.md")]
    assert "cristal" in Path("out/story.html").read_text(encoding="utf-8")
    assert run("export", story, "--to", "markdown").out == f"{Path('build/story.md')}\n"


def test_export_names_every_form(run: Run) -> None:
    """The help lists what is registered, whoever registered it."""
    words = " ".join(run("export", "--help").out.split())
    assert ", ".join(names()) in words


def test_export_applies_the_decisions(run: Run, story: Path) -> None:
    """What is handed on is the clean copy, and an earlier page is replaced."""
    run("export", story)
    open_review(story).accept("text == 'cristal'")
    assert run("export", story).status == 0
    assert "crystal clear" in Path("build/story.html").read_text(encoding="utf-8")


def test_notebook_is_written_once(run: Run, story: Path) -> None:
    """Beside the article; again only where it is told to overwrite."""
    assert run("notebook", story).out.endswith("story.review.ipynb\n")
    assert run("notebook", story).status == 2
    assert run("notebook", story, "-o", "story.review.ipynb").status == 2
    done = run("notebook", story, "-o", "story.review.ipynb", "--accept", "quoted", "--force")
    assert done.status == 0
    assert '"review.accept(\\"quoted\\")' in Path("story.review.ipynb").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "position", "place"),
    [("", 0, (1, 1)), ("a\nb", 1, (1, 2)), ("a\nb", 2, (2, 1)), ("a\n", 2, (2, 1))],
)
def test_lines_and_columns_count_from_one(text: str, position: int, place: tuple[int, int]) -> None:
    """A line end belongs to the line that it ends."""
    assert line_and_column(line_starts(text), position) == place


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_ctrl_c_is_quiet() -> None:
    """Stopped while reading an article, it says nothing and ends as shells expect."""
    process = subprocess.Popen(
        [*KIT, "check", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    assert process.stdin is not None
    process.stdin.write(b"a" * 1_000_000)  # more than a pipe holds: waits until kit reads
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.strip()) == (130, b"")


def test_a_reader_that_goes_away_is_no_error(story: Path) -> None:
    """As in `kit check … | head -1`."""
    with subprocess.Popen(
        [*KIT, "check", story], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX's")
@pytest.mark.parametrize(("articles", "bar"), [(1, False), (4, True)])
def test_a_bar_says_how_far_it_has_come(story: Path, articles: int, bar: bool) -> None:  # noqa: FBT001
    """With many articles, on a terminal, and never in what is piped on."""
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [*KIT, "check", *[story] * articles], stdout=subprocess.PIPE, stderr=theirs, check=False
    )
    os.close(theirs)
    try:
        shown = os.read(ours, 10_000)
    except OSError:  # nothing was written
        shown = b""
    os.close(ours)
    assert (b"Checking" in shown) is bar
    assert b"Checking" not in done.stdout
    assert done.stdout.count(b"crystal") == articles


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX's")
@pytest.mark.parametrize(("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_is_for_terminals(story: Path, setting: dict[str, str], coloured: bool) -> None:  # noqa: FBT001
    """Kinds are coloured there, unless NO_COLOR says no."""
    ours, theirs = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | setting
    subprocess.run([*KIT, "check", story], stdout=theirs, env=env, check=False)
    os.close(theirs)
    shown = b""
    while b"in 1 article" not in shown:
        shown += os.read(ours, 10_000)
    os.close(ours)
    assert (b"\x1b[31mspelling" in shown) is coloured


def test_the_articles_own_english_is_said(run: Run, story: Path) -> None:
    """Where the house has settled none, the editor is told which one was checked by."""
    story.write_text("The hed\n\nThe harbour was cristal clear.\n", encoding="utf-8")
    assert "story.txt  (British English, by its spelling)" in run("check", story).out
    story.with_name("house.toml").write_text('dialect = "British"\n', encoding="utf-8")
    assert "by its spelling" not in run("check", story).out
