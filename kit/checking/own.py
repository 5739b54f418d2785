"""Own: one rule of the house's own, as it is tried on a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from kit.checking.rule import Rule
from kit.findings import Finding
from kit.house import HouseRule
from kit.house.hang import LIMIT
from kit.patterns import example, spots

_TOO_LONG = "This rule took too long here and was given up; its pattern should be more exact."


@dataclass(frozen=True)
class Own:
    """A rule of the house; its pattern is put together when it is first tried."""

    rule: HouseRule

    def find(self, text: str, _role: str = "") -> Iterator[Finding]:
        """Give a finding for each place of `text` that the pattern matches."""
        rule, own = as_rule(self.rule), self.rule
        message = own.message or own.why.replace("{", "{{").replace("}", "}}")
        matches = _compiled(own.pattern).finditer(text, timeout=LIMIT)
        try:
            for spot in spots(matches, text, message, own.fixes):
                yield rule.finding(text, spot.start, spot.end, spot.message, *spot.fixes)
        except TimeoutError:
            yield rule.finding(text, 0, len(text.rstrip()), _TOO_LONG)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


@lru_cache(maxsize=4096)
def as_rule(rule: HouseRule) -> Rule:
    """Return a rule of the house as the rule of a checker, with its examples."""
    shown = [example(line) for line in rule.finds]
    right = (each.right for each in shown if each.right != each.wrong)
    return Rule(
        name=f"house.{rule.name}",
        kind=rule.kind,
        tier="suggest",
        why=f"{rule.why} ({rule.source})" if rule.source else rule.why,
        finds={each.wrong: each.right for each in shown},
        leaves=tuple(dict.fromkeys((*right, *rule.leaves))),
    )
