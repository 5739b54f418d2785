"""Harper: grammar by the Harper engine, its remarks put in the house's words."""

from kit.checkers.harper.check import RULES, check_block

__all__ = ["RULES", "check_block"]
