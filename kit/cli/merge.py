"""Merge: `kit merge`, the decisions of two editors as one log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from kit.cli.say import FINE, WORK, complain, count, examples, short
from kit.decisions import Decision
from kit.log import read_log, write_log
from kit.merge import Agreement, Conflict, Merged
from kit.merge import merge as merged
from kit.merge.settle import said

_WIDE = 72
_AROUND = 24
_GIT = """\b
Let git do it, once for each clone and once for the project:
  git config merge.kit-decisions.name "decisions of the kit"
  git config merge.kit-decisions.driver "kit merge --driver %O %A %B"
  echo "*.decisions.jsonl text eol=lf merge=kit-decisions" >> .gitattributes

"""


@click.command(
    short_help="Make one log of two editors' decisions.",
    epilog=_GIT
    + examples(
        "kit merge ann.decisions.jsonl bob.decisions.jsonl -o story.decisions.jsonl",
        "kit merge ann.decisions.jsonl bob.decisions.jsonl",
        "kit merge --driver %O %A %B",
    ),
)
@click.argument("logs", metavar="LOG LOG", nargs=-1)
@click.option("-o", "--output", metavar="FILE", help="Where to; else nothing is written.")
@click.option(
    "--driver",
    nargs=3,
    metavar="BASE OURS THEIRS",
    help="As git calls it: OURS becomes the merge.",
)
def merge(logs: tuple[str, ...], output: str | None, driver: tuple[str, str, str] | None) -> int:
    """Make one log of two editors' decisions about the same article.

    Every line of either is kept, and it does not matter which log is named first. Where the two
    differ about a place neither's words are applied: a query stands there that quotes both, to
    be decided at the desk. Also said is how far they agree where both decided.

    Ends with status 0 when they differ nowhere, 1 when they do, 2 when a log cannot be read or
    FILE holds decisions that would be lost.
    """
    if driver is not None:
        return _drive(Path(driver[1]), Path(driver[2]))
    if len(logs) != 2:  # noqa: PLR2004 - a merge is of two
        raise click.UsageError(
            f"kit merge takes two logs; {len(logs)} given.", click.get_current_context()
        )
    one, two = (read_log(Path(log)) for log in logs)
    done = merged(one, two)
    if output is not None:
        write_log(Path(output), done.lines)
    for line in _told(done, len(one), len(two), output):
        click.echo(line)
    return WORK if done.conflicts else FINE


def _drive(ours: Path, theirs: Path) -> int:
    """Merge as git's driver; what both had in common the lines themselves tell."""
    done = merged(read_log(ours), read_log(theirs))
    write_log(ours, done.lines, lock=False)  # a file of git's own, which nobody else writes
    for pair in done.conflicts:
        complain("; ".join(_sides(pair)))
    return WORK if done.conflicts else FINE


def _told(done: Merged, one: int, two: int, output: str | None) -> Iterator[str]:
    for number, pair in enumerate(done.conflicts, start=1):
        target = pair.two.target
        yield click.style(f"Conflict {number}: …{_place(pair)}…", fg="red") + f"  ({target.start})"
        yield from (f"  {side}" for side in _sides(pair))
    own = f"{one - done.common} and {two - done.common} of their own"
    yield f"{count(len(done.lines), 'line')}: {done.common} in common, {own}"
    yield _agreed(done.agreement)
    yield f"{count(len(done.conflicts), 'conflict')}" + (f"; wrote {output}" if output else "")


def _place(pair: Conflict) -> str:
    target = pair.two.target
    return (
        f"{short(target.prefix[-_AROUND:], _AROUND)}[{short(target.exact, _WIDE)}]"
        f"{short(target.suffix[:_AROUND], _AROUND)}"
    )


def _sides(pair: Conflict) -> Iterator[str]:
    yield from (short(_signed(line), _WIDE) for line in pair)


def _signed(line: Decision) -> str:
    return f"{said(line)} ({line.at[:16].replace('T', ' ')})"


def _agreed(agreed: Agreement) -> str:
    if agreed.share is None:
        return "No place was decided by both"
    kappa = "not defined" if agreed.kappa is None else f"{agreed.kappa:.2f}"
    return (
        f"{count(agreed.both, 'place')} decided by both, {agreed.alike} of them alike "
        f"({agreed.share:.0%}); Cohen's kappa {kappa}"
    )
