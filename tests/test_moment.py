"""Moment: the log as it was, by number, id or time."""

from __future__ import annotations

import pytest

from kit.anchors import Target
from kit.decisions import Decision
from kit.errors import MomentError
from kit.log import chain
from kit.moment import until
from kit.prose import Span

TARGET = Target.of("One cristal clear fact", Span(4, 11))
TIMES = ["2026-05-01T10:00:00.000+00:00", "2026-05-02T10:00:00.000+00:00", "2026-05-02T09:00+00:00"]
LINES = tuple(chain((), [Decision("stet", "r", TARGET, at=at, why=at) for at in TIMES]))


@pytest.mark.parametrize(
    ("at", "lines"),
    [
        (0, 0),
        (2, 2),
        ("2", 2),
        (LINES[0].id, 1),
        (LINES[1].id, 2),
        ("2026-05-01T09:59:59+00:00", 0),
        ("2026-05-01T10:00:00+00:00", 1),
        ("2026-05-02T09:30+00:00", 1),
        ("2026-05-03T00:00Z", 3),
        ("2026-05-01T12:00:00+02:00", 1),
        ("2026-05-01 10:00:00", 1),
        ("2026-06-01", 3),
        ("2026-04-01", 0),
    ],
)
def test_a_moment_is_a_number_an_id_or_a_time(at: int | str, lines: int) -> None:
    """By time it is what came before the first line signed later, though a clock went back."""
    assert until(LINES, at) == LINES[:lines]


@pytest.mark.parametrize("at", [4, -1, "4", "nope", "", "2026-13-01"])
def test_what_is_no_moment_is_refused(at: int | str) -> None:
    """The error says what can be named."""
    with pytest.raises(MomentError, match=r"no moment of this log, which has 3 lines"):
        until(LINES, at)
