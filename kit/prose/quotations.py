"""Quotations: the words that somebody said, which no machine may change.

A quotation is a protected zone. Where the marks leave a doubt, the larger zone is taken: it
costs an editor a click, the smaller one could change a speaker's words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kit.prose.paragraphs import paragraphs
from kit.prose.spans import Span

# An opening single mark stands before a word and after a space or an opening mark; a closing
# one after a word or its stop. An apostrophe inside a word is neither, nor is that of ’90s. “â€“”
# and “â€”” are dashes that were read in the wrong encoding: what ends them is no mark.
_MARK = re.compile(
    r"(?<!â€)[“”]|\"|(?<![\w’])‘(?=\w)|(?<=[\w.,!?…])’(?!\w)"
    r"|(?<![^\s(\[“\"—–-])'(?=\w)(?!(?i:\d0s|em|til|tis|twas|n|cause)\b)|(?<=[\w.,!?…])'(?!\w)"
)
_CLOSES = {"“": "”", "‘": "’", '"': '"', "'": "'"}
# How many marks on a straight single one is looked for: it is an apostrophe more often.
_FARTHEST = 50
_AFTER_PLURAL = re.compile(r"s['’]")


def quotations(text: str) -> tuple[Span, ...]:
    """Return the words between quotation marks, outermost pairs only, marks left out.

    A quotation that runs over several paragraphs opens each of them and closes only in the
    last, so one left open protects the rest of its own paragraph.

    >>> text = 'He said “we go, ‘soon’” and left. "No," she said.'
    >>> [span.of(text) for span in quotations(text)]
    ['we go, ‘soon’', 'No,']
    """
    return tuple(
        inner.shift(paragraph.start)
        for paragraph in paragraphs(text)
        for inner in _in_paragraph(paragraph.of(text))
    )


@lru_cache(maxsize=4096)
def _in_paragraph(text: str) -> tuple[Span, ...]:
    marks = list(_MARK.finditer(text))
    found: list[Span] = []
    place = 0
    while place < len(marks):
        opening = marks[place]
        if not _opens(text, opening):
            place += 1
            continue
        end = _closing(text, marks, place)
        if end is not None:
            found.append(Span(opening.end(), marks[end].start()))
            place = end + 1
        elif opening.group() == "'":  # an apostrophe, for all one can tell
            place += 1
        else:
            if text[opening.end() :].strip():
                found.append(Span(opening.end(), len(text)))
            break
    return tuple(found)


def _opens(text: str, mark: re.Match[str]) -> bool:
    after = text[mark.end() : mark.end() + 1]
    return mark.group() in _CLOSES and (mark.group() != "'" or after.isalnum())


def _closing(text: str, marks: list[re.Match[str]], place: int) -> int | None:
    """Return which mark closes the quotation that the mark at `place` opens."""
    opening = marks[place].group()
    closing, depth, doubtful = _CLOSES[opening], 1, None
    reach = place + _FARTHEST if opening == "'" else len(marks)
    for number in range(place + 1, min(reach, len(marks))):
        mark = marks[number]
        if mark.group() == closing and not (closing == "'" and _begins(text, mark)):
            if closing in "'’" and _AFTER_PLURAL.match(text, mark.start() - 1):
                doubtful = number  # “the dogs’ dinner” may go on
                continue
            depth -= 1
            if not depth:
                return number
        elif mark.group() == opening and opening in "'‘" and doubtful is not None:
            break
        elif mark.group() == opening == "“" and _begins(text, mark):
            depth += 1
    return doubtful


def _begins(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark stands after a space and on a word, as only an opening one does."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (before.isspace() or before in tuple("([—–-")) and after.isalnum()
