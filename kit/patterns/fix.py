"""Fix: what stands in the place of a match, made from its groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import Formatter
from typing import NamedTuple, Protocol

from kit.patterns.forms import FORMS, formed


class FixError(ValueError):
    """A fix asks for a group or a form that there is not."""


class Match(Protocol):
    """A match, of whichever library of regular expressions."""

    def group(self) -> str:
        """Return what was matched."""

    def groups(self) -> tuple[str | None, ...]:
        """Return what each group has matched."""

    def start(self) -> int:
        """Return where it begins."""

    def end(self) -> int:
        """Return where it ends."""


class Spot(NamedTuple):
    """A place of a text that a pattern has matched, what to say of it, and what to put there."""

    start: int
    end: int
    message: str
    fixes: tuple[str, ...]


class _Group(str):
    """What a group has matched; a format gives another form of it."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return formed(self, spec) if spec else str(self)


def check_fix(fix: str, groups: int) -> None:
    """Raise FixError unless a fix names only groups up to `groups`, in forms that there are.

    >>> check_fix("in {1:plural}", 1)
    """
    try:
        asked = [part[1:] for part in Formatter().parse(fix) if part[1] is not None]
    except ValueError as error:
        raise FixError(f"{fix!r} cannot be read ({error}); a brace itself is doubled") from None
    for name, form, conversion in asked:
        if not (name or "").isdecimal() or int(name or 0) > groups or conversion:
            raise FixError(f"{fix!r} asks for {{{name}}}; the pattern has {groups} groups")
        if form and form not in FORMS and not form.startswith("="):
            raise FixError(f"{fix!r} asks for the form {form!r}; there are {', '.join(FORMS)}")


def spots(
    matches: Iterable[Match], text: str, message: str, fixes: tuple[str, ...]
) -> Iterator[Spot]:
    """Give the place of each match in `text`, with `message` and `fixes` made from its groups."""
    for match in matches:
        groups = [_Group(group or "") for group in (match.group(), *match.groups())]
        made = [_like(fix.format(*groups), match.group(), text) for fix in fixes]
        end = match.end()
        # A space that a pattern needs for its sake is no part of what the editor reads.
        while made and text[end - 1 : end].isspace() and _all_end(made, text[end - 1]):
            made, end = [fix[:-1] for fix in made], end - 1
        yield Spot(match.start(), end, message.format(*groups), tuple(made))


def _all_end(fixes: list[str], letter: str) -> bool:
    return all(fix.endswith(letter) for fix in fixes)


def _like(fix: str, old: str, text: str) -> str:
    """Write a fix with the capital of what it replaces and the text's own apostrophe."""
    cased = fix[:1].upper() + fix[1:] if old[:1].isupper() else fix
    if text.isupper():  # a hed in capitals
        cased = fix.upper()
    return cased.replace("'", "’") if "’" in text and "'" not in text else cased
