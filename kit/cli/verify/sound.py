"""Sound: whether an article's decision log is whole, fits the article and gives the clean copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit.anchors import source_id
from kit.article import Article
from kit.cli.say import becomes, count, short
from kit.cli.verify.point import Checkpoint
from kit.decisions import Decision, in_force
from kit.errors import ConflictError, KitError, LogError
from kit.log import Parsed, parse
from kit.proof import log_hash, sha256
from kit.redline import Change
from kit.standing import Standing

_WIDE = 48


class UnreadableLogError(KitError):
    """The decision log is there and cannot be read at all."""


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
        parsed = parse(data, log.name)
    except LogError as error:
        yield Checkpoint(f"Log: {error}", holds=False)
        return
    yield from _of_log(parsed, log.name)
    yield from _of_places(article, parsed.decisions)


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


def _of_log(parsed: Parsed, name: str) -> Iterator[Checkpoint]:
    lines = parsed.decisions
    last = f"; the last by {short(lines[-1].by, _WIDE)} at {lines[-1].at}" if lines else ""
    yield Checkpoint(f"Log: {count(len(lines), 'line')} in {name}{last}; sha256 {log_hash(lines)}")
    if lines:
        yield Checkpoint("Chain: every line carries its own hash and that of the line before")
    if parsed.torn:
        yield Checkpoint(
            f"Torn end: {count(len(parsed.torn), 'byte')} of a save that was cut short; "
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
    yield Checkpoint(f"Redline: {changes}, and no two want the same place")
    yield _replayed(standing)
    yield Checkpoint(f"Clean copy: {len(standing.copy)} characters, sha256 {sha256(standing.copy)}")


def _replayed(standing: Standing) -> Checkpoint:
    """Make the changes by the words of their own decisions, one by one, and take them back."""
    source, text = standing.article.source, standing.article.source
    for change, (line, place) in sorted(standing.replay.made_by.items(), reverse=True):
        said = Change(*place, line.replacement or "").trimmed(source)
        if place.of(source) != line.target.exact or said != change:
            return Checkpoint(f"Replay: line {line.seq} says something else", holds=False)
        text = text[: change.start] + change.text + text[change.end :]
    if text != standing.copy or standing.redline.invert(source).apply(text) != source:
        return Checkpoint("Replay: the decisions do not give the clean copy", holds=False)
    return Checkpoint(
        "Replay: set into the source one by one, the decisions give the clean copy; "
        "taken back, they give the source"
    )


def _said(line: Decision) -> str:
    new = becomes(line.replacement, _WIDE)
    return f"{line.op} {short(line.target.exact, _WIDE)}{new}: its place is gone from the article"
