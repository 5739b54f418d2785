"""Told: the rules of a house as rows: which are on, and which fail their own examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import NamedTuple

from kit.checking.known import Told
from kit.checking.prove import failures
from kit.cli.house.paths import shown_path
from kit.house import House, HouseStyle
from kit.house.read import rules
from kit.house.switches import is_off


class Ruled(NamedTuple):
    """A rule, and whether it is on; the kinds of Harper's are known from what they find."""

    name: str
    on: bool
    kind: str
    why: str

    def has(self, search: str) -> bool:
        """Tell whether a text, or a pattern with *, is in the name or the reason."""
        asked = search.casefold()
        if "*" in asked:
            return fnmatchcase(self.name.casefold(), asked)
        return asked in f"{self.name}\n{self.why}".casefold()


class Failed(NamedTuple):
    """An example that a rule of the house's own fails, and where it stands."""

    path: str
    line: int
    rule: str
    example: str
    said: str


def ruled(house: HouseStyle, rules: Iterable[Told]) -> list[Ruled]:
    """Return each rule with its state in a house."""
    return [
        Ruled(name, not is_off(name, house.off, house.on), kind or "(Harper)", why)
        for name, kind, why in rules
    ]


def failed(house: House) -> Iterator[Failed]:
    """Give each example that a rule of any layer fails."""
    for layer in house.layers:
        for rule in rules(layer.file):
            for failure in failures(rule):
                line = layer.file.line("rule", rule.name, failure.key, failure.number)
                path = shown_path(layer.file.path)
                yield Failed(path, line, f"house.{rule.name}", failure.text, failure.said)
