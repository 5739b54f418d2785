"""Prove: a house's own rules tried on their own examples."""

from __future__ import annotations

from collections.abc import Iterator

from kit.checkers.house.own import Own, as_rule
from kit.findings import Finding
from kit.house import HouseRule
from kit.patterns import words_in


def failures(rule: HouseRule) -> Iterator[tuple[str, str]]:
    """Give each example that a rule fails, and in what.

    >>> from kit.house import HouseRule
    >>> list(failures(HouseRule("so", "thus", "Plain words.", ("so",), leaves=("Thus it is.",))))
    [('Thus it is.', 'finds “Thus” in what is to be left alone')]
    """
    told = as_rule(rule)
    for wrong, right in told.finds.items():
        if said := _fails(wrong, right, _found(rule, wrong)):
            yield wrong, said
    for good in told.leaves:
        for finding in _found(rule, good)[:1]:
            yield good, f"finds “{finding.text}” in what is to be left alone"


def _found(rule: HouseRule, text: str) -> list[Finding]:
    if rule.cue and words_in(text).isdisjoint(rule.cue):
        return []
    return list(Own(rule).find(text))


def _fails(wrong: str, right: str, found: list[Finding]) -> str:
    if len(found) != 1:
        return "finds nothing" if not found else f"finds {len(found)} places and not one"
    (finding,) = found
    if finding.fix is None:
        return ""
    made = wrong[: finding.start] + finding.fix + wrong[finding.end :]
    return "" if made == right else f"makes it “{made}”"
