"""Bring: `kit house import`, other people's rules as a house style file."""

from __future__ import annotations

from pathlib import Path

import click

from kit.cli.house.layout import counted, shown_path
from kit.cli.say import examples, visible
from kit.disk import replace_whole
from kit.errors import HouseError
from kit.house.imports import Brought, bring, written


@click.command(
    "import",
    short_help="Make a house style file of other people's rules.",
    epilog=examples(
        "kit house import styles/write-good -o house.toml",
        "kit house import en_GB.dic words.txt corrections.csv -o words.toml",
    ),
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", required=True, help="The file to write.")
@click.option("--force", is_flag=True, help="Overwrite FILE when it is there already.")
def import_(
    paths: tuple[str, ...],
    output: str,
    force: bool,  # noqa: FBT001 - click hands every option over by name
) -> None:
    """Make a house style file of Vale styles, dictionaries and lists of words.

    PATH is a folder or a .yml file of a Vale style, a Hunspell dictionary (.dic), a list of words
    (.txt) or a table of wrong and right (.csv). What is not understood is listed, with its file
    and the reason; nothing is left out silently.
    """
    place = Path(output).expanduser()
    if place.exists() and not force:
        raise HouseError(f"{output}: is there already; name another file, or add --force")
    brought = bring(Path(path).expanduser() for path in paths)
    text = written(brought, place)
    try:
        replace_whole(place, text.encode("utf-8"))
    except OSError as error:
        raise HouseError(f"{output}: was not written ({error.strerror or error})") from error
    click.echo(f"Wrote {visible(output)}: {_counts(brought)}")
    for left in brought.left:
        key = f", {left.key}" if left.key else ""
        click.echo(f"  {visible(shown_path(left.path))}{visible(key)}: {visible(left.why)}")


def _counts(brought: Brought) -> str:
    return (
        f"{counted(len(brought.rules), 'rule')}, {len(brought.instead)} instead, "
        f"{len(brought.allow)} allowed, {counted(len(brought.sizes), 'size')}; "
        f"{len(brought.left)} left out"
    )
