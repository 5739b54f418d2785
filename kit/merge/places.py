"""Places: whether two decisions are about one place, and whether they say the same of it."""

from __future__ import annotations

from kit.decisions import CHANGING, Decision
from kit.prose.common import common_end, common_start
from kit.redline import Change


def bare(line: Decision) -> Change:
    """Return a change without the letters that it leaves as they are.

    >>> from kit.anchors import Target
    >>> from kit.prose import Span
    >>> bare(Decision("accept", "r", Target.of("One cristal", Span(4, 11)), "crystal"))
    Change(start=6, end=7, text='y')
    """
    out, new = line.target.exact, line.replacement or ""
    head = common_start(out, new)
    tail = common_end(out[head:], new[head:])
    start, end = line.target.span
    return Change(start + head, end - tail, new[head : len(new) - tail])


def verdict(line: Decision) -> str:
    """Return what a decision comes to: change, stet or query."""
    return "change" if line.op in CHANGING else line.op


def alike(one: Decision, two: Decision) -> bool:
    """Tell whether two decisions about one place say the same of it."""
    if verdict(one) != verdict(two):
        return False
    return one.op not in CHANGING or bare(one) == bare(two)


def about_one_place(one: Decision, two: Decision) -> bool:
    """Tell whether two decisions are about one place, in the same version of the article."""
    if one.target.source != two.target.source:
        return False
    if one.op in CHANGING and two.op in CHANGING:
        return bare(one).collides(bare(two))
    if one.target.span == two.target.span:
        return True
    same = one.rule == two.rule or (one.finding and one.finding == two.finding)
    return bool(same) and one.target.span.overlaps(two.target.span)
