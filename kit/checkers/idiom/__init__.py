"""Idiom: the wrong preposition, number or verb form, a set phrase gone astray, a word too many."""

from kit.checkers.idiom.check import RULES, check_block

__all__ = ["RULES", "check_block"]
