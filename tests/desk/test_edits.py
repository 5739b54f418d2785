"""Edits: from one text to another, and as CodeMirror writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import TEXTS

from kit.desk.edits import (
    Edit,
    EditError,
    applied,
    edit_between,
    edits_between,
    edits_by_words,
    written,
)


def _made(before: str, edits: list[Edit]) -> str:
    for (start, end), text in reversed(edits):
        before = before[:start] + text + before[end:]
    return before


@given(TEXTS, TEXTS)
def test_edits_make_one_text_of_the_other(before: str, after: str) -> None:
    """As one replacement, line by line, or leaving alone the words both share."""
    assert _made(before, [edit_between(before, after)]) == after
    assert _made(before, edits_between(before, after)) == after
    assert _made(before, edits_by_words(before, after)) == after


@given(TEXTS, TEXTS)
def test_what_is_written_is_read_again(before: str, after: str) -> None:
    """Sections count in UTF-16; emoji, combining letters and odd line ends come through."""
    sections = written(edits_between(before, after), before)
    assert applied(before, sections) == after
    kept = sum(part if isinstance(part, int) else int(part[0]) for part in sections)
    assert kept == len(before.encode("utf-16-le")) // 2


def test_changes_of_another_text_are_refused() -> None:
    """A change says by its length which text it is for."""
    with pytest.raises(EditError, match="does not fit"):
        applied("One fact", [3, [0, "x"]])
