"""Checking: the machine that puts the checkers to work on an article; they are in kit/checkers.

A checker says what is wrong with a block or with the whole; here it is decided when each is asked,
what is remembered, which quotations are protected, and what becomes of findings that overlap.
"""

from kit.checking.find import begin, check, find
from kit.checking.rule import Prose, Rule

__all__ = ["Prose", "Rule", "begin", "check", "find"]
