"""Hyphens: prefixes, and words that work as one before a noun, joined by a hyphen; adverbs not."""

from kit.checkers.hyphens.check import RULES, check_block
from kit.checking.ahead import begin

__all__ = ["RULES", "begin", "check_block"]
