"""Confusion: a word that is a word, but not the one meant: “then” for “than”, “pubic”, “it's”."""

from kit.checkers.confusion.check import RULES, check_block
from kit.checking.ahead import begin

__all__ = ["RULES", "begin", "check_block"]
