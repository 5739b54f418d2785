"""Edits: what turns one text into another, and how CodeMirror writes it down.

On the wire a change is a list of sections: a number of UTF-16 units that stay, or a list of a
number of units that go and the lines that come in their place (`ChangeSet.toJSON`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from kit.desk.positions import Utf16
from kit.errors import KitError
from kit.prose import Span
from kit.prose.common import common_end, common_start

_WORDS = re.compile(r"\w+|\W")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_LONG = 4_000  # characters; whole lines are compared beyond, which is quick

Sections = list[int | list[int | str]]


class EditError(KitError):
    """A change from the browser does not fit the text it was made for."""


class Edit(NamedTuple):
    """One replacement in a text: what stood at `span` became `text`."""

    span: Span
    text: str


def edit_between(before: str, after: str) -> Edit:
    """Return the smallest one replacement that makes `after` of `before`.

    >>> edit_between("One cristal", "One crystal")
    Edit(span=Span(start=6, end=7), text='y')
    """
    head = common_start(before, after)
    tail = common_end(before[head:], after[head:])
    return Edit(Span(head, len(before) - tail), after[head : len(after) - tail])


def edits_between(before: str, after: str) -> list[Edit]:
    r"""Return small replacements that make `after` of `before`, in order; none when they are equal.

    Where both have the same lines each line has its own, so that what stands between the places
    of a bulk fix keeps its caret and its marks.

    >>> [edit.text for edit in edits_between("a b\nc\nd", "a  b\nc\nd!")]
    [' ', '!']
    """
    span, text = whole = edit_between(before, after)
    old, new = span.of(before).split("\n"), text.split("\n")
    if len(old) != len(new):
        return [whole]
    found, at = [], span.start
    for one, two in zip(old, new, strict=True):
        if one != two:
            part = edit_between(one, two)
            found.append(Edit(part.span.shift(at), part.text))
        at += len(one) + 1
    return found


def edits_by_words(before: str, after: str) -> list[Edit]:
    """Return replacements that make `after` of `before` and leave alone the words they share.

    >>> [edit.text for edit in edits_by_words("one two three", "a two b")]
    ['a', 'b']
    """
    span, text = edit_between(before, after)
    cut = _WORDS if max(len(text), span.end - span.start) < _LONG else _LINES
    old, new = cut.findall(span.of(before)), cut.findall(text)
    starts = [*accumulate(map(len, old), initial=span.start)]
    matched = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        Edit(Span(starts[one], starts[two]), "".join(new[three:four]))
        for tag, one, two, three, four in matched
        if tag != "equal"
    ]


def written(edits: Iterable[Edit], text: str) -> Sections:
    """Write edits of a text, in order, as sections.

    >>> written([Edit(Span(6, 7), "y")], "One cristal")
    [6, [1, 'y'], 4]
    """
    both, at = Utf16(text), 0
    sections: Sections = []
    for (start, end), new in edits:
        sections.append(both.units(start) - both.units(at))
        sections.append([both.units(end) - both.units(start), *(new.split("\n") if new else [])])
        at = end
    sections.append(both.units(len(text)) - both.units(at))
    return [section for section in sections if section]


def applied(text: str, sections: Sections) -> str:
    """Return a text with a change made to it.

    Raises EditError when the sections are not as long as the text.

    >>> applied("One cristal", [6, [1, "y"], 4])
    'One crystal'
    """
    both, at = Utf16(text), 0
    parts: list[str] = []
    for section in sections:
        if isinstance(section, list):
            gone, *lines = section
            parts.append("\n".join(map(str, lines)))
        else:
            gone = section
            parts.append(text[both.points(at) : both.points(at + gone)])
        at += int(gone)
    if at != both.units(len(text)):
        raise EditError("what was typed does not fit the text; the desk shows it anew")
    return "".join(parts)
