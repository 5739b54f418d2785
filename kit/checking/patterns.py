"""Patterns: rules of a checker as data, one table of a TOML file each.

A table names what it looks for as a regular expression (`pattern`, letter case aside), words of
which one must stand in the paragraph for it to be tried (`cue`), and what should stand there
(`fix`, one or several): `{1}` is the first group, `{1:plural}` its plural. `finds` shows wrong and
right in one line, “It is [in full swinging|in full swing] now.”; `leaves` is good copy.
A house's own rules (`kit.house`) are written in the same way.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from kit.checking.rule import Rule
from kit.checking.wordlists import spelt_out
from kit.findings import Finding
from kit.patterns import example, spots


@dataclass(frozen=True)
class Pattern:
    """One rule as data: where it looks, and what it would put there."""

    rule: Rule
    pattern: re.Pattern[str]
    cue: frozenset[str]
    fixes: tuple[str, ...]
    message: str

    def find(self, text: str) -> Iterator[Finding]:
        """Give a finding for each place of `text` that the pattern matches."""
        for spot in spots(self.pattern.finditer(text), text, self.message, self.fixes):
            yield self.rule.finding(text, spot.start, spot.end, spot.message, *spot.fixes)


def read(name: str) -> dict[str, Any]:
    """Return the tables of a TOML file that stands beside the checkers."""
    return tomllib.loads(files("kit.checkers").joinpath(name).read_text(encoding="utf-8"))


def rule_of(name: str, table: dict[str, Any]) -> Rule:
    """Return the rule that a table describes, with its examples."""
    shown = [example(line) for line in table["finds"]]
    return Rule(
        name=name,
        kind=table.get("kind", "grammar"),
        tier="suggest",
        why=table["why"],
        finds={each.wrong: each.right for each in shown},
        leaves=tuple(dict.fromkeys((*(e.right for e in shown), *table.get("leaves", ())))),
    )


def pattern_of(name: str, table: dict[str, Any]) -> Pattern:
    """Return the rule that a table with a `pattern` describes."""
    fix = table.get("fix", [])
    return Pattern(
        rule=rule_of(name, table),
        pattern=re.compile(spelt_out(table["pattern"]), re.IGNORECASE),
        cue=frozenset(table.get("cue", "").split()),
        fixes=(fix,) if isinstance(fix, str) else tuple(fix),
        message=table.get("message", table["why"]),
    )
