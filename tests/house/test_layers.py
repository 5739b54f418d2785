"""Layers: of one word, rule, mark or size, the nearest file that speaks of it decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.errors import HouseError
from kit.house import HouseStyle, house_at, read_house
from kit.house.layers import House, Layer
from kit.house.read import parsed
from kit.house.sources import sources
from kit.house.switches import fits, is_off, without

BUILT_IN = read_house().allow  # what a newsroom calls its own things

Write = Callable[..., Path]
RULE = "[rule.{0}]\npattern = '{1}'\nwhy = 'Why.'\nfinds = ['[{1}] it is']\n"


def _laid(*texts: str) -> HouseStyle:
    return _house(*texts).style


def _house(*texts: str) -> House:
    files = (parsed(Path(f"{number}.toml"), text) for number, text in enumerate(texts))
    return House(tuple(Layer(f"layer {n}", file) for n, file in enumerate(files)))


def test_lists_add_up_and_single_values_win() -> None:
    """A nearer file adds its words, and its dialect holds."""
    house = _laid(
        'dialect = "British"\nallow = ["a"]\n[sizes]\nsentence = 30\ntangle = 50',
        'dialect = "Indian"\nallow = ["b"]\n[sizes]\nsentence = 35\n[marks]\ndash = "—"',
    )
    assert (house.dialect, house.allow) == ("Indian", {"a", "b"})
    assert (house.sentence_words, house.tangle_words, house.dash) == (35, 50, "—")


@pytest.mark.parametrize(
    ("far", "near", "allow", "instead"),
    [
        ('allow = ["Kiev"]', '[instead]\nKiev = "Kyiv"', set(), {"Kiev": ("Kyiv",)}),
        ('[instead]\nutilize = "use"', 'allow = ["utilize"]', {"utilize"}, {}),
        ('[instead]\nutilize = "use"', 'disallow = ["utilize"]', set(), {}),
        ('[instead]\nUtilize = "use"', '[instead]\nutilize = ""', set(), {"utilize": ()}),
        ('allow = ["Duma", "Rada"]', 'disallow = ["Duma"]', {"Rada"}, {}),
    ],
)
def test_the_nearest_that_speaks_of_a_word_decides(
    far: str, near: str, allow: set[str], instead: dict[str, tuple[str, ...]]
) -> None:
    """A word allowed, taken back or written otherwise by a nearer file is so."""
    house = _laid(far, near)
    assert (house.allow, dict(house.instead)) == (allow, instead)


@pytest.mark.parametrize(
    ("layers", "off"),
    [
        (['off = ["a.b"]', 'on = ["a.b"]'], False),
        (['on = ["a.b"]', 'off = ["a.*"]'], True),
        (['off = ["a.*"]', 'on = ["a.b"]'], False),
        (['off = ["a.*"]', 'on = ["a.b"]', 'off = ["a.*"]'], True),
        (['on = ["a.*"]', 'off = ["a.b"]'], True),
        (['off = ["a.b"]', 'on = ["a.c"]'], True),
        (['off = ["a.*"]\non = ["a.b"]'], False),
    ],
)
def test_the_nearest_that_speaks_of_a_rule_decides(layers: list[str], off: bool) -> None:  # noqa: FBT001
    """On and off undo one another, by name and by the beginning of it."""
    assert _laid(*layers).allows("a.b", "x") is off


NAMES = st.sampled_from(["a.*", "a.b*", "a.b", "a.bc", "a.c", "b.*", "b.a"])
LAYERS = st.lists(st.tuples(NAMES, st.booleans()), max_size=6)


@given(LAYERS, st.sampled_from(["a.b", "a.bc", "a.c", "b.a"]))
def test_switches_laid_on_one_another_are_the_last_that_fits(
    layers: list[tuple[str, bool]], rule: str
) -> None:
    """What is kept of on and off says the same as reading the layers from the nearest on."""
    off, on = frozenset[str](), frozenset[str]()
    for name, is_on in layers:
        if is_on:
            off, on = without(off, [name]), on | {name}
        else:
            off, on = off | {name}, without(on, [name])
    last = next((is_on for name, is_on in reversed(layers) if fits(name, rule)), True)
    assert is_off(rule, off, on) is not last


def test_a_rule_of_the_same_name_is_replaced() -> None:
    """A nearer house writes a rule anew, and switches one off by its name."""
    far = RULE.format("one", "thus") + RULE.format("two", "hence")
    house = _laid(far, RULE.format("one", "so"), 'off = ["house.two"]')
    assert [rule.pattern for rule in house.rules] == ["so", "hence"]
    assert house.allows("house.two", "hence")


def test_an_exemption_is_taken_back_by_an_empty_list() -> None:
    """Exemptions add up, role by role, until a nearer file says that there are none."""
    far = '[exempt]\nhed = ["house.*"]\nquoted = ["house.*"]'
    assert _laid(far, '[exempt]\nhed = ["idiom.*"]').exempt == {
        ("hed", "house.*"), ("hed", "idiom.*"), ("quoted", "house.*"),
    }  # fmt: skip
    assert _laid(far, "[exempt]\nhed = []").exempt == {("quoted", "house.*")}


def test_a_house_is_based_on_another(write: Write) -> None:
    """What it is based on lies just below it, by a path from its own folder."""
    write('dialect = "British"\nallow = ["a"]', "base/house.toml")
    house = house_at(write('based_on = "../base/house.toml"\nallow = ["b"]', "own/house.toml"))
    assert (house.style.dialect, house.style.allow - BUILT_IN) == ("British", {"a", "b"})
    assert [layer.name for layer in house.layers] == ["built-in", "base of house", "house"]


def test_circles_are_refused_by_name(write: Write) -> None:
    """Two houses that are based on each other name both files."""
    write('based_on = "b.toml"', "a.toml")
    write('\nbased_on = "a.toml"', "b.toml")
    with pytest.raises(HouseError, match=r"b\.toml, line 2: a circle: .*a\.toml is based on .*b"):
        house_at(write('based_on = "a.toml"'))


def test_of_everything_that_holds_the_place_is_told() -> None:
    """File and line of the nearest layer that settled it; what is overruled is not shown."""
    house = _house(
        'dialect = "British"\nallow = [\n"a",\n"b"]\noff = ["x.y"]\n[marks]\ndash = "—"',
        'dialect = "Indian"\ndisallow = ["b"]\non = ["x.y"]\n[instead]\nu = "v"\n'
        "[sizes]\ntangle = 50\n[exempt]\nhed = ['x.*']\n" + RULE.format("one", "thus"),
    )
    told = [(s.key, s.name, s.path.name, s.line) for s in sources(house)]
    assert told == [
        ("dialect", "dialect", "1.toml", 1),
        ("allow", "a", "0.toml", 3),
        ("instead", "u", "1.toml", 5),
        ("marks", "dash", "0.toml", 7),
        ("sizes", "tangle", "1.toml", 7),
        ("exempt", "hed: x.*", "1.toml", 9),
        ("on", "x.y", "1.toml", 3),
        ("rule", "one", "1.toml", 10),
    ]
