"""Layers: the files that settle a house style, laid one on the other; the nearest wins.

Of one word, one rule, one mark or one size, the nearest file that speaks of it decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from typing import Any, NamedTuple

from kit.house.file import HouseFile
from kit.house.keys import as_list
from kit.house.read import rules
from kit.house.style import HouseStyle
from kit.house.switches import without


class Layer(NamedTuple):
    """One file of a house, and what it is to the article: project, organisation, profile …"""

    name: str
    file: HouseFile


@dataclass(frozen=True)
class House:
    """The layers that hold for an article, the farthest first."""

    layers: tuple[Layer, ...]

    @property
    def style(self) -> HouseStyle:
        """What holds when all layers are laid on one another."""
        return _style(tuple(layer.file for layer in self.layers))


@lru_cache(maxsize=64)
def _style(files: tuple[HouseFile, ...]) -> HouseStyle:
    return reduce(_laid, files, HouseStyle())


def _laid(base: HouseStyle, file: HouseFile) -> HouseStyle:
    """Return the style that `base` is with a nearer file laid on it."""
    said = file.settings
    return replace(
        base,
        dialect=said.get("dialect", base.dialect),
        **_words(base, said),
        **_switched(base, said),
        rules=_rules(base, file),
        exempt=_exempt(base, said.get("exempt", {})),
        **said.get("marks", {}),
        **_sizes(said.get("sizes", {})),
    )


def _words(base: HouseStyle, said: Mapping[str, Any]) -> dict[str, Any]:
    allow, names, gone = (frozenset(said.get(key, ())) for key in ("allow", "names", "disallow"))
    instead = {word: as_list(right) for word, right in said.get("instead", {}).items()}
    taken = _folded((*gone, *instead))
    spoken = _folded((*allow, *names, *gone, *instead))
    kept = {word: right for word, right in base.instead if word.casefold() not in spoken}
    return {
        "allow": _left(base.allow, taken) | allow,
        "names": _left(base.names, taken) | names,
        "instead": tuple((kept | instead).items()),
    }


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _left(words: frozenset[str], taken: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.casefold() not in taken)


def _switched(base: HouseStyle, said: Mapping[str, Any]) -> dict[str, Any]:
    off, on = (frozenset(said.get(key, ())) for key in ("off", "on"))
    return {"off": without(base.off, on) | off, "on": without(base.on, off) | on}


def _rules(base: HouseStyle, file: HouseFile) -> tuple[Any, ...]:
    named = {rule.name: rule for rule in (*base.rules, *rules(file))}
    return tuple(named.values())


def _exempt(base: HouseStyle, said: Mapping[str, list[str]]) -> frozenset[tuple[str, str]]:
    # An empty list takes back what farther layers exempt there.
    kept = frozenset(pair for pair in base.exempt if said.get(pair[0], pair))
    return kept | {(role, name) for role, names in said.items() for name in names}


def _sizes(said: Mapping[str, Any]) -> dict[str, Any]:
    sizes = {f"{size}_words": number for size, number in said.items() if size != "grade"}
    low_high = said.get("grade")
    return sizes | ({"grade": (float(low_high[0]), float(low_high[1]))} if low_high else {})
