"""Profiles: the starter house styles, each rule proved by its own examples."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from kit.checking.patterns import Pattern, pattern_of
from kit.findings import KINDS

NAMES = ("ap-like", "guardian-like")
KEYS = {"pattern", "cue", "fix", "why", "source", "kind", "finds", "leaves"}
# On these the two houses differ: what one writes, the other would change.
OPPOSED = """
age_words percent_word number_one decade_short million billion date_order date_order_year
time_am time_pm time_mark title_senator title_representative title_governor honorific_stop
washington_dc us uk un acronym_capitals covid latin mph toward afterward gray health_care
reelect ize yze aging storey math appeal timor gambia gadhafi quran parliament down_syndrome
cyberattack vice_president czar yogurt
""".split()


def _read(name: str) -> dict[str, Any]:
    path = files("kit.house").joinpath("profiles", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


PROFILES = {name: _read(name) for name in NAMES}
RULES = {
    name: {rule: pattern_of(rule, {"cue": "", **table}) for rule, table in read["rule"].items()}
    for name, read in PROFILES.items()
}
EACH = [pytest.param(name, rule, id=f"{name}: {rule}") for name in NAMES for rule in RULES[name]]


def _fixed(pattern: Pattern, text: str) -> set[str]:
    """Return what the first fix of each finding makes of `text`."""
    found = [each for each in pattern.find(text) if each.fix is not None]
    return {text[: each.start] + str(each.fix) + text[each.end :] for each in found}


def _is_cued(pattern: Pattern, text: str) -> bool:
    return not pattern.cue or not pattern.cue.isdisjoint(re.findall("[a-z]+", text.lower()))


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_settles_much(name: str) -> None:
    """A dialect, marks and at least 60 rules: enough to start with."""
    assert PROFILES[name]["dialect"] in {"American", "British"}
    assert PROFILES[name]["marks"].keys() == {"dash", "ellipsis", "quotes"}
    assert len(RULES[name]) >= 60


@pytest.mark.parametrize("name", NAMES)
def test_what_a_headline_is_spared_is_a_rule_of_the_house(name: str) -> None:
    """An exemption names a rule that is there."""
    exempt = PROFILES[name].get("exempt", {})
    spared = {rule.removeprefix("house.") for rules in exempt.values() for rule in rules}
    assert spared <= RULES[name].keys()


@pytest.mark.parametrize(("name", "rule"), EACH)
def test_a_rule_says_why_and_on_whose_word(name: str, rule: str) -> None:
    """Each table has a reason, a source, a kind and examples, and nothing unknown."""
    table = PROFILES[name]["rule"][rule]
    assert table.keys() <= KEYS
    assert all(table[key] for key in KEYS - {"cue", "fix"})
    assert table["kind"] in KINDS
    assert table["why"].endswith(".")
    assert ("fix" in table) == (table["kind"] != "query")


@pytest.mark.parametrize(("name", "rule"), EACH)
def test_a_rule_finds_what_it_shows(name: str, rule: str) -> None:
    """Each wrong text has one finding, and its first fix makes the right one."""
    pattern = RULES[name][rule]
    for wrong, right in pattern.rule.finds.items():
        assert _is_cued(pattern, wrong)
        assert len(list(pattern.find(wrong))) == 1
        assert not pattern.fixes or _fixed(pattern, wrong) == {right}


@pytest.mark.parametrize(("name", "rule"), EACH)
def test_good_copy_is_good_for_every_rule_of_the_house(name: str, rule: str) -> None:
    """What one rule makes right, or leaves alone, no rule of the house finds fault with."""
    against = {
        other: text
        for other, pattern in RULES[name].items()
        for text in RULES[name][rule].rule.leaves
        if list(pattern.find(text))
    }
    assert against == {}


@pytest.mark.parametrize("rule", OPPOSED)
def test_where_houses_differ_each_undoes_the_other(rule: str) -> None:
    """What one house writes, the rule of the same name in the other would change."""
    ap, guardian = (RULES[name] for name in NAMES)
    ours, theirs = ap[rule], guardian[rule]
    assert any(list(theirs.find(text)) for text in ours.rule.finds.values())
    assert any(list(ours.find(text)) for text in theirs.rule.finds.values())


def test_one_subject_has_one_name() -> None:
    """Rules that make the same change bear the same name in both houses."""
    ap, guardian = (RULES[name] for name in NAMES)
    astray = [
        (one, other)
        for one, pattern in ap.items()
        for wrong, right in pattern.rule.finds.items()
        for other, counterpart in guardian.items()
        if right in _fixed(counterpart, wrong) and one != other
    ]
    assert astray == []


@pytest.mark.parametrize(("name", "rule"), EACH)
def test_no_pattern_can_run_away(name: str, rule: str) -> None:
    """No group is repeated without end, so a search takes no longer than the text is long."""
    assert not re.search(r"\)(?:[*+]|\{\d*,\})", RULES[name][rule].pattern.pattern)


@pytest.mark.parametrize("name", NAMES)
def test_words_instead_are_words_of_the_house(name: str) -> None:
    """What stands instead of a word is itself neither replaced nor found fault with."""
    instead = PROFILES[name]["instead"]
    assert instead.keys().isdisjoint(instead.values())
    for right in instead.values():
        assert [rule for rule, each in RULES[name].items() if list(each.find(right))] == []
