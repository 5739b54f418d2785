"""Settle: the lines that a merge adds, for the merged log to open and to say what is undecided.

They are made of the lines they settle alone, so whoever merges the same two logs adds the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kit.decisions import CHANGING, MERGED, Decision, chain_of
from kit.merge.conflicts import Conflict

RULE = "editor.merge"
BY = "kit merge"


def settling(
    lines: Sequence[Decision], found: Iterable[Conflict], twice: Iterable[str], common: set[str]
) -> Iterator[Decision]:
    """Give the lines that settle conflicts and lines said twice; `common` is in both logs."""
    for pair in found:
        sides = [line for line in pair if line.op != "revoke"]
        yield _back(lines, sides, common)
        yield _asked(pair)
    by_id = {line.id: line for line in lines}
    for name in sorted(twice):
        yield _signed(_revoke([by_id[name]], {name}), [by_id[name]])


def _back(lines: Sequence[Decision], sides: list[Decision], common: set[str]) -> Decision:
    """Take back what either editor alone decided there: what both had before holds again."""
    own = {name for side in sides for name in chain_of(side, lines)} - common
    return _signed(_revoke(sides, own), sides)


def _revoke(lines: list[Decision], names: Iterable[str]) -> Decision:
    return Decision("revoke", RULE, lines[0].target, supersedes=tuple(sorted(names)))


def _asked(pair: Conflict) -> Decision:
    about = next((line for line in pair if line.finding), pair.two)
    why = f"Two editors differ: {'; '.join(sorted(map(said, pair)))}."
    line = Decision("query", about.rule, about.target, finding=about.finding, why=why)
    return _signed(line, pair)


def _signed(line: Decision, about: Sequence[Decision]) -> Decision:
    names = " ".join(sorted(each.id for each in about))
    group = MERGED + hashlib.sha256(names.encode()).hexdigest()[:12]
    return replace(line, by=BY, at=max(each.at for each in about), group=group)


def said(line: Decision) -> str:
    """Return in a few words what an editor decided.

    >>> from kit.anchors import Target
    >>> from kit.prose import Span
    >>> target = Target.of("One cristal", Span(4, 11))
    >>> said(Decision("accept", "r", target, "crystal", by="ann"))
    'ann: “cristal” → “crystal”'
    """
    who, text = line.by or "somebody", f"“{line.target.exact}”"
    if line.op in CHANGING:
        return f"{who}: {text} → “{line.replacement}”" if line.replacement else f"{who}: {text} out"
    words = {"stet": "stands", "revoke": "as it was", "query": "asked"}
    return f"{who}: {text} {words[line.op]}"
