"""Prove: a house's own rules tried on their own examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kit.checking.own import Own
from kit.findings import Finding
from kit.house import HouseRule
from kit.patterns import example, words_in


class Failure(NamedTuple):
    """An example that a rule fails: its key and number in the rule's table, and in what."""

    key: str
    number: int
    text: str
    said: str


def failures(rule: HouseRule) -> Iterator[Failure]:
    """Give each example that a rule fails.

    >>> thus = HouseRule("so", "thus", "Plain words.", ("so",), leaves=("Thus it is.",))
    >>> [failure.said for failure in failures(thus)]
    ['finds “Thus” in what is to be left alone']
    """
    for number, shown in enumerate(rule.finds):
        wrong, right, _ = example(shown)
        if said := _fails(wrong, right, _found(rule, wrong)):
            yield Failure("finds", number, wrong, said)
        if right != wrong and (said := _finds_fault(rule, right)):
            yield Failure("finds", number, right, said)
    for number, good in enumerate(rule.leaves):
        if said := _finds_fault(rule, good):
            yield Failure("leaves", number, good, said)


def _finds_fault(rule: HouseRule, good: str) -> str:
    found = _found(rule, good)
    return f"finds “{found[0].text}” in what is to be left alone" if found else ""


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
