"""A log is known again after it grew, and no other log is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.exporters.grown import decided_since
from kit.opening import open_review
from kit.standing import Standing

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"


@pytest.fixture(scope="module")
def standing() -> Standing:
    """Return the sample with all that was decided about it."""
    return open_review(SAMPLE, check=False).standing


def kept(standing: Standing, lines: int) -> dict[str, object]:
    """Return what a notebook kept of a review when its log had so many lines."""
    then = Standing.of(standing.article, standing.decisions[:lines])
    last = then.decisions[-1].hash if lines else ""
    return {"decisions": lines, "log_hash": last, "copy": then.copy}


def test_every_moment_of_a_log_is_known_again(standing: Standing) -> None:
    """From before the first line to the last, and how many came after."""
    total = len(standing.decisions)
    assert total > 20
    for lines in range(total + 1):
        assert decided_since(standing, kept(standing, lines)) == total - lines


def test_no_line_is_taken_for_another(standing: Standing) -> None:
    """A right hash in the wrong place, or a copy of another moment, is not this log."""
    one, two = kept(standing, 5), kept(standing, 7)
    assert one["copy"] != two["copy"]
    for key in one:
        assert decided_since(standing, {**one, key: two[key]}) is None
        assert decided_since(standing, {k: v for k, v in one.items() if k != key}) is None


def test_a_longer_log_than_there_is_was_cut(standing: Standing) -> None:
    """What the notebook has seen is there no more."""
    whole = kept(standing, len(standing.decisions))
    assert decided_since(Standing.of(standing.article, standing.decisions[:-1]), whole) is None
