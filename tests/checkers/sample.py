"""The sample article's own defects, as marked by hand, and which of them were found."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kit.findings import Finding
from kit.prose import Span

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "data" / "russian-french-meetings.txt"
_MARKED = ROOT / "tests" / "data" / "sample.toml"


class Defect(NamedTuple):
    """One defect: its place, what stands there, and why it is one."""

    span: Span
    text: str
    why: str


def defects(source: str) -> list[Defect]:
    """Return the marked defects with their places; a mark that is not unmistakable is refused."""
    rows = tomllib.loads(_MARKED.read_text(encoding="utf-8"))["defect"]
    return [_defect(source, row["near"], row["text"], row["why"]) for row in rows]


def _defect(source: str, near: str, text: str, why: str) -> Defect:
    if source.count(near) != 1 or near.count(text) < 1:
        raise ValueError(f"{text!r} near {near!r} is not one place of the article")
    start = source.index(near) + near.index(text)
    return Defect(Span(start, start + len(text)), text, why)


def missed(marked: Sequence[Defect], found: Sequence[Finding]) -> list[Defect]:
    """Return the defects that no finding touches."""
    return [d for d in marked if not any(f.span.overlaps(d.span) for f in found)]


def false(marked: Sequence[Defect], found: Sequence[Finding]) -> list[Finding]:
    """Return the findings that touch no defect."""
    return [f for f in found if not any(f.span.overlaps(d.span) for d in marked)]
