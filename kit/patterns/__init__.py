"""Patterns: a rule as data: what it looks for, what would stand there instead, its examples."""

from kit.patterns.example import Example, example
from kit.patterns.fix import FixError, Spot, check_fix, spots
from kit.patterns.forms import FORMS, plural
from kit.patterns.words import words_in

__all__ = [
    "FORMS",
    "Example",
    "FixError",
    "Spot",
    "check_fix",
    "example",
    "plural",
    "spots",
    "words_in",
]
