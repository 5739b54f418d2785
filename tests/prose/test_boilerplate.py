"""Boilerplate: the tail that a web page left is told from the article's own ending."""

from __future__ import annotations

import tomllib
from pathlib import Path

from kit.article import Article

_ENDS = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "tails.toml").read_text(encoding="utf-8")
)
_BODY = (
    "Bridge will cost more\n\nThe council said on Monday that the bridge would cost twice as much"
    " as had been planned.\n\nNobody would say who is to pay for it, or when it will open."
)


def _tail(lines: list[str]) -> str:
    """Return what is taken for the web page's of an article that ends in these lines."""
    text = "\n\n".join((_BODY, *lines))
    blocks = Article.from_text(text).blocks
    return "".join(text[b.start : b.end] for b in blocks if b.role == "boilerplate")


def test_what_is_taken_for_a_tail_is_one() -> None:
    """Of all that is flagged, at least 95 in 100 belong to a web page."""
    flagged = [bool(_tail(lines)) for lines in _ENDS["tails"]]
    astray = [lines for lines in _ENDS["endings"] if _tail(lines)]
    assert sum(flagged) / (sum(flagged) + len(astray)) >= 0.95, astray


def test_most_tails_are_found_whole() -> None:
    """At least 90 in 100 are flagged from their first line to their last."""
    cut = [lines for lines in _ENDS["tails"] if _tail(lines) != "\n\n".join(lines)]
    assert 1 - len(cut) / len(_ENDS["tails"]) >= 0.9, cut
