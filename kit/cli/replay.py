"""Replay: `kit replay`, the clean copy as it was at any decision."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kit.cli.say import FINE, WORK, becomes, complain, count, examples, padded, short, visible
from kit.decisions import CHANGING, Decision
from kit.exporters import export, exporter, rendered
from kit.exporters.letters import encodable
from kit.opening import open_review
from kit.review import Reading

_WIDE = 40


@click.command(
    short_help="Show the copy as it was at any decision.",
    epilog=examples(
        "kit replay story.txt",
        "kit replay story.txt --at 12",
        "kit replay story.txt --at 2026-05-01T17:30 --redline",
        "kit replay story.txt --at 12 --to then.html",
    ),
)
@click.argument("article")
@click.option("--at", metavar="N", help="The number of a decision (0: before all), its id, a time.")
@click.option("--redline", is_flag=True, help="Show source and copy together, as CriticMarkup.")
@click.option("--to", "file", metavar="FILE", help="Write it; the suffix says in which form.")
def replay(article: str, at: str | None, redline: bool, file: str | None) -> int:  # noqa: FBT001
    """Show the clean copy of an article as it was at any decision.

    Without --at, the decisions are listed with their numbers. The log is only read: the decisions
    up to that one are set into the article as it is now. A time without a zone is UTC; a day
    means its end.

    Ends with status 0, with 1 when changes of then have no place in the article as it is now,
    and with 2 when a file cannot be read or there is no such decision.
    """
    if at is None and (redline or file):
        raise click.UsageError("name a decision: --at N.", click.get_current_context())
    review = open_review(Path(article).expanduser(), check=False)
    if at is None:
        for row in _listed(review.standing.decisions):
            click.echo(row)
        return FINE
    then = review.as_of(at)
    if file is not None:
        click.echo(export(then, file))
        return FINE
    return _shown(then, article, redline=redline)


def _shown(then: Reading, article: str, *, redline: bool) -> int:
    """Print a reading; say on stderr which of its changes could not be made."""
    text = str(rendered(exporter("critic"), then)) if redline else encodable(then.copy)
    text += "" if text.endswith("\n") else "\n"
    if sys.stdout.isatty():  # a file gets every letter; a terminal would obey some
        text = "\n".join(map(visible, text.split("\n")))
    click.echo(text.encode(), nl=False)
    lost = [line for line in then.standing.replay.orphans if line.op in CHANGING]
    if lost:
        complain(f"{article}: {count(len(lost), 'change')} of then with no place now")
    return WORK if lost else FINE


def _listed(lines: Sequence[Decision]) -> Iterator[str]:
    if not lines:
        yield "Nothing was decided yet."
    for line in lines:
        when = visible(line.at[:19].replace("T", " "))
        yield f"{line.seq:>5}  {when:<19}  {padded(short(line.by, 12), 12)}  {_said(line)}"


def _said(line: Decision) -> str:
    what = short(line.target.exact, _WIDE) or "nothing"
    what += becomes(line.replacement, _WIDE)
    return f"{line.op:<8} {what}" + (f"  ({short(line.why, _WIDE)})" if line.why else "")
