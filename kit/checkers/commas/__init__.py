"""Commas: where one is missing, and where one alone holds two sentences together."""

from kit.checkers.commas.check import RULES, check_block

__all__ = ["RULES", "check_block"]
