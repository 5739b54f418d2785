"""Merge: two logs of one article become one, whichever of them is named first.

Every line of either is kept. Where the two editors differ about a place neither side is applied:
what both had before holds, and a query stands there that quotes both.
"""

from kit.merge.agreement import Agreement, agreement
from kit.merge.conflicts import Conflict
from kit.merge.merge import Merged, merge

__all__ = ["Agreement", "Conflict", "Merged", "agreement", "merge"]
