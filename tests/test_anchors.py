"""Anchors: a place known by what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.anchors import Target, landing, place
from kit.likeness import ENOUGH
from kit.prose import Span

SOURCE = "The hed\n\nOne fact is cristal clear, she said.\n\nThe end of it all came on Friday."
SPAN = Span(SOURCE.index("cristal"), SOURCE.index("cristal") + 7)


def test_a_place_is_found_in_the_text_it_was_described_in() -> None:
    """In the same source a target lands where it stood, twins or not."""
    twice = "A cat. A cat."
    assert place(twice, Target.of(twice, Span(9, 12))) == Span(9, 12)


def test_context_stops_at_the_edge_of_the_paragraph() -> None:
    """What stands in the next paragraph says nothing of this place."""
    target = Target.of(SOURCE, SPAN)
    assert (target.prefix, target.suffix) == ("One fact is ", " clear, she said.")


@pytest.mark.parametrize(
    "changed",
    [
        "A new hed\n\nA new lede.\n\n" + SOURCE[9:],
        SOURCE.replace("The end of it all came on Friday.", ""),
        SOURCE.replace("One fact", "But one fact"),
        SOURCE.replace("she said", "he said"),
    ],
    ids=["paragraphs put before", "paragraph after gone", "words before", "words after"],
)
def test_a_place_is_found_again_when_other_words_changed(changed: str) -> None:
    """Changes elsewhere do not lose the place."""
    found = place(changed, Target.of(SOURCE, SPAN))
    assert found is not None
    assert found.of(changed) == "cristal"


@pytest.mark.parametrize(
    "changed",
    [
        SOURCE.replace("cristal", "crystal"),
        SOURCE.replace("One fact is cristal clear, she said.", "A cristal vase."),
        SOURCE + "\n\nOne fact is cristal clear, she said.",
    ],
    ids=["quote gone", "surroundings gone", "twin"],
)
def test_a_place_in_doubt_is_given_up(changed: str) -> None:
    """Without its exact quote in one unmistakable place, a target lands nowhere."""
    assert place(changed, Target.of(SOURCE, SPAN)) is None


ECHO = "The talks had been long. Officials said the talks had been cristal clear. They were."
OTHER = "The minister said the talks had been cristal clear at the end of it."


@pytest.mark.parametrize(
    "changed",
    [
        OTHER,
        f"{ECHO.replace('cristal', 'crystal')}\n\n{OTHER}",
        f"{ECHO} {ECHO}",
    ],
    ids=["gone, its echo stays", "mended, its echo stays", "doubled"],
)
def test_an_echo_is_no_place(changed: str) -> None:
    """Where other words of the article resembled it all along, a target does not land on them."""
    source = f"{ECHO}\n\n{OTHER}"
    at = source.index("cristal")
    target = Target.of(source, Span(at, at + 7))
    assert target.echo == len(" said the talks had been ")
    assert place(source + "\n\nMore.", target) == target.span
    assert place(changed, target) is None


def test_a_copy_of_a_place_that_changed_is_not_sure() -> None:
    """Where words like those around it stand elsewhere too, a person should look."""
    at = ECHO.index("cristal")
    target = Target.of(ECHO, Span(at, at + 7))
    found = landing(f"{ECHO.replace('been cristal', 'be cristal')}\n\nSee: {ECHO}", target)
    assert found is None or not found.sure


@given(st.text("ab c\n", max_size=60), st.text("ab c\n", max_size=60), st.data())
def test_a_place_is_its_quote_or_nothing(source: str, other: str, data: st.DataObject) -> None:
    """Wherever a target lands in another text, exactly its quote stands there."""
    start = data.draw(st.integers(0, len(source)))
    target = Target.of(source, Span(start, data.draw(st.integers(start, len(source)))))
    found = place(other, target)
    assert found is None or found.of(other) == target.exact


@given(st.text("ab c.\n\u05d0é\U0001f600", min_size=1, max_size=40), st.data())
def test_text_put_before_moves_every_place(source: str, data: st.DataObject) -> None:
    """A paragraph put before shifts a place by its length, or leaves it in doubt."""
    start = data.draw(st.integers(0, len(source) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(source))))
    news = "Z" * ENOUGH + ".\n\n"
    found = place(news + source, Target.of(source, span))
    assert found is None or found == span.shift(len(news)) or found.of(news + source)
