"""Export: `kit export`, the clean copy as files."""

from __future__ import annotations

from pathlib import Path

import click

from kit.cli.say import examples
from kit.cli.source import review_of
from kit.exporters import export as write
from kit.exporters import exporter, names


class _Formats(click.Option):
    """An option whose help names the exporters that there are, a stranger's among them."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = f"What to write, one or several, as in html,md: {', '.join(names())}."
        return super().get_help_record(ctx)


@click.command(
    short_help="Write the clean copy of an article.",
    epilog=examples(
        "kit export story.txt",
        "kit export story.txt --to html,md -o out",
        "kit export - --to html",
    ),
)
@click.argument("article")
@click.option(
    "--to",
    "formats",
    cls=_Formats,
    default="html",
    show_default=True,
    metavar="FORMATS",
)
@click.option(
    "-o",
    "--output-dir",
    "folder",
    default="build",
    show_default=True,
    metavar="DIR",
    help="The folder to write to; made when it is not there.",
)
@click.option("--house", metavar="FILE", help="This house style; see kit house.")
def export(article: str, formats: str, folder: str, house: str | None) -> None:
    """Write the clean copy of an article: the source with all decisions applied.

    The files are called as the article is, and replace those of an earlier export. The paths
    written are printed. An article called - is read from standard input: it has no decisions, and
    its files are called stdin.
    """
    suffixes = dict.fromkeys(_suffix(name.strip()) for name in formats.split(","))
    review = review_of(article, house, check=False)
    for suffix in suffixes:
        click.echo(write(review, Path(folder) / f"{review.article.slug}{suffix}"))


def _suffix(asked: str) -> str:
    """Return the suffix of the form asked for, by its name or by the suffix itself."""
    bare = asked.lstrip(".").lower()
    suffixes = {name: exporter(name).SUFFIXES for name in names()}
    if bare not in suffixes and any(f".{bare}" in taken for taken in suffixes.values()):
        return f".{bare}"
    return str(exporter(bare).SUFFIXES[0])
