"""Length: how many words, and why they are many."""

from __future__ import annotations

import kit
from kit.checkers import length
from kit.checking import Prose
from kit.house import HouseStyle


def _messages(text: str, role: str = "paragraph") -> list[str]:
    return [finding.message for finding in length.check_block(Prose(text, role), HouseStyle())]


def test_the_reason_is_told_in_words() -> None:
    """A long sentence is told with its words and its clauses."""
    text = "He said that " + "word " * 36 + "because he did, and he left when it rained."
    assert _messages(text) == ["48 words, 5 clauses."]


def test_forty_words_are_no_finding() -> None:
    """The limit itself is allowed; one word more is not."""
    assert _messages("word " * 39 + "word.") == []
    assert _messages("word " * 40 + "word.") == ["41 words, one clause."]


def test_a_long_paragraph_is_told_once() -> None:
    """Short sentences can make a long paragraph."""
    assert _messages("It rained again on Monday. " * 25) == ["125 words in one paragraph."]


def test_a_hed_has_no_length() -> None:
    """What is no paragraph is not measured."""
    assert _messages("word " * 50, "hed") == []


def test_a_long_sentence_hides_nothing() -> None:
    """Another finding inside a long sentence stands beside it."""
    text = "It was said " + "again and again " * 15 + "that Yes , it rained."
    house = HouseStyle()
    assert {"length.sentence", "typography.space_before_mark"} <= set(kit.check(text, house).rule)
