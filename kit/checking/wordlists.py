"""Wordlists: what stands for `<verb>`, `<countable>` or `<month>` in a pattern."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kit.patterns.inflect import DATA, NOUNS, VERBS, ing, participle, past, plural, third

_NOT_ONLY = {"be", *DATA["verbs"]["nouns_too"].split()}
_ONLY_VERBS = tuple(verb for verb in VERBS if verb not in _NOT_ONLY)
LISTS: Mapping[str, tuple[str, ...]] = {
    "verb": tuple(verb for verb in VERBS if verb != "be"),
    "verbs": tuple(third(verb) for verb in VERBS if verb != "be"),
    "past": tuple(past(verb) for verb in VERBS if verb != "be"),
    "participle": tuple(participle(verb) for verb in VERBS),
    "ing": tuple(ing(verb) for verb in VERBS),
    "onlyverb": _ONLY_VERBS,
    "onlyverbs": tuple(map(third, _ONLY_VERBS)),
    "day": tuple(DATA["numbers"]["days"].split()),
    "month": tuple(DATA["numbers"]["months"].split()),
    **{kind: tuple(nouns) for kind, nouns in NOUNS.items()},
    "countables": tuple(map(plural, NOUNS["countable"])),
    "livings": tuple(map(plural, NOUNS["living"])),
    "number": tuple(DATA["numbers"]["words"].split()),
}
_NAMED = re.compile(r"<([a-z]+)>")


def spelt_out(pattern: str) -> str:
    """Return a pattern with each `<list>` in it replaced by the words of that list.

    >>> spelt_out(r"a <number>")[:22]
    'a (?:two|three|four|fi'
    """
    return _NAMED.sub(lambda name: f"(?:{'|'.join(dict.fromkeys(LISTS[name[1]]))})", pattern)
