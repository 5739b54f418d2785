"""Rebase: `kit rebase`, the decisions carried over to an article that changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shlex import quote as shell_quote

import click

from kit.cli.report import line_and_column, line_starts
from kit.cli.say import FINE, WORK, becomes, count, examples, short
from kit.nearest import in_words
from kit.opening import open_review
from kit.prose import Span
from kit.rebase import Moved, moved
from kit.review import Review

_WIDE = 40
_AROUND = 24


@click.command(
    short_help="Carry the decisions over to an article that changed.",
    epilog=examples(
        "kit rebase story.txt --dry-run",
        "kit rebase story.txt",
        'kit rebase story.txt --place 3f2a90c41b7d "fact is [cristall] clear"',
        "kit rebase story.txt --drop 3f2a90c41b7d",
    ),
)
@click.argument("article")
@click.option("--dry-run", is_flag=True, help="Only say what would be done; write nothing.")
@click.option(
    "--place",
    "places",
    nargs=2,
    multiple=True,
    metavar="ID WORDS",
    help="Give a decision another place: words of the article, the place itself in brackets.",
)
@click.option("--drop", "drops", multiple=True, metavar="ID", help="Take a decision back.")
def rebase(
    article: str,
    dry_run: bool,  # noqa: FBT001 - click hands every option over by name
    places: tuple[tuple[str, str], ...],
    drops: tuple[str, ...],
) -> int:
    """Carry the decisions over to an article that was changed since.

    A decision goes where exactly its words stand, in surroundings that no other place has;
    otherwise it is an orphan, applied nowhere and never lost. Those to look at and the orphans
    are listed, with the place that is most like the old one. Nothing in the log is altered: each
    decision is said again of the new version, in a line of its own.

    Ends with status 0 when every decision has its place, 1 when there are orphans, 2 when a file
    cannot be read or ID or WORDS are not there.
    """
    if dry_run and (places or drops):
        raise click.UsageError(
            "--dry-run writes nothing: leave it out, or --place and --drop.",
            click.get_current_context(),
        )
    review = open_review(Path(article).expanduser(), check=False)
    for name, words in places:
        review.place(name, words)
    if drops:
        review.revoke(drops)
    found = moved(review.article.source, review.standing.decisions)
    if not dry_run:
        review.rebase()
    for line in _told(review, found, Path(article), dry_run=dry_run):
        click.echo(line)
    return WORK if any(each.span is None for each in found) else FINE


def _told(
    review: Review, places: tuple[Moved, ...], article: Path, *, dry_run: bool
) -> Iterator[str]:
    if not places:
        yield "Nothing to carry over: every decision was made on the article as it is."
        return
    source = review.article.source
    starts = line_starts(source)
    for each in places:
        if each.look:
            yield f"Look: {_named(each)}: {each.look}"
            yield _at("now", source, each.span, starts)
        if each.span is None:
            yield click.style(f"Orphan: {_named(each)}", fg="red")
            yield f"  was   {_shown(each)}"
            yield _at("like", source, each.near, starts)
            yield from _advice(each, source, article)
    found = sum(each.span is not None for each in places)
    looks = sum(bool(each.look) for each in places)
    verb = "would be carried over" if dry_run else "carried over"
    yield (
        f"{found} of {count(len(places), 'decision')} {verb}, {looks} to look at; "
        f"{count(len(places) - found, 'orphan')}"
    )


def _named(each: Moved) -> str:
    line = each.line
    new = becomes(line.replacement, _WIDE)
    return f"{line.id} {line.op} {short(line.target.exact, _WIDE)}{new}"


def _shown(each: Moved) -> str:
    target = each.line.target
    return _bracketed(target.prefix, target.exact, target.suffix)


def _at(label: str, source: str, span: Span | None, starts: list[int]) -> str:
    if span is None:
        return f"  {label:<5} nothing in the article"
    line, column = line_and_column(starts, span.start)
    around = _bracketed(source[: span.start], span.of(source), source[span.end :])
    return f"  {label:<5} {around}  ({line}:{column})"


def _bracketed(before: str, exact: str, after: str) -> str:
    return (
        f"…{short(before[-_AROUND:], _AROUND)}[{short(exact, _WIDE)}]"
        f"{short(after[:_AROUND], _AROUND)}…"
    )


def _advice(each: Moved, source: str, article: Path) -> Iterator[str]:
    if each.near and each.near.of(source) == each.line.replacement:
        yield "  so    the article reads there as was decided"
    words = in_words(source, each.near) if each.near else ""
    command = f"kit rebase {shell_quote(str(article))}"
    if words:
        yield f"  place {command} --place {each.line.id} {shell_quote(words)}"
    yield f"  drop  {command} --drop {each.line.id}"
