"""Known: every rule there is, and whether a house speaks of one that there is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kit.checking.own import as_rule
from kit.engine import remarks
from kit.house import House, HouseStyle
from kit.house.file import HouseFile, slip
from kit.house.switches import fits
from kit.plugins import plugins

_HARPER = "harper."


class Told(NamedTuple):
    """What an editor may know of a rule before it finds anything; Harper tells no kinds."""

    name: str
    kind: str
    why: str


def all_rules(house: HouseStyle) -> tuple[Told, ...]:
    """Return all rules, the house's own and Harper's among them, by name.

    >>> from kit.house import read_house
    >>> "spelling.word" in {rule.name for rule in all_rules(read_house())}
    True
    """
    own = (Told(rule.name, rule.kind, rule.why) for rule in map(as_rule, house.rules))
    harper = (Told(_HARPER + name, "", why) for name, why in remarks(house.english).items())
    named = {rule.name: rule for rule in (*harper, *_of_checkers(), *own)}
    return tuple(named[name] for name in sorted(named))


@cache
def _of_checkers() -> tuple[Told, ...]:
    return tuple(
        Told(rule.name, rule.kind, rule.why)
        for checker in plugins("kit.checkers").values()
        for rule in checker.RULES
    )


def sound(house: House) -> HouseStyle:
    """Return the style of a house, each rule that it names being one that a checker has.

    Raises HouseError, with file and line, for one that is none. Harper is asked only when a house
    names one of its rules: it takes half a second to start.
    """
    # The built-in layer is looked after by the tests.
    named = [(layer.file, *each) for layer in house.layers[1:] for each in _named(layer.file)]
    if named:
        _check_names(house.style, named)
    return house.style


def _check_names(
    style: HouseStyle, named: list[tuple[HouseFile, str, tuple[str | int, ...]]]
) -> None:
    known = {rule.name for rule in _of_checkers()}
    known |= {as_rule(rule).name for rule in style.rules}
    for file, name, place in named:
        if name.startswith(_HARPER):
            known |= {_HARPER + remark for remark in remarks(style.english)}
        if not any(fits(name, rule) for rule in known):
            raise file.error(
                f"no checker has a rule {name!r}{slip(name, known)}; "
                "kit house --rules lists all of them",
                *place,
            )


def _named(file: HouseFile) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Give each rule's name that a file has, and the keys that lead there."""
    for key in ("off", "on"):
        for number, name in enumerate(file.settings.get(key, ())):
            yield name, (key, number)
    for role, names in file.settings.get("exempt", {}).items():
        for number, name in enumerate(names):
            yield name, ("exempt", role, number)
