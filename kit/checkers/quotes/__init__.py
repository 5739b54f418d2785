"""Quotes: quotation marks that open or close nothing, face the wrong way, or differ in glyph."""

from kit.checkers.quotes.check import RULES, check_block, check_judged, judge, tell

__all__ = ["RULES", "check_block", "check_judged", "judge", "tell"]
