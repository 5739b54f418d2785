"""Nearest: the place of a text that most resembles one that is gone; and a place put in words."""

from __future__ import annotations

import re

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from kit.errors import FindingError
from kit.likeness import Quote
from kit.prose import Span

_LIKE = 60.0  # per cent of the letters; below that, nothing resembles it
_TIMES = ("nowhere", "once", "more than once")
_FEW = 8  # words on either side
_WORD = re.compile(r"\S+\s*")


def nearest(source: str, quote: Quote) -> Span | None:
    """Return the place that most resembles a quote with its surroundings, or None for none.

    >>> text = "A new hed. One fact is cristall clear, she said."
    >>> nearest(text, Quote("cristal", "One fact is ", " clear, he said.")).of(text)
    'cristall'
    """
    wanted = quote.prefix + quote.exact + quote.suffix
    if not wanted.strip() or not source.strip():
        return None
    found = fuzz.partial_ratio_alignment(wanted, source, score_cutoff=_LIKE)
    if found is None:
        return None
    low = max(0, found.dest_start - len(quote.exact))
    there = source[low : found.dest_end + len(quote.exact)]
    start, end = len(quote.prefix), len(quote.prefix) + len(quote.exact)
    at = low + _carried(wanted, there, start)
    if not quote.exact:
        return Span(at, at)
    return _to_words(source, Span(at, max(at, low + _carried(wanted, there, end - 1) + 1)), quote)


def _carried(one: str, two: str, at: int) -> int:
    """Return where a letter of one text stands in another that is like it."""
    for step in Levenshtein.opcodes(one, two):
        if step.src_start <= at < step.src_end:
            return min(step.dest_end, step.dest_start + at - step.src_start)
    return len(two)


def _to_words(source: str, span: Span, quote: Quote) -> Span:
    """Widen a place to whole words where the quote ended with its words."""
    start, end = span
    while quote.exact[0].isalnum() and start > 0 and source[start - 1].isalnum():
        start -= 1
    while quote.exact[-1].isalnum() and end < len(source) and source[end].isalnum():
        end += 1
    return Span(start, end)


def in_words(source: str, span: Span) -> str:
    """Return a place in words that stand in the source once, the place itself in brackets.

    "" when a few words on either side do not tell it from others.

    >>> in_words("One fact, one clear fact.", Span(20, 24))
    'clear [fact].'
    """
    left = source[: span.start].rpartition("\n")[2]
    right = source[span.end :].partition("\n")[0]
    before = [0, *(len(left) - at.start() for at in reversed(list(_WORD.finditer(left))))]
    after = [0, *(at.end() for at in _WORD.finditer(right))]
    for words in range(_FEW):
        head = left[len(left) - before[min(words, len(before) - 1)] :]
        tail = right[: after[min(words, len(after) - 1)]].rstrip()
        said = f"{head}[{span.of(source)}]{tail}"
        if _meant(source, said) == (span, 1):
            return said
    return ""


def from_words(source: str, words: str) -> Span:
    """Return the place that is meant by words of the source, or by brackets among them.

    Raises FindingError unless the words stand in the source once.

    >>> from_words("One fact, one clear fact.", "clear [fact]")
    Span(start=20, end=24)
    """
    span, times = _meant(source, words)
    if times != 1:
        raise FindingError(
            f"{words!r} stands {_TIMES[times]} in the article; quote more around the place, "
            "and set the place itself in brackets, as in 'one [fact] more'"
        )
    return span


def _meant(source: str, words: str) -> tuple[Span, int]:
    """Return the first place that is meant by words, and how many there are."""
    before, exact, after = ("", words, "") if words in source else _parted(words)
    whole = before + exact + after
    start = source.find(whole) + len(before)
    more = source.find(whole, source.find(whole) + 1) >= 0
    return Span(start, start + len(exact)), 1 + more if whole in source and whole else 0


def _parted(words: str) -> tuple[str, str, str]:
    before, opened, rest = words.partition("[")
    exact, closed, after = rest.rpartition("]")
    return (before, exact, after) if opened and closed else ("", words, "")
