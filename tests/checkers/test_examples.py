"""Every rule of every checker proves itself by its own examples."""

from __future__ import annotations

from types import ModuleType

import pytest

from kit.article import Article
from kit.checkers import Rule, find
from kit.findings import KINDS, TIERS, Finding
from kit.house import HouseStyle
from kit.plugins import plugins

CHECKERS = plugins("kit.checkers")
RULES = [(module, rule) for module in CHECKERS.values() for rule in module.RULES]
BARE = HouseStyle()


def _found(rule: Rule, text: str) -> list[Finding]:
    # What came with a file is not in a text alone: such a checker makes articles of its examples.
    owner = next(module for module, own in RULES if own is rule)
    article = getattr(owner, "example", Article.from_text)(text)
    return [f for f in find(article, BARE) if f.rule == rule.name]


def _cases(examples: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.name}: {text[:30]!r}")
        for _, rule in RULES
        for text in getattr(rule, examples)
    ]


@pytest.mark.parametrize(("rule", "text"), _cases("finds"))
def test_a_rule_finds_what_it_says_it_finds(rule: Rule, text: str) -> None:
    """Each example has one finding of the rule, and its fix makes the text the example names."""
    (finding,) = _found(rule, text)
    assert finding.kind == rule.kind
    fix = finding.text if finding.fix is None else finding.fix
    assert text[: finding.start] + fix + text[finding.end :] == rule.finds[text]


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
