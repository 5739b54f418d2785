"""Harper: grammar by the Harper engine, its remarks put in the house's words."""

from kit.checkers.harper.check import RULES, begin, check_block

__all__ = ["RULES", "begin", "check_block"]
