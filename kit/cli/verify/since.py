"""Since: what became of the clean copy after a page was made from it."""

from __future__ import annotations

from kit.review import Reading


def since(review: Reading, line: int) -> tuple[str, bool]:
    """Say of a page made after so many lines of the log whether the copy is still the same."""
    made = f"was made {moment(review, line)}"
    if line == len(review.standing.decisions):
        return made, True
    same = review.as_of(line).copy == review.copy
    return f"{made}, and since then the copy {'has not changed' if same else 'changed'}", same


def moment(review: Reading, line: int) -> str:
    """Say after which line of the log something was made.

    >>> from kit.article import Article
    >>> moment(Reading(Article.from_text("The lede.")), 0)
    'from this source and this log'
    """
    lines = len(review.standing.decisions)
    return (
        "from this source and this log" if line == lines else f"before line {line + 1} of {lines}"
    )
