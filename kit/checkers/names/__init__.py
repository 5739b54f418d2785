"""Names: one person, one spelling; and what the whole article tells of a name."""

from kit.checkers.names.check import RULES, check_block, check_judged, judge, let_stand, tell
from kit.checking.ahead import begin

__all__ = ["RULES", "begin", "check_block", "check_judged", "judge", "let_stand", "tell"]
