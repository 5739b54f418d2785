"""Commas: where one is missing, and where one alone holds two sentences together."""

from kit.checkers.commas.check import RULES, check_block
from kit.checking.ahead import begin

__all__ = ["RULES", "begin", "check_block"]
