"""Patterns: rules of a checker as data, one table of a TOML file each.

A table names what it looks for as a regular expression (`pattern`, letter case aside), words of
which one must stand in the paragraph for it to be tried (`cue`), and what should stand there
(`fix`, one or several): `{1}` is the first group, `{1:plural}` its plural. `<number>` in a pattern
stands for a list of words: see `wordlists.py`. `finds` shows wrong and right in one line, “It is
[in full swinging|in full swing] now.”; `leaves` is good copy. Many phrases of one reason: `rows`
in `tables.py`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from kit.checkers.forms import formed
from kit.checkers.rule import Rule
from kit.checkers.wordlists import spelt_out
from kit.findings import Finding

_SHOWN = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_WORD = re.compile(r"[a-z]+")


class _Group(str):
    """What a group has matched; a format gives another form of it.

    `plural` and `singular` of a noun; `one` and `many`, the verb for one and for several; `base`,
    `third`, `past`, `participle` and `ing` of a verb; `=pique`, that verb in the same form; and
    others that `forms.py` names.
    """

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return formed(self, spec) if spec else str(self)


@dataclass(frozen=True)
class Pattern:
    """One rule as data: where it looks, and what it would put there."""

    rule: Rule
    pattern: re.Pattern[str]
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
        pattern=re.compile(spelt_out(table["pattern"]), re.IGNORECASE),
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
