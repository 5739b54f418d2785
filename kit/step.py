"""Step: the lines that one act of the editor writes together, and one undo takes back."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime

from kit.decisions import Decision
from kit.findings import Finding
from kit.prose import Span
from kit.standing import Standing


class Step:
    """Decisions signed and gathered, each fitted to what the ones before it made of the copy."""

    def __init__(self, standing: Standing, by: str, group: str = "") -> None:
        """Begin a step of the editor `by`; lines of one `group` are one undo."""
        self.standing = standing
        self.lines: list[Decision] = []
        self._by = by
        self._group = group or uuid.uuid4().hex[:12]
        self._moved = 0

    def further(self) -> Step:
        """Return the step going on: findings are now those of the copy as it has become."""
        step = Step(self.standing, self._by, self._group)
        step.lines = self.lines
        return step

    def add(self, line: Decision | None) -> None:
        """Sign a decision and let it hold for those that follow; None adds nothing."""
        if line is not None:
            at = datetime.now(UTC).isoformat(timespec="milliseconds")
            signed = replace(line, by=self._by, at=at, group=self._group)
            self.lines.append(signed)
            self.standing = self.standing.after(signed)

    def accept(self, finding: Finding, text: str) -> None:
        """Put `text` in place of a finding; findings come in order of place.

        Their positions are those of the copy as it was when the step began.
        """
        span = Span(finding.start, finding.end).shift(self._moved)
        self.add(self.standing.change(span, text, "accept", finding.rule, finding=finding.key))
        self._moved += len(text) - (finding.end - finding.start)

    def rewrite(self, place: Span, text: str) -> None:
        """Put `text` in a place by the editor's own hand; places come in order, as findings do."""
        self.add(self.standing.change(place.shift(self._moved), text, "rewrite"))
        self._moved += len(text) - (place.end - place.start)
