"""Every rule of every checker proves itself by its own examples."""

from __future__ import annotations

from types import ModuleType

import pytest

from kit.article import Article
from kit.checking import Rule, find
from kit.findings import KINDS, TIERS, Finding
from kit.plugins import plugins

CHECKERS = plugins("kit.checkers")
RULES = [(module, rule) for module in CHECKERS.values() for rule in module.RULES]


def _found(rule: Rule, text: str) -> list[Finding]:
    # What came with a file is not in a text alone: such a checker makes articles of its examples.
    owner = next(module for module, own in RULES if own is rule)
    article = getattr(owner, "example", Article.from_text)(text)
    return [f for f in find(article, rule.house) if f.rule == rule.name]


def _cases(examples: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.name}: {text[:30]!r}")
        for _, rule in RULES
        for text in getattr(rule, examples)
    ]


@pytest.mark.parametrize(("rule", "text"), _cases("finds"))
def test_a_rule_finds_what_it_says_it_finds(rule: Rule, text: str) -> None:
    """Each example has a finding of the rule, and the fixes make the text the example names."""
    found = _found(rule, text)
    assert {finding.kind for finding in found} == {rule.kind}
    mended = text
    for finding in reversed(found):
        fix = finding.text if finding.fix is None else finding.fix
        mended = mended[: finding.start] + fix + mended[finding.end :]
    assert mended == rule.finds[text]


@pytest.mark.parametrize(("rule", "text"), _cases("leaves"))
def test_a_rule_leaves_alone_what_it_says_it_leaves(rule: Rule, text: str) -> None:
    """Good copy has no finding of the rule."""
    assert _found(rule, text) == []


@pytest.mark.parametrize(("module", "rule"), RULES, ids=lambda x: getattr(x, "name", ""))
def test_a_rule_has_examples_and_a_reason(module: ModuleType, rule: Rule) -> None:
    """No rule without what it finds, what it leaves alone, and why."""
    assert rule.finds
    assert rule.leaves
    assert rule.why
    assert rule.kind in KINDS
    assert rule.tier in TIERS
    assert module.__doc__
