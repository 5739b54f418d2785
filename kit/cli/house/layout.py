"""Layout: a house style, its rules and their failures in columns, for a terminal."""

from __future__ import annotations

import os
import shutil
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol

import click

from kit import house as house_style
from kit.cli.say import columns, padded, short, visible
from kit.house import House, HouseStyle
from kit.house.keys import as_list
from kit.house.sources import Source
from kit.house.switches import is_off

_KIT = Path(house_style.__file__).parents[1]
_FEW = 8  # of more items of one key and one file, the others are counted
_NARROWEST, _WIDEST = 60, 120
_NARROW = 24
_VALUES = 0.5  # of the terminal's width


class Rule(Protocol):
    """What is shown of a rule."""

    @property
    def name(self) -> str:
        """Its dotted name."""

    @property
    def on(self) -> bool:
        """Whether the house has it on."""

    @property
    def kind(self) -> str:
        """The kind of its findings."""

    @property
    def why(self) -> str:
        """Its reason."""


class Failure(Protocol):
    """What is shown of an example that a rule fails."""

    @property
    def path(self) -> str:
        """The house's file."""

    @property
    def line(self) -> int:
        """The example's line."""

    @property
    def rule(self) -> str:
        """The rule's dotted name."""

    @property
    def example(self) -> str:
        """The text."""

    @property
    def said(self) -> str:
        """What is wrong."""


def shown_path(path: Path) -> str:
    """Return a path as a person would say it: from the kit, from here, from home, or whole."""
    for folder, start in ((_KIT, "kit/"), (Path.cwd(), ""), (Path.home(), "~/")):
        if path.is_absolute() and path.is_relative_to(folder):
            return start + path.relative_to(folder).as_posix()
    return path.as_posix()


def settings_table(
    article: str | None, house: House, settings: Sequence[Source], rules: Sequence[Rule]
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
    width = max(_NARROW, int(_width() * _VALUES))
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


def _width() -> int:
    return min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns))


def _counted(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield how many rules of each kind are on and off."""
    all_ = list(rules)
    on, off = (Counter(rule.kind for rule in all_ if rule.on is state) for state in (True, False))
    yield click.style(f"{'Rules':14}{'on':>5}{'off':>5}", dim=True)
    for kind in sorted(on | off):
        yield f"{kind:14}{on[kind]:>5}{off[kind]:>5}"
    yield click.style(f"{'all':14}{on.total():>5}{off.total():>5}", bold=True)


def rules_table(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield rules line by line, and their number."""
    widest = max((columns(rule.name) for rule in rules), default=0)
    room = max(_NARROW, _width() - widest - 20)
    for rule in rules:
        state = click.style("on ", fg="green") if rule.on else click.style("off", fg="yellow")
        why = short(rule.why, room) if os.isatty(1) else visible(rule.why)
        yield f"{padded(rule.name, widest)}  {state}  {padded(rule.kind, 12)}  {why}"
    on = sum(rule.on for rule in rules)
    yield click.style(f"{counted(len(rules), 'rule')}, {on} on, {len(rules) - on} off", bold=True)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "rule"), counted(2, "rule")
    ('1 rule', '2 rules')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def tests_table(failures: Sequence[Failure], rules: int) -> Iterator[str]:
    """Yield what rules of the house's own fail, by file and line, and how many there are."""
    for each in failures:
        yield f"{visible(each.path)}:{each.line}: {each.rule} {visible(each.said)}"
        yield click.style(f"    {visible(each.example)}", dim=True)
    failing = len({each.rule for each in failures})
    said = f"{counted(rules, 'rule')} of the house, {failing or 'none'} failing"
    yield click.style(said, bold=True, fg="yellow" if failures else "green")
