"""Particles: “Marine Le Pen” and “Marine le Pen”: the small word inside a name, in two cases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

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


def usual_particles(names: Iterable[str]) -> dict[str, str]:
    """Return the names whose particle is written in another case than most often, with that one.

    >>> usual_particles(["Le Pen", "Le Pen", "le Pen"])
    {'le Pen': 'Le Pen'}
    """
    seen = Counter(names)
    usual: dict[str, tuple[int, str]] = {}
    for name, times in sorted(seen.items(), key=lambda pair: (pair[1], pair[0])):
        usual[name.lower()] = times, name
    mostly = {name: usual[name.lower()] for name in seen}
    return {name: mostly[name][1] for name in seen if mostly[name][0] > seen[name]}
