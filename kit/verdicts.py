"""Verdicts: which findings are still open, and how the others were decided."""

from __future__ import annotations

from collections.abc import Iterable

from kit.decisions import Decision
from kit.findings import KINDS, Finding
from kit.prose import Span
from kit.standing import BY_HAND, Standing

_VERDICTS = {"accept": "accepted", "rewrite": "rewritten", "stet": "stet", "query": "query"}
_KINDS = {"quotes": "typography", "names": "spelling", "harper": "grammar", BY_HAND: "query"}


def with_verdicts(found: Iterable[Finding], standing: Standing) -> tuple[Finding, ...]:
    """Return the findings of the copy with their verdicts, and a row for each one decided.

    A stet or query belongs to the finding of its rule at its place, or to the one whose key it
    names. An accepted or rewritten finding is gone from the copy: its row stands where its
    replacement stands and shows the text it was about.
    """
    findings = list(found)
    at = {(f.rule, f.start, f.end): i for i, f in enumerate(findings)}
    by_key = {finding.key: i for i, finding in enumerate(findings)}
    for line, place in standing.replay.remarks:
        span = standing.redline.copy_span(place)
        index = at.get((line.rule, *span), by_key.get(line.finding))
        if index is not None:
            findings[index] = findings[index]._replace(verdict=_VERDICTS[line.op])
        else:
            findings.append(_row(line, span))
    findings += [_row(line, span) for _, line, span in standing.made() if line.finding]
    return tuple(sorted(findings, key=lambda f: (f.start, f.end, f.rule)))


def remarks_on(standing: Standing, findings: Iterable[Finding]) -> list[str]:
    """Return the ids of the stets and queries that are about some of these findings."""
    asked = list(findings)
    keys = {finding.key for finding in asked}
    places = {(finding.rule, finding.span) for finding in asked}
    return [
        line.id
        for line, place in standing.replay.remarks
        if keys & {line.finding, line.id}
        or (line.rule, standing.redline.copy_span(place)) in places
    ]


def _row(line: Decision, span: Span) -> Finding:
    """Show a decision whose finding the checkers no longer report."""
    first = line.rule.partition(".")[0]
    kind = first if first in KINDS else _KINDS.get(first, "style")
    return Finding(
        rule=line.rule,
        kind=kind,
        tier="query" if line.op == "query" else "suggest",
        text=line.target.exact,
        message=line.why,
        start=span.start,
        end=span.end,
        fixes=() if line.replacement is None else (line.replacement,),
        checker=first,
        verdict=_VERDICTS[line.op],
        key=line.finding or line.id,
    )
