"""Command: `kit house [ARTICLE]`, and `kit house import` beside it."""

from __future__ import annotations

import click

from kit.cli.house.bring import import_
from kit.cli.house.show import show
from kit.cli.say import examples


class _WithShow(click.Group):
    """A group whose first command may be left out: `kit house story.txt`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command in where it was left out."""
        named = args and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if named else ["show", *args])


@click.group(
    cls=_WithShow,
    short_help="Show the house style and where it comes from.",
    subcommand_metavar="[ARTICLE] | import PATH...",
    epilog=examples(
        "kit house story.txt",
        "kit house story.txt --rules --search dash",
        "kit house --test",
        "kit house import styles/ words.csv -o house.toml",
    ),
)
def house() -> None:
    """Show the house style of an article, and where each setting of it comes from.

    Its layers, the nearest to the article wins: what is built in; the organisation's (the file
    named by KIT_HOUSE, else house.toml in your configuration folder); the project's (house.toml in
    the article's folder or the nearest above); the article's own (story.house.toml beside
    story.txt).

    "kit house show --help" tells the options; "show" may be left out.
    """


house.add_command(show)
house.add_command(import_)
