"""Marks: what each double quotation mark of one paragraph does there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_MARK = re.compile(r"[“”]|(?<!\d)\"|(?<=\d)\"(?=[\s,.;:!?)]|\Z)")
_BEFORE_OPENING = frozenset("([{—–-‘'“\"/\n\t \u00a0")


class Walked(NamedTuple):
    """Where marks stand that are not as they should be, in code points of the paragraph.

    `opened` is the mark that nothing closed; `unopened` are those that close nothing, `facing`
    those that face the wrong way, `nested` the quotations inside another with the same marks.
    """

    opened: int | None
    unopened: tuple[int, ...] = ()
    facing: tuple[int, ...] = ()
    nested: tuple[tuple[int, int], ...] = ()


@lru_cache(maxsize=16_384)
def walk(text: str) -> Walked:
    """Return what the double quotation marks of one paragraph leave undone.

    >>> walk("He said: “We do.")
    Walked(opened=9, unopened=(), facing=(), nested=())
    """
    if "„" in text or "``" in text:
        return Walked(None)  # marks of other tongues and of typesetters open there
    if '"' not in text:
        return _curly(text)
    return _straight(text) if not ("“" in text or "”" in text) else Walked(None)


def opens(text: str, at: int) -> bool:
    """Tell whether a mark at `at` stands where a quotation begins: after a space, on a word."""
    before = at == 0 or text[at - 1] in _BEFORE_OPENING
    return before and at + 1 < len(text) and not text[at + 1].isspace()


def closes(text: str, at: int) -> bool:
    """Tell whether a mark at `at` stands where a quotation ends: on a word, before a space."""
    after = at + 1 == len(text) or not text[at + 1].isalnum()
    return after and at > 0 and not text[at - 1].isspace()


def _straight(text: str) -> Walked:
    """Return the mark of an odd number that has no partner, where it can be told which."""
    marks = [mark.start() for mark in _MARK.finditer(text)]
    if len(marks) % 2 == 0:
        return Walked(None)
    opened: int | None = None
    for at in marks:
        if opened is not None:
            opened = None
        elif text[at - 1 : at].isdigit():
            continue  # inches
        elif closes(text, at) and not opens(text, at):
            # From here on the marks would pair the wrong way round.
            return Walked(None, unopened=(at,))
        else:
            opened = at
    if opened is None:
        return Walked(None)
    alone = not text[opened + 1 :].strip() and text[opened - 1 : opened].isspace()
    sure = alone or (opens(text, opened) and not closes(text, opened))
    return Walked(opened if sure else None)


def _curly(text: str) -> Walked:
    walker = _Walker(text)
    for mark in _MARK.finditer(text):
        if mark.group() == "“":
            walker.meet_opening(mark.start())
        else:
            walker.meet_closing(mark.start())
    return Walked(walker.opened, tuple(walker.unopened), tuple(walker.facing), tuple(walker.nested))


class _Walker:
    """What is open while the curly marks of one paragraph are met, one by one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.opened: int | None = None
        self.inner: int | None = None
        self.unopened: list[int] = []
        self.facing: list[int] = []
        self.nested: list[tuple[int, int]] = []

    def meet_opening(self, at: int) -> None:
        opening, closing = opens(self.text, at), closes(self.text, at)
        if self.opened is None:
            self.opened = at
        elif self.text[at - 1] == "“":
            return  # doubled: another rule's
        elif closing and not opening:
            self.facing.append(at)
            self.opened = self.inner = None
        elif opening:
            self.inner = at

    def meet_closing(self, at: int) -> None:
        if self.inner is not None:
            if _closed_again(self.text, at):
                self.nested.append((self.inner, at + 1))
            else:
                self.opened = None
            self.inner = None
        elif self.opened is not None:
            self.opened = None
        elif opens(self.text, at) and not closes(self.text, at):
            self.facing.append(at)
            self.opened = at
        elif self.text[at - 1 : at] != "”":
            self.unopened.append(at)


def _closed_again(text: str, at: int) -> bool:
    """Tell whether the next mark after `at` closes as well: the outer quotation went on."""
    following = _MARK.search(text, at + 1)
    return following is not None and following.group() == "”" and following.start() > at + 1
