"""Typing: letters typed at the desk, saved as one rewrite a run."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import TEXTS

from kit.article import Article
from kit.desk.typing import Edit, Typing, carried, edit_between
from kit.errors import KitError
from kit.prose import Span
from kit.review import Review


@pytest.fixture
def review() -> Review:
    """A review with nothing decided."""
    return Review(Article.from_text("One fact is clear.\n\nThe end came."), by="ann")


def _type(typing: Typing, before: str, letters: str, after: str) -> None:
    for count in range(1, len(letters) + 1):
        typing.take(before + letters[:count] + after)


def test_what_is_typed_in_one_go_is_one_change(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word typed letter by letter, saved in the middle, is one change and one undo."""
    # On a slow machine the first check alone outlasts the pause that ends a run.
    monkeypatch.setattr("kit.desk.typing.time.monotonic", lambda: 0.0)
    typing = Typing(review)
    _type(typing, "One ", "cle", "fact is clear.\n\nThe end came.")
    typing.save()
    _type(typing, "One cle", "ar ", "fact is clear.\n\nThe end came.")
    typing.save()
    assert review.changes[["text", "replacement"]].values.tolist() == [["", "clear "]]
    review.undo()
    assert review.copy == review.article.source


def test_typing_elsewhere_is_another_change(review: Review) -> None:
    """Two places typed in at once are two changes, not one long one."""
    typing = Typing(review)
    typing.take("One fact is clear!.\n\nThe end came.")
    typing.take("One fact is clear!.\n\nThe end never came.")
    typing.save()
    assert review.changes["replacement"].tolist() == ["!", "never "]
    review.undo()
    assert review.copy == "One fact is clear!.\n\nThe end came."


def test_typing_shows_before_it_is_saved(review: Review) -> None:
    """The standing has the letters at once; the log has them after the save."""
    typing = Typing(review)
    standing = typing.take("One teh fact is clear.\n\nThe end came.")
    assert "teh" in [f.text for f in review.findings_in(standing)]
    assert review.decisions.empty
    assert typing.pending
    typing.save()
    assert not typing.pending
    assert review.copy == standing.copy


def test_typing_it_back_leaves_no_change(review: Review) -> None:
    """Letters typed and deleted again are no change."""
    typing = Typing(review)
    typing.take("One xfact is clear.\n\nThe end came.")
    typing.save()
    typing.take("One fact is clear.\n\nThe end came.")
    typing.save()
    assert review.changes.empty


def test_somebody_elses_change_is_kept(review: Review) -> None:
    """A decision made elsewhere while letters wait to be saved stays where it is."""
    typing = Typing(review)
    typing.take("One fact is clear.\n\nThe end never came.")
    review.rewrite(*review.at("fact"), "plain fact")
    typing.save()
    assert review.copy == "One plain fact is clear.\n\nThe end never came."


def test_half_a_character_is_refused(review: Review) -> None:
    """Text that cannot be saved is named, and what was typed before it is kept."""
    typing = Typing(review)
    typing.take("One xfact is clear.\n\nThe end came.")
    with pytest.raises(KitError, match="half a character"):
        typing.take("One \ud83dfact is clear.\n\nThe end came.")
    typing.save()
    assert review.copy.startswith("One xfact")


@given(TEXTS, TEXTS)
def test_an_edit_is_what_makes_one_text_of_the_other(before: str, after: str) -> None:
    """The smallest replacement, applied, gives the other text."""
    span, text = edit_between(before, after)
    assert before[: span.start] + text + before[span.end :] == after


def test_an_edit_is_carried_over_a_change_before_it() -> None:
    """An edit after somebody's insertion moves by its length."""
    assert carried(Edit(Span(4, 4), "x"), "one two", "the one two") == Edit(Span(8, 8), "x")


def test_letters_put_in_among_changed_words_take_nothing_away() -> None:
    """Somebody else mended the word meanwhile: both are there."""
    assert carried(Edit(Span(6, 6), "x"), "a recieve b", "a receive b") == Edit(Span(7, 7), "x")


def test_two_far_changes_do_not_make_the_words_between_theirs() -> None:
    """An edit between two places that others changed keeps its own small place."""
    before = "one two three four five"
    edit = edit_between(before, "one two thrEE four five")
    assert carried(edit, before, "1 two three four 5").span.of("1 two three four 5") == "ee"
