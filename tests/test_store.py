"""The store under harm: what was saved stays, what was not is said. The bench does more of it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from bench.store.cuts import cuts, flips
from bench.store.full import full_disk
from bench.store.kills import kills, writers
from bench.store.refusals import missing, read_only, taken_away
from bench.store.saving import Outcome
from bench.store.slips import clock_backwards, spelt_two_ways

TRIALS = [
    partial(kills, times=8),
    partial(cuts, lines=2),
    partial(flips, lines=2),
    partial(writers, people=3, each=10),
    *(full_disk, read_only, missing, taken_away, clock_backwards, spelt_two_ways),
]


@pytest.mark.skipif(os.name != "posix", reason="kills, forks and limits are POSIX's")
@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: getattr(trial, "func", trial).__name__)
def test_no_saved_decision_is_lost_and_no_harm_goes_unseen(
    trial: Callable[[Path], Outcome],
) -> None:
    """Each trial of the bench, in small, goes wrong no time."""
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to nobody()
        folder = Path(name)
        folder.chmod(0o755)
        done = trial(folder)
    assert done.tried
    assert done.wrong == 0, done
