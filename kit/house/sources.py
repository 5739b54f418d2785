"""Sources: of everything that holds in a house, the file and the line that settled it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kit.house.layers import House, Layer
from kit.house.style import HouseStyle
from kit.house.vocabulary import MARKS, SIZES

_LISTS = ("names", "allow", "on", "off")
_TABLES = ("instead", "marks", "sizes", "rule")
_KEYS = ("dialect", "names", "allow", "instead", "marks", "sizes", "exempt", "on", "off", "rule")


class Source(NamedTuple):
    """One setting that holds, the layer that settled it, and the place where it stands.

    `name` is the word, the rule, the mark or the size; `value` what is settled about it.
    """

    key: str
    name: str
    value: Any
    layer: str
    path: Path
    line: int


def sources(house: House) -> list[Source]:
    """Return every setting that holds, in the order of a file's keys, the nearest layer's first.

    >>> from kit.house import house_at
    >>> {source.layer for source in sources(house_at(None))}
    {'built-in'}
    """
    holds = _holding(house.style)
    found: dict[tuple[str, str], Source] = {}
    for layer in reversed(house.layers):
        for source in _said(layer):
            if (source.key, source.name) in holds:
                found.setdefault((source.key, source.name), source)
    return sorted(found.values(), key=lambda source: _KEYS.index(source.key))


def _holding(style: HouseStyle) -> set[tuple[str, str]]:
    """Return what holds in a style, as keys and names; of marks and sizes, what may hold."""
    return {
        ("dialect", "dialect"),
        *((key, name) for key in _LISTS for name in getattr(style, key)),
        *(("instead", word) for word, _ in style.instead),
        *(("exempt", f"{role}: {rule}") for role, rule in style.exempt),
        *(("rule", rule.name) for rule in style.rules),
        *(("marks", mark) for mark in MARKS),
        *(("sizes", size) for size in SIZES),
    }


def _said(layer: Layer) -> Iterator[Source]:
    """Give all that one file says."""
    said, file = layer.file.settings, layer.file

    def source(key: str, name: str, value: object, *place: str | int) -> Source:
        return Source(key, name, value, layer.name, file.path, file.line(*(place or (key, name))))

    if "dialect" in said:
        yield source("dialect", "dialect", said["dialect"], "dialect")
    for key in _LISTS:
        for number, name in enumerate(said.get(key, ())):
            yield source(key, name, name, key, number)
    for key in _TABLES:
        for name, value in said.get(key, {}).items():
            yield source(key, name, value["why"] if key == "rule" else value)
    for role, rules in said.get("exempt", {}).items():
        for number, rule in enumerate(rules):
            yield source("exempt", f"{role}: {rule}", rule, "exempt", role, number)
