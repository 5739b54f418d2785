"""CriticMarkup reads back to the same source and the same copy, whatever the text holds."""

from __future__ import annotations

import pytest
from exporters.deciding import marked_redlines, redlines, reviewed
from exporters.reviews import ARTICLES, decided
from hypothesis import example, given

from kit.exporters import exporter, rendered
from kit.exporters.criticised import bared, read_critic, shielded
from kit.redline import Change, Redline
from kit.review import Review


def critic_of(review: Review) -> str:
    """Return a review in CriticMarkup."""
    return str(rendered(exporter("critic"), review))


@given(marked_redlines() | redlines())
@example(("{++", Redline((Change(1, 1, "--"),))))
@example(("a~>b", Redline((Change(1, 2, "~>{"),))))
@example(("a{", Redline((Change(2, 2, "++}"),))))
@example(("a+", Redline((Change(1, 2, "+\\"),))))
def test_it_reads_back_to_source_and_copy(made: tuple[str, Redline]) -> None:
    """Law: for any text and any redline, CriticMarkup's own marks in either included."""
    source, redline = made
    read = read_critic(critic_of(reviewed(source, redline)))
    assert read.source == source
    assert read.copy == redline.apply(source)


@given(marked_redlines())
def test_a_shield_comes_off(made: tuple[str, Redline]) -> None:
    """Law: what is shielded reads back, and holds no mark."""
    text, _ = made
    assert bared(shielded(text)) == text
    assert read_critic(shielded(text)) == (text, text, ())


@pytest.mark.parametrize("article", ARTICLES)
def test_the_same_decisions_come_back(article: str) -> None:
    """Each change of the review is a change of what is read back."""
    review = decided(article)
    read = read_critic(critic_of(review))
    assert read.source == review.article.source
    assert Redline.of(read.source, read.changes) == review.redline
    assert read.copy == review.copy


def test_who_and_why_stand_in_remarks() -> None:
    """A remark follows each change; a query follows its place, with its answer."""
    said = critic_of(decided("ferry.txt"))
    assert "{~~dew~>due~~}{>>rewritten by Ann Editor (27 March 2017, 09:31 UTC)<<}" in said
    assert "people{>>Query 1 by Bob <Desk>: Who counted them? Answer: The harbour master" in said


def test_marks_in_the_copy_are_no_marks() -> None:
    """The article speaks of {++biscuits++}: a reader finds the words, not an insertion."""
    assert "{\\++biscuits++\\}" in critic_of(decided("ferry.txt"))
