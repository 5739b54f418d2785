"""Patterns: rules of a checker as data, one table of a TOML file each.

A table names what it looks for as a regular expression (`pattern`, letter case aside), words of
which one must stand in the paragraph for it to be tried (`cue`), and what should stand there
(`fix`, one or several): `{1}` is the first group, `{1:plural}` its plural. `finds` shows wrong and
right in one line, “It is [in full swinging|in full swing] now.”; `leaves` is good copy.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from kit.checkers.rule import Rule
from kit.findings import Finding

_SHOWN = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_WORD = re.compile(r"[a-z]+")
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people"}
_MANY = {"is": "are", "was": "were", "has": "have", "does": "do"}
_ONE = {many: one for one, many in _MANY.items()}
# Past, plain form and participle of the verbs that the rules name.
_VERBS = """
went go gone, began begin begun, came come come, took take taken, saw see seen, knew know known,
wrote write written, gave give given, spoke speak spoken, drove drive driven, fell fall fallen,
chose choose chosen, grew grow grown, threw throw thrown, swam swim swum, sang sing sung,
rang ring rung, drank drink drunk, broke break broken, rose rise risen, ate eat eaten,
forgot forget forgotten, understood understand understood, has have had, was be been,
goes go gone, makes make made, takes take taken, gives give given, gets get got,
works work worked, comes come come
"""
_FORMS = {past: (plain, part) for past, plain, part in map(str.split, _VERBS.split(","))}
_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORTH = {word: n for n, word in enumerate(_UNITS)}
_WORTH |= {word: n for n, word in zip(range(20, 100, 10), _TENS, strict=True)}


class _Group(str):
    """What a group has matched; a format gives another form of it.

    `plural` of a noun; `one` and `many`, the verb for one and for several; `base`, `participle`
    and `ing` of a verb; `first` and `last` word of several; `lower`, `upper` and `capital` letters;
    `words` of a figure below 10, `figures` of a number below 100.
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return _SPECS[spec](self) if spec else str(self)


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
        for match in self.pattern.finditer(text):
            groups = [_Group(group or "") for group in (match.group(), *match.groups())]
            fixes = [_like(fix.format(*groups), match.group(), text) for fix in self.fixes]
            message = self.message.format(*groups)
            end = match.end()
            # A space that a pattern needs for its sake is no part of what the editor reads.
            while fixes and text[end - 1].isspace() and _all_end(fixes, text[end - 1]):
                fixes, end = [fix[:-1] for fix in fixes], end - 1
            yield self.rule.finding(text, match.start(), end, message, *fixes)


def plural(noun: str) -> str:
    """Return the plural of an English noun.

    >>> [plural(noun) for noun in ("representative", "party", "coach", "woman")]
    ['representatives', 'parties', 'coaches', 'women']
    """
    if noun.lower() in _IRREGULAR:
        return _IRREGULAR[noun.lower()]
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


_SPECS: dict[str, Callable[[str], str]] = {
    "plural": plural,
    "one": lambda verb: _ONE.get(verb.lower(), verb),
    "many": lambda verb: _MANY.get(verb.lower(), verb),
    "base": lambda verb: _FORMS[verb.lower()][0],
    "participle": lambda verb: _FORMS[verb.lower()][1],
    "ing": lambda verb: f"{verb}ing",
    "first": lambda words: words.split()[0],
    "last": lambda words: words.split()[-1],
    "lower": str.lower,
    "upper": str.upper,
    "capital": str.capitalize,
    "words": lambda figure: _UNITS[int(figure)],
    "figures": lambda number: str(sum(_WORTH[word] for word in number.lower().split("-"))),
}


def example(shown: str) -> tuple[str, str]:
    """Return an example's two texts, the wrong one and the right one.

    >>> example("He is older [then|than] she.")
    ('He is older then she.', 'He is older than she.')
    """
    return _SHOWN.sub(r"\1", shown), _SHOWN.sub(r"\2", shown)


def read(name: str) -> dict[str, Any]:
    """Return the tables of a TOML file that stands beside the checkers."""
    return tomllib.loads(files("kit.checkers").joinpath(name).read_text(encoding="utf-8"))


def rule_of(name: str, table: dict[str, Any]) -> Rule:
    """Return the rule that a table describes, with its examples."""
    shown = dict(map(example, table["finds"]))
    return Rule(
        name=name,
        kind=table.get("kind", "grammar"),
        tier="suggest",
        why=table["why"],
        finds=shown,
        leaves=tuple(dict.fromkeys((*shown.values(), *table.get("leaves", ())))),
    )


def pattern_of(name: str, table: dict[str, Any]) -> Pattern:
    """Return the rule that a table with a `pattern` describes."""
    fix = table.get("fix", [])
    return Pattern(
        rule=rule_of(name, table),
        pattern=re.compile(table["pattern"], re.IGNORECASE),
        cue=frozenset(table["cue"].split()),
        fixes=(fix,) if isinstance(fix, str) else tuple(fix),
        message=table.get("message", table["why"]),
    )


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text that cues are looked for in, in lower case."""
    return frozenset(_WORD.findall(text.lower()))


def _all_end(fixes: list[str], letter: str) -> bool:
    return all(fix.endswith(letter) for fix in fixes)


def _like(fix: str, old: str, text: str) -> str:
    """Write a fix with the capital of what it replaces and the text's own apostrophe."""
    cased = fix[:1].upper() + fix[1:] if old[:1].isupper() else fix
    return cased.replace("'", "’") if "’" in text and "'" not in text else cased
