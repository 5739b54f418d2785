"""House: the house's own rules, and the words in whose place it writes others.

Both are written in `house.toml`: tables [rule.NAME], found as `house.NAME`, and [instead].
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kit.checkers.house.instead import INSTEAD, Instead
from kit.checking.bare import bare
from kit.checking.own import Own
from kit.checking.rule import Prose
from kit.findings import Finding
from kit.house import HouseStyle
from kit.patterns import words_in

RULES = (INSTEAD,)
_HOUSES_KEPT = 16


class _Looks(NamedTuple):
    """What is to be looked for, by the words of which one must be present; and what always is."""

    by_word: dict[str, list[Instead | Own]]
    always: list[Instead | Own]


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find what the house's own rules describe, and words in whose place it writes others."""
    text = bare(block.text, block.markup)
    looks = _looks(house)
    present = words_in(text).intersection(looks.by_word)
    cued = [look for word in sorted(present) for look in looks.by_word[word]]
    for look in dict.fromkeys((*cued, *looks.always)):
        yield from look.find(text, block.role)


@lru_cache(maxsize=_HOUSES_KEPT)
def _looks(house: HouseStyle) -> _Looks:
    by_word: dict[str, list[Instead | Own]] = defaultdict(list)
    always: list[Instead | Own] = []
    for word, fixes in house.instead:
        instead = Instead(word, fixes)
        (by_word[instead.cue] if instead.cue else always).append(instead)
    for rule in house.rules:
        for heard in [by_word[word] for word in rule.cue] or [always]:
            heard.append(Own(rule))
    return _Looks(by_word, always)
