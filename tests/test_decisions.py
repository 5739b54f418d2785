"""Decision: what an editor says of one place, as one line."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.anchors import Target
from kit.decisions import Decision, chain_of, in_force
from kit.errors import LogError
from kit.prose import Span

TARGET = Target.of("One cristal clear fact", Span(4, 11))
ACCEPT = Decision("accept", "spelling.word", TARGET, "crystal", by="ann")


def revoke(*lines: Decision, why: str = "") -> Decision:
    """Take back lines."""
    return Decision("revoke", "editor", TARGET, why=why, supersedes=tuple(x.id for x in lines))


@given(
    st.text(st.characters(exclude_categories=["Cs"])), st.text('a\n\u2028\x0b\x85\\"é\U0001f600')
)
def test_a_line_reads_back_as_the_decision(text: str, why: str) -> None:
    """Any text survives the way to a line and back, and the line stays one line."""
    decision = replace(ACCEPT, replacement=text, why=why).chained(3, "ff")
    line = decision.to_line()
    assert line.count("\n") == 1
    assert Decision.from_line(line) == decision


def test_the_id_says_what_and_not_where() -> None:
    """A line keeps its id wherever it stands in a log, and another line has another."""
    assert ACCEPT.chained(1, "").id == ACCEPT.chained(9, "ab").id
    assert replace(ACCEPT, by="bob").id != ACCEPT.id


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"op": "delete"}, "has the op 'delete'"),
        ({"replacement": None}, "replacement None"),
        ({"why": 3}, "3 as its why"),
        ({"seq": -1}, "place is no number"),
        ({"supersedes": "abc"}, "list of ids"),
        ({"extra": 1}, "extra"),
        ({"target": {"exact": "x"}}, "missing"),
        ({"target": {**json.loads(ACCEPT.to_line())["target"], "end": 5}}, "as long as its place"),
    ],
)
def test_a_line_of_another_shape_is_refused(change: dict[str, object], said: str) -> None:
    """What is no decision is named, not guessed at."""
    line = json.dumps({**json.loads(ACCEPT.to_line()), **change})
    with pytest.raises(LogError, match=said):
        Decision.from_line(line)


def test_what_is_revoked_holds_no_more() -> None:
    """A revoke takes lines out of force."""
    assert in_force([ACCEPT, revoke(ACCEPT)]) == ()


def test_revoking_a_revoke_brings_back_what_it_took() -> None:
    """Undo of an undo is a redo."""
    undo = revoke(ACCEPT)
    assert in_force([ACCEPT, undo, revoke(undo)]) == (ACCEPT,)


def test_a_swallowed_line_returns_when_its_swallower_is_revoked() -> None:
    """Taking back a rewrite of a fixed word leaves the fix."""
    rewrite = Decision("rewrite", "editor", TARGET, "glass", supersedes=(ACCEPT.id,))
    assert in_force([ACCEPT, rewrite]) == (rewrite,)
    assert in_force([ACCEPT, rewrite, revoke(rewrite)]) == (ACCEPT,)


def test_a_line_swallowed_twice_over_stays_swallowed() -> None:
    """The second rewrite of a run does not wake what the first had swallowed."""
    one = Decision("rewrite", "editor", TARGET, "glas", supersedes=(ACCEPT.id,))
    two = Decision("rewrite", "editor", TARGET, "glass", supersedes=(one.id,))
    assert in_force([ACCEPT, one, two]) == (two,)
    assert set(chain_of(two, [ACCEPT, one, two])) == {ACCEPT.id, one.id, two.id}
