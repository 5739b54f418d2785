"""Consistency: one article writes one word, one time and one figure one way throughout."""

from kit.checkers.consistency.check import RULES, check_article

__all__ = ["RULES", "check_article"]
