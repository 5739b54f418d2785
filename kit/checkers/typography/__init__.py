"""Typography: spaces and marks that no reader should see: mechanical, so safe to fix in bulk."""

from kit.checkers.typography.check import RULES, check_article, check_block
from kit.checkers.typography.dashes import check_judged, judge, tell

__all__ = ["RULES", "check_article", "check_block", "check_judged", "judge", "tell"]
