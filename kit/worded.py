"""Worded: a redline as a person reads it: whole words struck out and put in, not letters."""

from __future__ import annotations

from kit.redline import Change, Redline


def by_words(source: str, redline: Redline) -> tuple[Change, ...]:
    """Return the changes, each widened to whole words where no neighbour is in the way.

    >>> by_words("One cristal", Redline((Change(6, 7, "y"),)))
    (Change(start=4, end=11, text='crystal'),)
    """
    wide: list[Change] = []
    ends = (*(change.start for change in redline.changes[1:]), len(source))
    for change, high in zip(redline.changes, ends, strict=False):
        wide.append(widened(source, change, wide[-1].end if wide else 0, high))
    return tuple(wide)


def worded(source: str, redline: Redline) -> Redline:
    """Return a redline that makes the same copy, with whole words in place of letters."""
    return Redline(by_words(source, redline))


def widened(source: str, change: Change, low: int, high: int) -> Change:
    """Return a change widened to the edges of words, not past `low` or `high`."""
    change = _slid(source, change, low)
    start, end, text = change
    out = source[start:end]
    if any(_in_word(letter) for letter in out[:1] + text[:1]):
        while start > low and _in_word(source[start - 1]):
            start -= 1
    if any(_in_word(letter) for letter in out[-1:] + text[-1:]):
        while end < high and _in_word(source[end]):
            end += 1
    return Change(start, end, source[start : change.start] + text + source[change.end : end])


def _slid(source: str, change: Change, low: int) -> Change:
    """Slide a bare insertion or deletion left to where a word begins, if it says the same there.

    “build ties” with “he t” put in before “ies” is “the ” put in before “ties”.
    """
    start, end, text = change
    if start < end and text:
        return change
    piece = source[start:end] or text
    while start > low and _in_word(source[start - 1]) and source[start - 1] == piece[-1]:
        start, piece = start - 1, piece[-1] + piece[:-1]
    if start > 0 and _in_word(source[start - 1]):
        return change
    return Change(start, start + end - change.start, piece if text else "")


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "’'-"
