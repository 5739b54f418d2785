"""Switches: which rules are off, by name or by the beginning of their names."""

from __future__ import annotations

from collections.abc import Iterable

ANY = "*"


def fits(pattern: str, rule: str) -> bool:
    """Tell whether a name, or a beginning with a "*" after it, means a rule.

    >>> fits("harper.*", "harper.Spaces"), fits("harper", "harper.Spaces")
    (True, False)
    """
    return rule == pattern or (pattern.endswith(ANY) and rule.startswith(pattern[:-1]))


def is_off(rule: str, off: Iterable[str], on: Iterable[str]) -> bool:
    """Tell whether a rule is off: of all the names that mean it, the most exact decides.

    >>> is_off("harper.Spaces", ["harper.*"], ["harper.Spaces"])
    False
    """
    return _closest(rule, off) > _closest(rule, on)


def _closest(rule: str, patterns: Iterable[str]) -> float:
    """Return how much of a rule's name the most exact of the patterns has."""
    return max((_exactness(name) for name in patterns if fits(name, rule)), default=0.0)


def _exactness(name: str) -> float:
    return len(name) - 1 if name.endswith(ANY) else len(name) + 0.5


def without(patterns: frozenset[str], nearer: Iterable[str]) -> frozenset[str]:
    """Return the patterns that a nearer layer's do not speak of, whole.

    >>> sorted(without(frozenset({"harper.Spaces", "names.*"}), ["harper.*"]))
    ['names.*']
    """
    spoken = tuple(nearer)
    return frozenset(name for name in patterns if not any(fits(near, name) for near in spoken))
