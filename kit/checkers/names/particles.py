"""Particles: “Marine Le Pen” and “Marine le Pen”: the small word inside a name, in two cases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kit.checkers.rule import Rule
from kit.findings import Finding

_KEPT = 16_384
_SMALL = "le|la|de|del|della|di|da|du|van|von|der|den|ten|ter|el|al|bin|ben"
# Only after a first name: alone, many names take a capital that they have not inside.
_FULL = re.compile(rf"(?<=\w )(?P<name>(?P<first>(?i:{_SMALL})) (?P<last>[A-ZÀ-Þ]\w+))")
_FIRST_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]* $")


@lru_cache(maxsize=_KEPT)
def particles_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the names with a particle that stand after a first name, with their places.

    >>> particles_in("With Marine le Pen.")
    (('le Pen', 12, 18),)
    """
    return tuple(
        (match["name"], match.start(), match.end())
        for match in _FULL.finditer(text)
        if _FIRST_NAME.search(text[max(0, match.start() - 30) : match.start()])
    )


def particle_slips(rule: Rule, blocks: Sequence[tuple[int, str]]) -> Iterator[Finding]:
    """Find the names whose particle is written in another case than most often."""
    found = [
        (start + at, start + end, name)
        for start, text in blocks
        for name, at, end in particles_in(text)
    ]
    seen = Counter(name for _, _, name in found)
    usual = {}
    for name, times in sorted(seen.items(), key=lambda pair: (pair[1], pair[0])):
        usual[name.lower()] = name, times
    for start, end, name in found:
        other, times = usual[name.lower()]
        if times > seen[name]:
            message = f"The article mostly writes “{other}”."
            yield rule.finding(name, 0, end - start, message, other)._replace(start=start, end=end)
