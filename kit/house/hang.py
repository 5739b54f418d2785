"""Hang: whether a regular expression could search for ever on some text.

The library `regex` remembers much of what it has tried, and so gets out of most traps; no rule of
thumb tells which are left. So the doubtful patterns, those that repeat a group without end, are
tried for a moment on texts made to be hard: an example with one of its parts pumped up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

import regex

from kit.patterns import example

LIMIT = 0.25  # seconds of work that a rule may take on one paragraph; a usual one takes a 10,000th
_REPEATED_GROUP = re.compile(r"\)(?:[*+]|\{\d*,\})")
_NO_LETTER = re.compile(r"\\[A-Za-z]|[^\w\s]")
_TRIAL = 0.05
_TIMES = 40
_LONGEST = 60


def can_hang(pattern: str, examples: Iterable[str]) -> bool:
    r"""Tell whether a search for `pattern` takes too long on a text made hard.

    `examples` are texts, as in a house's rule, that the pattern is meant for.

    >>> can_hang(r"(?:\w|\w\w)+ indeed", []), can_hang(r"\b(?:very )+indeed", [])
    (True, False)
    """
    if not _REPEATED_GROUP.search(pattern):
        return False
    compiled = regex.compile(pattern, regex.IGNORECASE)
    return any(_is_long(compiled, text) for text in _hard(pattern, examples))


def _is_long(compiled: regex.Pattern[str], text: str) -> bool:
    for _ in range(2):  # once may be the machine's fault
        with suppress(TimeoutError):
            compiled.search(text, timeout=_TRIAL)
            return False
    return True


def _hard(pattern: str, examples: Iterable[str]) -> Iterator[str]:
    plain = _NO_LETTER.sub(" ", pattern)
    for text in (plain, *(example(shown).wrong for shown in examples)):
        # The whole text stands at the end: without a word that it needs, no search begins.
        end = f"\0 {text}"
        yield from (part * _TIMES + end for part in ("a", "a ", " ", "1", "a-", "A", ","))
        for at in range(1, min(len(text), _LONGEST) + 1):
            for width in (1, 2):
                yield text[:at] + text[max(0, at - width) : at] * _TIMES + end
