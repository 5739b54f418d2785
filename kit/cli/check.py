"""Check: `kit check`, the findings of articles without a screen."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click

from kit.checking.known import sound
from kit.cli.report import as_json, as_table
from kit.cli.say import BAD, FINE, WORK, complain, examples
from kit.cli.source import review_of
from kit.english import english_of
from kit.errors import KitError
from kit.findings import Finding
from kit.house import HouseStyle, house_at

_MANY = 4  # from this number of articles on, a bar says how far it has come


@dataclass(frozen=True)
class Checked:
    """An article as it was named, its clean copy, and its findings; or why there are none.

    `english` is the dialect that its own spelling tells, where the house has settled none.
    """

    name: str
    copy: str = ""
    findings: tuple[Finding, ...] = ()
    english: str = ""
    error: str = ""

    @property
    def open(self) -> int:
        """How many findings nobody has decided."""
        return sum(finding.verdict == "open" for finding in self.findings)


@click.command(
    epilog=examples(
        "kit check story.txt",
        "kit check desk/*.md --house house.toml",
        "kit check story.txt --format json > findings.json",
        "kit check - < story.txt",
    )
)
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help="A table of what is open, or JSON with all findings and columns.",
)
@click.option("--house", metavar="FILE", help="This house style; see kit house.")
def check(articles: tuple[str, ...], form: str, house: str | None) -> int:
    """Show what is still open in one or more articles.

    Findings are those of the clean copy, with your decisions applied; places are its line and
    column. Nothing is written. An article called - is read from standard input, and has no
    decisions.

    Ends with status 1 when something is open, 0 when nothing is, and 2 when an article or the
    house style cannot be read; the other articles are checked all the same.
    """
    style = None if house is None else sound(house_at(house))
    checked = list(_checked(articles, style))
    if form == "json":
        click.echo(as_json(checked), nl=False)
    else:
        for line in as_table([each for each in checked if not each.error]):
            click.echo(line)
    for each in checked:
        if each.error:
            complain(each.error)
    if any(each.error for each in checked):
        return BAD
    return WORK if any(each.open for each in checked) else FINE


def _checked(articles: Iterable[str], house: HouseStyle | None) -> Iterator[Checked]:
    names = list(articles)
    many = len(names) >= _MANY and sys.stderr.isatty()
    if not many:
        yield from (_check(name, house) for name in names)
        return
    with click.progressbar(names, label="Checking", file=sys.stderr) as steps:
        yield from (_check(name, house) for name in steps)


def _check(name: str, house: HouseStyle | None) -> Checked:
    try:
        review = review_of(name, house)
        told = review.house.dialect is None and english_of(review.standing.draft)
        return Checked(name, review.copy, review.found, told or "")
    except KitError as error:
        return Checked(name, error=str(error))
