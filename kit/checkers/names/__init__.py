"""Names: one person, one spelling; and what the whole article tells of a name."""

from kit.checkers.names.check import RULES, check_article, let_stand

__all__ = ["RULES", "check_article", "let_stand"]
