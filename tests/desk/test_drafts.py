"""Drafts: typing that was never saved finds its place again, or is named."""

from __future__ import annotations

from typing import Any

import pytest
from desk.talk import Talk

from kit.article import Article
from kit.review import Review

TEXT = "The 😀 news\n\nOne fact is clear to all.\n\nThe end came soon."
TYPED = {"exact": "", "prefix": "One fact", "suffix": " is clear to all.", "text": " more"}
START = TEXT.index(" is clear") + 1  # in UTF-16, the emoji takes two


def _asked(text: str, monkeypatch: pytest.MonkeyPatch, **change: object) -> dict[str, Any]:
    talk = Talk(Review(Article.from_text(text), by="ann"), monkeypatch)
    talk.ask("draft", changes=[{**TYPED, "start": START, **change}])
    [found] = talk.said
    return found


def test_a_draft_is_restored_where_it_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it would change is shown first; the message that does it is the one for replacing."""
    talk = Talk(Review(Article.from_text(TEXT), by="ann"), monkeypatch)
    talk.ask("draft", changes=[{**TYPED, "start": START}])
    [found] = talk.said
    assert [(r["left"], r["out"], r["in"]) for r in found["rows"]] == [("One fact", "", " more")]
    talk.ask(**found["ask"], only=["0"])
    assert "One fact more is clear" in talk.desk.review.copy


def test_a_draft_finds_its_words_in_a_changed_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody wrote above it meanwhile."""
    found = _asked(f"A new lede.\n\n{TEXT}", monkeypatch)
    assert [row["left"] for row in found["rows"]] == ["One fact"]


def test_what_is_in_the_log_already_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was saved; only the word of it was lost."""
    found = _asked(TEXT.replace("One fact", "One fact more"), monkeypatch)
    assert (found["rows"], found["lost"]) == ([], [])


def test_what_has_no_place_any_more_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its paragraph is gone, or two places are as good as each other."""
    assert _asked("The 😀 news\n\nNothing is left.", monkeypatch)["lost"] == [" more"]
    twice = f"Lede.\n\n{TEXT}\n\nOne fact is clear to all."
    assert _asked(twice, monkeypatch)["lost"] == [" more"]
