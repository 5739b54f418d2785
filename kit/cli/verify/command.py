"""Command: `kit verify`, each thing that was checked on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kit.cli.say import FINE, WORK, examples, visible
from kit.cli.verify.pages import Page, of_page, read_page
from kit.cli.verify.point import Checkpoint
from kit.cli.verify.sound import checkpoints
from kit.errors import ConflictError, LogError
from kit.formats import load
from kit.log import log_of
from kit.opening import open_review


@click.command(
    short_help="Make sure that log, copy and pages are sound.",
    epilog=examples(
        "kit verify story.txt",
        "kit verify story.txt build/story.*",
        "kit verify story.txt story.review.ipynb",
    ),
)
@click.argument("article")
@click.argument("pages", nargs=-1, metavar="[PAGE]...")
@click.option("--house", metavar="FILE", help="The house style the pages were made under.")
def verify(article: str, pages: tuple[str, ...], house: str | None) -> int:
    """Check that the decisions about an article are whole, and that pages were made from them.

    Says what was checked: that no line of the log was altered, lost or moved; that each
    decision finds its place in the article, and no two want the same place; that they give the
    clean copy. Of each PAGE that was handed on, in any form that kit export writes, and of a
    review notebook: whether it is of the same clean copy; else before which decision it was
    made, or that it was altered since.

    Ends with status 0 when all of it holds, 1 when not, 2 when a file cannot be read.
    """
    holds = True
    path = Path(article).expanduser()
    handed_on = [read_page(page) for page in pages]
    read = load(path)
    points = [checkpoints(read, log_of(read, path.resolve())), _of_pages(path, house, handed_on)]
    for point in (point for some in points for point in some):
        holds = holds and point.holds
        mark = click.style("ok", fg="green") if point.holds else click.style("NO", fg="red")
        click.echo(f"{mark}  {visible(point.says)}")
    click.echo("All of it holds." if holds else "Not all of it holds.")
    return FINE if holds else WORK


def _of_pages(article: Path, house: str | None, pages: Sequence[Page]) -> Iterator[Checkpoint]:
    if not pages:
        return
    try:
        review = open_review(article, house, check=False)
    except (LogError, ConflictError):
        yield Checkpoint("Pages: cannot be compared before the log is sound", holds=False)
        return
    for page in pages:
        yield of_page(review, page)
