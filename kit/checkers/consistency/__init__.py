"""Consistency: one article writes one word, one time and one figure one way throughout."""

from kit.checkers.consistency.check import RULES, check_judged, judge, tell

__all__ = ["RULES", "check_judged", "judge", "tell"]
