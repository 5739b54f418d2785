"""Settings: a house style in columns: its layers, what holds and where it was settled."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import click

from kit.cli.house.layout import NARROW, terminal_width
from kit.cli.house.paths import shown_path
from kit.cli.house.told import Ruled
from kit.cli.say import columns, padded, visible
from kit.house import House, HouseStyle
from kit.house.keys import as_list
from kit.house.sources import Source
from kit.house.switches import is_off

_FEW = 8  # of more items of one key and one file, the others are counted
_VALUES = 0.5  # of the terminal's width


def settings_table(
    article: str | None, house: House, settings: Sequence[Source], rules: Sequence[Ruled]
) -> Iterator[str]:
    """Yield a house style line by line: its layers, its settings, its rules counted."""
    of = f" of {visible(article)}" if article else ""
    yield click.style(f"House style{of}", bold=True)
    yield ""
    yield click.style("Layers, the nearest to the article last: it wins", dim=True)
    widest = max(len(layer.name) for layer in house.layers)
    for name, file in house.layers:
        yield f"  {padded(name, widest)}  {visible(shown_path(file.path))}"
    yield ""
    rows = [("", "Setting", "Settled by", "Where"), *_rows(settings, house.style)]
    yield from _set(rows)
    yield ""
    yield from _counted(rules)


def _rows(settings: Sequence[Source], style: HouseStyle) -> Iterator[tuple[str, str, str, str]]:
    before = ""
    for (key, layer, path), group in groupby(settings, lambda s: (s.key, s.layer, s.path)):
        sources = list(group)
        each = key in ("marks", "sizes")
        for some in [[source] for source in sources] if each else [sources]:
            where = f"{shown_path(path)}:{some[0].line}"
            yield ("" if key == before else key, _values(some, style), layer, where)
            before = key


def _values(sources: Sequence[Source], style: HouseStyle) -> str:
    said = [_value(source, style) for source in sources[:_FEW]]
    more = len(sources) - len(said)
    return ", ".join(said) + (f" … and {more} more" if more else "")


def _value(source: Source, style: HouseStyle) -> str:
    value: Any = source.value
    if source.key == "instead":
        return f"{source.name} → {' or '.join(as_list(value)) or '?'}"
    if source.key == "marks":
        return f"{source.name} “{value}”"
    if source.key == "sizes":
        unit = "years of school" if source.name == "grade" else "words"
        number = "–".join(map(str, value)) if isinstance(value, list) else value
        rule = f"length.{source.name}"
        idle = f" ({rule} is off)" if is_off(rule, style.off, style.on) else ""
        return f"{source.name} {number} {unit}{idle}"
    return source.name if source.key != "dialect" else str(value)


def _set(rows: Sequence[tuple[str, str, str, str]]) -> Iterator[str]:
    """Set rows in columns, the second folded."""
    width = max(NARROW, int(terminal_width() * _VALUES))
    values = [_folded(row[1], width) for row in rows]
    first, third = (max(columns(row[at]) for row in rows) for at in (0, 2))
    second = max(columns(line) for lines in values for line in lines)
    for number, ((key, _, layer, where), (value, *more)) in enumerate(
        zip(rows, values, strict=True)
    ):
        cells = (padded(key, first), padded(value, second), padded(layer, third), visible(where))
        yield click.style("  ".join(cells), dim=number == 0)
        for line in more:
            yield f"{' ' * first}  {line}"


def _folded(text: str, width: int) -> list[str]:
    return textwrap.wrap(visible(text), width, break_on_hyphens=False) or [""]


def _counted(rules: Iterable[Ruled]) -> Iterator[str]:
    """Yield how many rules of each kind are on and off."""
    all_ = list(rules)
    on, off = (Counter(rule.kind for rule in all_ if rule.on is state) for state in (True, False))
    yield click.style(f"{'Rules':14}{'on':>5}{'off':>5}", dim=True)
    for kind in sorted(on | off):
        yield f"{kind:14}{on[kind]:>5}{off[kind]:>5}"
    yield click.style(f"{'all':14}{on.total():>5}{off.total():>5}", bold=True)
