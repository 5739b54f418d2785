"""What the decision log survives: kills, cuts, flipped bits, many writers, a full disk, slips.

    python tests/bench/bench_store.py

Needs POSIX. A full disk is a small tmpfs where root may mount one, else a limit on the size of
files; the line says which. Ends with status 1 when a saved decision is lost or a harm unnoticed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.store.cuts import cuts, flips
from bench.store.full import full_disk
from bench.store.kills import kills, writers
from bench.store.refusals import missing, read_only, taken_away
from bench.store.slips import clock_backwards, spelt_two_ways

TRIALS = (
    *(kills, cuts, flips, writers, full_disk),
    *(read_only, missing, taken_away, clock_backwards, spelt_two_ways),
)


def main() -> None:
    """Try all of it and print a line each."""
    wrong = 0
    for trial in TRIALS:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            folder.chmod(0o755)
            done = trial(folder)
        wrong += done.wrong
        print(f"{done.what:<48}{done.tried:>7} tried {done.wrong:>3} wrong  {done.also}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
