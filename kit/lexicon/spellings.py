"""Spellings: the table of words that may be written two ways, unfolded from `spellings.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

_DATA = Path(__file__).with_name("spellings.toml")
_BOTH = ("american", "british")


class Entry(NamedTuple):
    """What one written form says: its sort and family, the way it shows, and all the ways."""

    sort: str
    family: str
    way: str
    others: Mapping[str, str]
    name: bool = False


@cache
def spellings() -> Mapping[str, Entry]:
    """Return the table, by written form.

    >>> spellings()["harbor"].others["british"]
    'harbour'
    """
    data = _data()
    table: dict[str, Entry] = {}
    for american, british in _dialect(data["dialect"]):
        _enter(table, "dialect", "spelling", dict(zip(_BOTH, (american, british), strict=True)))
    for stem in data["ise"]["stems"].split():
        for ending in data["ise"]["endings"].split():
            ways = {"-ise": f"{stem}is{ending}", "-ize": f"{stem}iz{ending}"}
            _enter(table, "dialect", "ise", ways)
    for line in data["variants"]["lines"].split("\n"):
        for words in line.split():
            ways = {str(place): word for place, word in enumerate(words.split("="))}
            _enter(table, "word", line.split("=")[0], ways)
    for word in data["compounds"]["words"].split():
        ways = {"open": word.replace("|", " "), "joined": word.replace("|", "")}
        _enter(table, "word", word, ways)
    return MappingProxyType(table)


@cache
def apart() -> frozenset[str]:
    """Return the words that are others than those with a hyphen in them ("re-sign", "resign")."""
    return frozenset(_data()["apart"]["words"].split())


def _enter(table: dict[str, Entry], sort: str, family: str, ways: Mapping[str, str]) -> None:
    name = next(iter(ways.values()))[0].isupper()
    for way, word in ways.items():
        table.setdefault(word, Entry(sort, family, way, MappingProxyType(dict(ways)), name))


def _dialect(data: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for pair in data["pairs"]["words"].split():
        american, british = pair.split("=")
        yield american, british
    for name, part in data.items():
        if name == "pairs":
            continue
        for stem in part["stems"].split():
            for ending in part["endings"].replace("-", " - ").split():
                tail = ending.replace("-", "")
                yield stem + part["american"] + tail, stem + part["british"] + tail


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))
