"""Reading: what can be asked of an article and its decisions; nothing here alters either."""

from __future__ import annotations

import threading

import pandas as pd

from kit.article import Article
from kit.checking import begin, find
from kit.difficulty import hard_table
from kit.english import in_its_english
from kit.errors import FindingError
from kit.facts import facts
from kit.findings import Finding, findings_table
from kit.house import HouseStyle, read_house
from kit.log import DecisionLog, MemoryLog
from kit.moment import until
from kit.proof import Proof, proof_of
from kit.queries import queries, queries_table
from kit.readability import readability
from kit.redline import Redline
from kit.standing import Standing
from kit.tables import changes_table, decisions_table
from kit.verdicts import with_verdicts


class Reading:
    """An article and its decisions as anybody may read them: the copy, and tables about it.

    >>> Reading(Article.from_text("One fact is clear.")).copy
    'One fact is clear.'
    """

    def __init__(
        self,
        article: Article,
        house: HouseStyle | None = None,
        log: DecisionLog | MemoryLog | None = None,
    ) -> None:
        """Read an article with the decisions of a log, by a house style."""
        self.article = article
        self.house = house or read_house()
        self.log = log or MemoryLog()
        self.lock = threading.RLock()
        self._standing = Standing.of(article, self.log.read())
        self._found: tuple[str, tuple[Finding, ...]] | None = None

    @property
    def standing(self) -> Standing:
        """The article and its decisions as they are now, somebody else's new lines included."""
        with self.lock:
            lines = self.log.read()
            if lines != self._standing.decisions:
                self._standing = Standing.of(self.article, lines)
            return self._standing

    @property
    def copy(self) -> str:
        """The clean copy: the source with every change in force."""
        return self.standing.copy

    @property
    def english(self) -> str:
        """The English that the copy is checked by: the house's, else the copy's own."""
        return in_its_english(self.house, self.standing.draft).english

    @property
    def redline(self) -> Redline:
        """The changes in force, as replacements on the source."""
        return self.standing.redline

    @property
    def found(self) -> tuple[Finding, ...]:
        """The findings of the clean copy, with verdicts, in order of place."""
        return self.findings_in(self.standing)

    def findings_in(self, standing: Standing) -> tuple[Finding, ...]:
        """Return the findings of any standing of this article, such as one not yet saved."""
        if self._found is None or self._found[0] != standing.copy:
            self._found = standing.copy, find(standing.draft, self.house)
        return with_verdicts(self._found[1], standing)

    def begin(self, copy: str) -> None:
        """Let the slow part of checking a copy begin, while the caller does something else."""
        begin(self.article.with_copy(copy), self.house)

    @property
    def findings(self) -> pd.DataFrame:
        """The findings as a table, a row each; see `kit.findings.findings_table`."""
        return findings_table(self.found)

    @property
    def changes(self) -> pd.DataFrame:
        """The redline as a table, a row a change; see `kit.tables.changes_table`."""
        return changes_table(self.standing)

    @property
    def decisions(self) -> pd.DataFrame:
        """Every line of the log as a table, oldest first."""
        return decisions_table(self.standing.decisions)

    @property
    def queries(self) -> pd.DataFrame:
        """What the author is asked, and the answers; see `kit.queries.queries_table`."""
        return queries_table(queries(self.standing))

    @property
    def hard_sentences(self) -> pd.DataFrame:
        """The hard sentences of the clean copy, each with its reasons."""
        return hard_table(self.standing.draft, self.house)

    @property
    def orphans(self) -> pd.DataFrame:
        """Decisions whose place is gone from the article: kept, and applied nowhere."""
        return decisions_table(self.standing.replay.orphans)

    @property
    def readability(self) -> pd.DataFrame:
        """Readability of the clean copy, a row a paragraph and one for the whole."""
        return readability(self.standing.draft)

    @property
    def facts(self) -> pd.DataFrame:
        """Figures, dates, names and quotations of the clean copy, to be verified."""
        return facts(self.standing.draft)

    @property
    def proof(self) -> Proof:
        """The hashes of source, log and clean copy, as the pages handed on carry them."""
        return proof_of(self.standing)

    def as_of(self, at: int | str) -> Reading:
        """Return what could be read at an earlier moment: all of it, and nothing can be decided.

        `at` is the number of a line of the log (0 is before the first), its id, or a time; see
        `kit.moment.until`. Decisions land in the article as it is now. Raises MomentError when the
        log has no such moment.
        """
        lines = until(self.standing.decisions, at)
        return Reading(self.article, self.house, MemoryLog(lines))

    def at(self, text: str) -> tuple[int, int]:
        """Return where `text` stands in the clean copy, for `rewrite` and `query`.

        Raises FindingError unless it stands there exactly once.
        """
        times = self.copy.count(text) if text else 0
        if times != 1:
            raise FindingError(f"{text!r} stands {times} times in the copy; quote more around it")
        start = self.copy.index(text)
        return start, start + len(text)

    def __repr__(self) -> str:
        """Say in one line what is read and how it stands."""
        open_ = sum(finding.verdict == "open" for finding in self.found)
        return (
            f"<{type(self).__name__} of {self.article.slug!r}: {open_} findings open, "
            f"{len(self.redline.changes)} changes>"
        )
