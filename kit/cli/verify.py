"""Verify: `kit verify`, whether an article's decision log is whole and still fits the article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from kit.anchors import source_id
from kit.article import Article
from kit.cli.say import FINE, WORK, count, examples, short
from kit.decisions import Decision, in_force
from kit.errors import ConflictError, KitError, LogError
from kit.formats import load
from kit.log import Reading, log_of, parse
from kit.standing import Standing

_WIDE = 48


class UnreadableLogError(KitError):
    """The decision log is there and cannot be read at all."""


@dataclass(frozen=True)
class Checkpoint:
    """One thing that was checked, and whether it holds."""

    says: str
    holds: bool = True


@click.command(
    epilog=examples(
        "kit verify story.txt",
    )
)
@click.argument("article")
def verify(article: str) -> int:
    """Check that the decisions about an article are whole and fit it.

    Says what was checked: that no line of the log was altered, lost or moved; that each
    decision finds its place in the article; that no two want the same place. Ends with status 0
    when all of it holds, 1 when not, 2 when a file cannot be read.
    """
    holds = True
    path, read = Path(article).expanduser(), load(article)
    for point in checkpoints(read, log_of(read, path.resolve())):
        holds = holds and point.holds
        mark = click.style("ok", fg="green") if point.holds else click.style("NO", fg="red")
        click.echo(f"{mark}  {point.says}")
    click.echo("All of it holds." if holds else "Not all of it holds.")
    return FINE if holds else WORK


def checkpoints(article: Article, log: Path) -> Iterator[Checkpoint]:
    """Yield what was checked of an article and its log, up to where nothing more can be said."""
    yield Checkpoint(
        f"Source: {len(article.source)} characters, sha256 {article.sha256}{_converter(article)}"
    )
    data = _bytes(log)
    if data is None:
        yield Checkpoint(f"Log: no decisions yet ({log.name} is not there)")
        return
    try:
        reading = parse(data, log.name)
    except LogError as error:
        yield Checkpoint(f"Log: {error}", holds=False)
        return
    yield from _of_log(reading, log.name)
    yield from _of_places(article, reading.decisions)


def _converter(article: Article) -> str:
    """Say what made Markdown of the file: another release of it may make another."""
    by = article.meta.get("converter", "")
    return f", made Markdown by {by}" if by else ""


def _bytes(log: Path) -> bytes | None:
    try:
        return log.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableLogError(f"{log}: cannot be read ({error})") from error


def _of_log(reading: Reading, name: str) -> Iterator[Checkpoint]:
    lines = reading.decisions
    last = f"; the last by {short(lines[-1].by, _WIDE)} at {lines[-1].at}" if lines else ""
    yield Checkpoint(f"Log: {count(len(lines), 'line')} in {name}{last}")
    if lines:
        yield Checkpoint("Chain: every line carries its own hash and that of the line before")
    if reading.torn:
        yield Checkpoint(
            f"Torn end: {count(len(reading.torn), 'byte')} of a save that was cut short; "
            "no saved decision is lost, and the next save sets them aside",
            holds=False,
        )


def _of_places(article: Article, lines: tuple[Decision, ...]) -> Iterator[Checkpoint]:
    holding = in_force(lines)
    moved = sum(line.target.source != source_id(article.source) for line in holding)
    try:
        standing = Standing.of(article, lines)
    except ConflictError as error:
        yield Checkpoint(f"Conflict: {error}", holds=False)
        return
    orphans = standing.replay.orphans
    found = f"{len(holding) - len(orphans)} of {count(len(holding), 'decision')} in force"
    earlier = f"; {moved} made on an earlier version of the source" if moved else ""
    yield Checkpoint(f"Places: found for {found}{earlier}", holds=not orphans)
    for line in orphans:
        yield Checkpoint(f"Orphan: line {line.seq}, {_said(line)}", holds=False)
    changes = count(len(standing.redline.changes), "change")
    copy = hashlib.sha256(standing.copy.encode("utf-8", "surrogatepass")).hexdigest()
    yield Checkpoint(f"Redline: {changes}, and no two want the same place")
    yield Checkpoint(f"Clean copy: {len(standing.copy)} characters, sha256 {copy}")


def _said(line: Decision) -> str:
    new = "" if line.replacement is None else f" → {short(line.replacement, _WIDE) or 'leave out'}"
    return f"{line.op} {short(line.target.exact, _WIDE)}{new}: its place is gone from the article"
