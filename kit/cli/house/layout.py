"""Layout: the rules of a house, and their failures, in lines for a terminal."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence

import click

from kit.cli.house.told import Failed, Ruled
from kit.cli.say import columns, padded, short, visible

NARROW = 24
_NARROWEST, _WIDEST = 60, 120


def terminal_width() -> int:
    """Return how many columns there are to write in, within reason."""
    return min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns))


def rules_table(rules: Sequence[Ruled]) -> Iterator[str]:
    """Yield rules line by line, and their number."""
    widest = max((columns(rule.name) for rule in rules), default=0)
    room = max(NARROW, terminal_width() - widest - 20)
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


def tests_table(failures: Sequence[Failed], rules: int) -> Iterator[str]:
    """Yield what rules of the house's own fail, by file and line, and how many there are."""
    for each in failures:
        yield f"{visible(each.path)}:{each.line}: {each.rule} {visible(each.said)}"
        yield click.style(f"    {visible(each.example)}", dim=True)
    failing = len({each.rule for each in failures})
    said = f"{counted(rules, 'rule')} of the house, {failing or 'none'} failing"
    yield click.style(said, bold=True, fg="yellow" if failures else "green")
