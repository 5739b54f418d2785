"""Positions: code points for Python, UTF-16 units for the browser, translated here alone."""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """The two ways of counting one text.

    >>> both = Utf16("a😀b")
    >>> both.units(2), both.points(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        """Note where the characters stand that take two units."""
        wide = [match.start() for match in _WIDE.finditer(text)]
        self._wide = wide
        self._wide_units = [at + before for before, at in enumerate(wide)]

    def units(self, point: int) -> int:
        """Return the UTF-16 unit at which code point `point` begins."""
        return point + bisect_left(self._wide, point) if self._wide else point

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the units at which a span of code points begins and ends."""
        return (self.units(start), self.units(end)) if self._wide else (start, end)

    def points(self, unit: int) -> int:
        """Return the code point that begins at UTF-16 unit `unit`, or that the unit is within."""
        if not self._wide:
            return unit
        return self._snapped(unit) - bisect_left(self._wide_units, self._snapped(unit))

    def _snapped(self, unit: int) -> int:
        """Move a position between the two units of one character to its beginning."""
        at = bisect_left(self._wide_units, unit - 1)
        inside = at < len(self._wide_units) and self._wide_units[at] == unit - 1
        return unit - 1 if inside else unit
