"""Bring: `kit house import`, other people's rules as a house style file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import click

from kit.cli.house.layout import counted
from kit.cli.house.paths import shown_path
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
    for line in _left(brought):
        click.echo(f"  {visible(line)}")


def _left(brought: Brought) -> Iterator[str]:
    """Yield what was left out, a line a reason; of several files with the same, all are named."""
    places = defaultdict(list)
    for left in brought.left:
        places[left.why].append(shown_path(left.path) + (f", {left.key}" if left.key else ""))
    for why, where in places.items():
        yield f"{where[0]}: {why}" if len(where) == 1 else f"{why}: {'; '.join(where)}"


def _counts(brought: Brought) -> str:
    return (
        f"{counted(len(brought.rules), 'rule')}, {len(brought.instead)} instead, "
        f"{len(brought.allow)} allowed, {counted(len(brought.sizes), 'size')}; "
        f"{len(brought.left)} left out"
    )
