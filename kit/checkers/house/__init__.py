"""House: the house's own rules, and the words in whose place it writes others."""

from kit.checkers.house.check import RULES, check_block

__all__ = ["RULES", "check_block"]
