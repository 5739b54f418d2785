"""Choose: which findings an editor means, said as a table, a pandas query, a key or keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pandas as pd

from kit.errors import ConflictError, FindingError
from kit.findings import Finding, findings_table
from kit.prose import Span

Which = pd.DataFrame | str | Iterable[str]


def chosen(findings: Sequence[Finding], which: Which) -> list[Finding]:
    """Return the findings that `which` names, in order of place, each once.

    A text that is no key is read as a pandas query over the findings table. Raises FindingError
    when a key is not among the findings, or the query cannot be read.
    """
    by_key = {finding.key: finding for finding in findings}
    keys = [which] if isinstance(which, str) and which in by_key else _keys(findings, which)
    gone = [key for key in keys if key not in by_key]
    if gone:
        raise FindingError(
            f"no finding has the key {gone[0]!r}; the copy has changed since: "
            "ask review.findings again"
        )
    return [finding for finding in findings if finding.key in set(keys)]


def _keys(findings: Sequence[Finding], which: Which) -> list[str]:
    if isinstance(which, pd.DataFrame):
        return [str(key) for key in which.index]
    if not isinstance(which, str):
        return list(which)
    try:
        return [str(key) for key in findings_table(findings).query(which).index]
    except Exception as error:  # pandas raises whatever its parser meets
        raise FindingError(
            f"{which!r} is neither a finding's key nor a pandas query such as "
            f"\"text == 'cristal'\" ({error})"
        ) from error


def replacement(finding: Finding, fix: int | None) -> str | None:
    """Return the fix to take: the first that may be taken, or the one chosen by its number.

    Raises FindingError when there is no such fix.
    """
    if fix is None:
        return finding.fix
    if not 0 <= fix < len(finding.fixes):
        raise FindingError(
            f"{finding.text!r} has {len(finding.fixes)} fixes, so there is no fix {fix}"
        )
    return finding.fixes[fix]


def taken_by_machines(findings: Iterable[Finding]) -> list[tuple[Finding, str]]:
    """Return the open findings that a machine may mend without asking, each with its fix."""
    return [
        (finding, finding.fix)
        for finding in findings
        if finding.tier == "safe" and finding.verdict == "open" and finding.fix is not None
    ]


def refuse_overlaps(findings: Iterable[Finding]) -> None:
    """Raise ConflictError, naming both, when two of the findings overlap."""
    for one, two in pairwise(sorted(findings, key=lambda f: f.span)):
        if one.span.overlaps(two.span):
            raise ConflictError(
                f"{one.text!r} ({one.rule}) and {two.text!r} ({two.rule}) overlap at "
                f"{two.start}; accept one of them first"
            )


def refuse_places(places: Sequence[Span], length: int) -> None:
    """Raise FindingError when one of the places, in order, is outside a copy or two overlap."""
    ends = [0, *(place.end for place in places)]
    for place, before in zip(places, ends, strict=False):
        if not before <= place.start <= place.end <= length:
            raise FindingError(
                f"{place.start} to {place.end} is not a place in the copy, which has {length} "
                "characters, or it overlaps the place before"
            )
