"""Quotes: quotation marks that open or close nothing, face the wrong way, or differ in glyph."""

from kit.checkers.quotes.check import RULES, check_article, check_block

__all__ = ["RULES", "check_article", "check_block"]
