"""Settle: one finding for one place, with what every checker said of it kept in sight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit.findings import Finding

# Which of two overlapping findings leads: the more exact knowledge of the place.
_LEADING = ("boilerplate", "typography", "grammar", "consistency", "style", "spelling", "query")
# A remark on a whole sentence or a whole tail covers others without being about the same thing.
_APART = ("length", "boilerplate")


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in order of place, those that overlap joined to one.

    The leading one keeps its place and first fix; the others' messages are added to its own,
    and their fixes follow when they are for the same stretch. A remark on length covers whole
    sentences and stands apart. Nothing is dropped silently.
    """
    found = list(findings)
    apart = [finding for finding in found if _is_apart(finding)]
    rest = [finding for finding in found if not _is_apart(finding)]
    settled = [one for group in _groups(rest) for one in _settled(group)]
    return tuple(sorted((*settled, *apart), key=lambda f: (f.start, f.end, f.rule)))


def _is_apart(finding: Finding) -> bool:
    # So does what came up when the file was read: somebody's remark is not about the spelling.
    return finding.kind in _APART or finding.rule.startswith("loading.")


def _groups(findings: list[Finding]) -> Iterator[list[Finding]]:
    """Give the findings in groups such that none meets one of another group."""
    group: list[Finding] = []
    reach = -1
    for finding in sorted(findings, key=lambda f: (f.start, f.end)):
        if group and finding.start > reach:
            yield group
            group = []
        reach = finding.end if not group else max(reach, finding.end)
        group.append(finding)
    if group:
        yield group


def _settled(group: list[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(group, key=_rank):
        met = next((i for i, other in enumerate(kept) if _meet(finding, other)), None)
        if met is None:
            kept.append(finding)
        else:
            kept[met] = _joined(kept[met], finding)
    return kept


def _rank(finding: Finding) -> tuple[bool, int, bool, int, int, str]:
    place = _LEADING.index(finding.kind) if finding.kind in _LEADING else len(_LEADING)
    # Of the same kind, a rule written for the house leads an engine's general one.
    general = finding.rule.startswith("harper.")
    length = finding.end - finding.start
    return not finding.fixes, place, general, -length, finding.start, finding.rule


def _meet(one: Finding, two: Finding) -> bool:
    return one.span == two.span or one.span.overlaps(two.span)


def _joined(leader: Finding, other: Finding) -> Finding:
    fixes = other.fixes if other.span == leader.span else ()
    said = other.message if other.message in leader.message else ""
    also = leader.message if said else f"{leader.message} Also: {other.message} ({other.rule})"
    sources = sorted({*leader.checker.split("+"), *other.checker.split("+")})
    return leader._replace(
        fixes=tuple(dict.fromkeys((*leader.fixes, *fixes))),
        message=also,
        checker="+".join(sources),
        quoted=leader.quoted or other.quoted,
        tier="query" if "query" in (leader.tier, other.tier) and leader.quoted else leader.tier,
    )
