"""Show: `kit house show`, the settings, the rules, and whether the house's own rules hold good."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from kit.checking.known import all_rules, sound
from kit.cli.house.layout import rules_table, tests_table
from kit.cli.house.paths import shown_path
from kit.cli.house.settings import settings_table
from kit.cli.house.told import Failed, Ruled, failed, ruled
from kit.cli.say import FINE, WORK, examples
from kit.formats import load
from kit.house import House, house_at, house_for
from kit.house.sources import sources


@click.command(
    short_help="What holds, and where each setting comes from.",
    epilog=examples(
        "kit house show story.txt",
        "kit house show --rules --search 'harper.O*'",
        "kit house show --test --house house.toml",
    ),
)
@click.argument("article", required=False)
@click.option("--house", "file", metavar="FILE", help="This house style, not those found.")
@click.option("--rules", is_flag=True, help="A table of all rules, on or off.")
@click.option("--search", default="", metavar="TEXT", help="Of the rules, those with TEXT in them.")
@click.option("--test", is_flag=True, help="Try the house's own rules on their own examples.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help="A table for people, or JSON for programs.",
)
def show(  # noqa: PLR0913, PLR0917 - one for each option
    article: str | None,
    file: str | None,
    rules: bool,  # noqa: FBT001 - click hands every option over by name
    search: str,
    test: bool,  # noqa: FBT001
    form: str,
) -> int:
    """Show what the house style settles, and the layer, file and line of each setting.

    Without ARTICLE, the house style is that of the articles in the current folder. With --test,
    the status is 1 when a rule of the house's own fails one of its examples.
    """
    house = _asked_for(article, file)
    sound(house)
    if test:
        wrong = list(failed(house))
        _say(form, wrong, tests_table(wrong, len(house.style.rules)))
        return WORK if wrong else FINE
    told = ruled(house.style, all_rules(house.style))
    if rules or search:
        found = [rule for rule in told if rule.has(search)]
        _say(form, found, rules_table(found))
    elif form == "json":
        click.echo(_json(_whole(house, told)))
    else:
        _echo(settings_table(article, house, sources(house), told))
    return FINE


def _asked_for(article: str | None, file: str | None) -> House:
    if file is not None:
        return house_at(Path(file).expanduser())
    place = Path(article).expanduser() if article else Path.cwd() / "article"
    if article:
        load(place)
    return house_for(place)


def _whole(house: House, told: Iterable[Ruled]) -> dict[str, Any]:
    return {
        "layers": [{"layer": name, "path": shown_path(file.path)} for name, file in house.layers],
        "settings": [
            source._asdict() | {"path": shown_path(source.path)} for source in sources(house)
        ],
        "rules": [rule._asdict() for rule in told],
    }


def _say(form: str, rows: list[Failed] | list[Ruled], lines: Iterable[str]) -> None:
    if form == "json":
        click.echo(_json([row._asdict() for row in rows]))
    else:
        _echo(lines)


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1, default=str)
