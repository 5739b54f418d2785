"""Review: an article, its decisions and its findings: the one mutable place.

All that can be asked of it is computed from the source and the log (`reading.py`); all that can be
done to it is one or more lines of the log (`writing.py`, `upstream.py`, `review.py`).
"""

from kit.review.reading import Reading
from kit.review.review import Review

__all__ = ["Reading", "Review"]
