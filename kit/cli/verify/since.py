"""Since: what became of the clean copy after a page was made from it."""

from __future__ import annotations

from kit.review import Reading


def since(review: Reading, line: int) -> tuple[str, bool]:
    """Say of a page made after so many lines of the log whether the copy is still the same."""
    lines = len(review.standing.decisions)
    if line == lines:
        return "was made from this source and this log", True
    made = f"was made before line {line + 1} of {lines}, and since then the copy"
    same = review.as_of(line).copy == review.copy
    return (f"{made} has not changed", True) if same else (f"{made} changed", False)
