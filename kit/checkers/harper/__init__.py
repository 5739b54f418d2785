"""Harper: grammar by the Harper engine, its remarks put in the house's words."""

from kit.checkers.harper.check import RULES, check_block
from kit.checking.ahead import begin

__all__ = ["RULES", "begin", "check_block"]
