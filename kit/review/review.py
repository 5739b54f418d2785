"""Review: what an editor decides about an article: its findings, its words, its author's part."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from kit.article import Article
from kit.choose import (
    Which,
    chosen,
    refuse_overlaps,
    refuse_places,
    replacement,
    taken_by_machines,
)
from kit.errors import FindingError
from kit.findings import Finding
from kit.house import HouseStyle, Written
from kit.log import DecisionLog, MemoryLog
from kit.prose import Span
from kit.queries import ANSWER, NOTES, note_on, queries
from kit.review.upstream import Upstream
from kit.standing import BY_HAND
from kit.step import Step
from kit.verdicts import remarks_on

_ROUNDS = 5  # of safe fixes; what one brings to light is mostly gone after the second


class Review(Upstream):
    """An article under review: what is wrong with it, what was decided, what it reads like now.

    >>> review = Review(Article.from_text("One fact is cristal clear."))
    >>> _ = review.accept("text == 'cristal'")
    >>> review.copy
    'One fact is crystal clear.'
    """

    def __init__(
        self,
        article: Article,
        house: HouseStyle | None = None,
        log: DecisionLog | MemoryLog | None = None,
        by: str = "editor",
        written: Written | None = None,
    ) -> None:
        """Put an article under review by the editor `by`.

        Without a log, decisions last as long as the object; without the place where the house style
        is written, nothing can be added to it.
        """
        super().__init__(article, house, log, by)
        self.written = written

    def accept(self, which: Which, fix: int | None = None) -> pd.DataFrame:
        """Take the fixes of findings: a table of them, a pandas query, a key or keys.

        `fix` chooses among a finding's `fixes` (0 is the first) and is the only way to change
        words inside a quotation. Findings accepted before are passed over. Raises FindingError
        when there is no such finding or fix, ConflictError when two findings overlap.
        """
        with self.lock:
            rows = [f for f in chosen(self.found, which) if f.verdict != "accepted"]
            if fix is None and rows and not any(row.fix is not None for row in rows):
                raise FindingError(
                    f"{rows[0].text!r} has no fix to take ({rows[0].message}); "
                    "rewrite it, query it, or choose one of its fixes by number"
                )
            taking = [(row, text) for row in rows if (text := replacement(row, fix)) is not None]
            refuse_overlaps(row for row, _ in taking)
            return self._write(self._accepting(taking))

    def fix_safe(self) -> pd.DataFrame:
        """Take every fix that a machine may take without asking; one undo takes them all back.

        Once letters are mended, marks beside them may show a slip of their own: it is taken too.
        """
        with self.lock:
            step = self._step()
            for _ in range(_ROUNDS):
                safe = taken_by_machines(self.findings_in(step.standing))
                if not safe:
                    break
                step = self._accepting(safe, step)
            return self._write(step)

    def _accepting(self, taking: Iterable[tuple[Finding, str]], after: Step | None = None) -> Step:
        """Return a step that takes fixes in the copy as it is, or as it is after another step."""
        step = self._step() if after is None else after.further()
        for row, text in sorted(taking, key=lambda taker: taker[0].span):
            step.accept(row, text)
        return step

    def rewrite(
        self, start: int, end: int, text: str, *, finding: str = "", group: str = ""
    ) -> pd.DataFrame:
        """Put `text` in place of `copy[start:end]` (code points of the clean copy).

        `finding` is the key of the finding it answers; lines of one `group` are one undo. Raises
        FindingError when the place is outside the copy.
        """
        with self.lock:
            standing = self.standing
            if not 0 <= start <= end <= len(standing.copy):
                raise FindingError(
                    f"{start} to {end} is not a place in the copy, which has "
                    f"{len(standing.copy)} characters"
                )
            rule = next((f.rule for f in self.found if f.key == finding), BY_HAND)
            place = Span(int(start), int(end))  # a table gives its own sort of integers
            line = standing.change(place, text, "rewrite", rule, finding=str(finding))
            return self._write(self._step(line, group=group))

    def replace(self, places: Iterable[tuple[int, int, str]]) -> pd.DataFrame:
        """Put texts in place of stretches of the clean copy, each (start, end, text): one undo.

        Positions are code points of the copy as it is now. Raises FindingError when a place is
        outside the copy or two overlap.
        """
        with self.lock:
            rows = sorted((Span(int(start), int(end)), text) for start, end, text in places)
            refuse_places([place for place, _ in rows], len(self.copy))
            step = self._step()
            for place, text in rows:
                step.rewrite(place, text)
            return self._write(step)

    def stet(self, which: Which, why: str = "") -> pd.DataFrame:
        """Let findings stand: the text is right as it is."""
        return self._remark("stet", which, why)

    def allow(self, which: Which, why: str = "") -> list[str]:
        """Add the words of findings to the house style: right for this publication from now on.

        A word with a capital is added as a name. Returns the words that were new there. Raises
        FindingError when there is no such finding or the house style has no file, HouseError when
        its file cannot be written.
        """
        with self.lock:
            if self.written is None:
                raise FindingError("this review's house style has no file that could be added to")
            words = dict.fromkeys(row.text for row in chosen(self.found, which))
            new = [word for word in words if self.written.allow(word, why)]
            self.house = self.written.read()
            self._found = None
            self._tell()
            return new

    def query(self, which: Which | tuple[int, int], question: str) -> pd.DataFrame:
        """Ask the author about findings, or about a place (start, end) of the clean copy."""
        if isinstance(which, tuple):
            with self.lock:
                line = self.standing.remark("query", Span(*map(int, which)), why=question)
                return self._write(self._step(line))
        return self._remark("query", which, question)

    def note(self, query: str, text: str = "", rule: str = ANSWER) -> pd.DataFrame:
        """Write down what came back on a query, by the id of its line: an answer closes it.

        `rule` is one of `kit.queries.NOTES`: an answer, or closed or opened again by hand.
        """
        with self.lock:
            line = next((one.line for one in queries(self.standing) if one.line.id == query), None)
            if line is None or rule not in NOTES:
                raise FindingError(f"no query has the id {query!r}, or no note is a {rule!r}")
            return self._write(self._step(note_on(line, rule, text)))

    def _remark(self, op: str, which: Which, why: str) -> pd.DataFrame:
        with self.lock:
            standing = self.standing
            rows = [f for f in chosen(self.found, which) if f.verdict not in ("accepted", op)]
            remarks = (
                standing.remark(op, row.span, row.rule, finding=row.key, why=why) for row in rows
            )
            return self._write(self._step(*remarks))

    def reopen(self, which: Which) -> pd.DataFrame:
        """Take back the stet or the query of findings."""
        with self.lock:
            ids = remarks_on(self.standing, chosen(self.found, which))
            return self._write(self._step(self.standing.revoke(ids) if ids else None))
