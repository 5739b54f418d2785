"""Review: an article, its decisions and its findings: the one mutable place.

All that can be asked of it is computed from the source and the log; all that can be done to it
is one or more lines of the log.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pandas as pd

from kit.anchors import Target
from kit.article import Article
from kit.checking import find
from kit.choose import (
    Which,
    chosen,
    refuse_overlaps,
    refuse_places,
    replacement,
    taken_by_machines,
)
from kit.decisions import Decision, in_force
from kit.difficulty import hard_table
from kit.english import in_its_english
from kit.errors import FindingError
from kit.facts import facts
from kit.findings import Finding, findings_table
from kit.formats import load
from kit.history import REDO, UNDO, last_done, last_undone
from kit.house import HouseStyle, Written, read_house
from kit.log import DecisionLog, MemoryLog
from kit.nearest import from_words
from kit.prose import Span
from kit.queries import ANSWER, NOTES, note_on, queries, queries_table
from kit.readability import readability
from kit.rebase import moved, note, restated
from kit.redline import Redline
from kit.standing import BY_HAND, Standing
from kit.step import Step
from kit.tables import changes_table, decisions_table, moved_table
from kit.verdicts import remarks_on, with_verdicts

_ROUNDS = 5  # of safe fixes; what one brings to light is mostly gone after the second


class Review:
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
        self.article = article
        self.house = house or read_house()
        self.by = by
        self.written = written
        self.log = log or MemoryLog()
        self.lock = threading.RLock()
        self._watchers: list[Callable[[], None]] = []
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

    def revoke(self, ids: str | Iterable[str]) -> pd.DataFrame:
        """Take back changes by their id (the index of `changes`): the source stands there again."""
        with self.lock:
            names = [ids] if isinstance(ids, str) else list(ids)
            unknown = set(names) - {line.id for line in self.standing.decisions}
            if unknown:
                raise FindingError(f"no decision has the id {sorted(unknown)}; see review.changes")
            return self._write(self._step(self.standing.revoke(names) if names else None))

    def undo(self) -> pd.DataFrame:
        """Take back what was done last, whatever it was; an empty table when nothing was."""
        return self._turn_back(last_done, UNDO)

    def redo(self) -> pd.DataFrame:
        """Do again what undo took back last."""
        return self._turn_back(last_undone, REDO)

    def _turn_back(
        self, find_step: Callable[[Iterable[Decision]], tuple[Decision, ...]], rule: str
    ) -> pd.DataFrame:
        with self.lock:
            step = find_step(self.standing.decisions)
            if not step:
                return decisions_table([])
            ids = tuple(line.id for line in step)
            line = Decision("revoke", rule, step[0].target, supersedes=ids)
            return self._write(self._step(line))

    def rebase(self, *, dry_run: bool = False) -> pd.DataFrame:
        """Say the decisions made on an earlier version of the article again of this one.

        New lines are written, the old ones stay; with `dry_run` nothing is written. Returns where
        each decision stands now and which are orphans; see `kit.tables.moved_table`.
        """
        with self.lock:
            source = self.article.source
            places = moved(source, self.standing.decisions)
            known = {line.id for line in self.standing.decisions}
            lines = [line for line in restated(source, places) if line.id not in known]
            if lines and not dry_run:
                self._append([*self._step(note(source, places)).lines, *lines])
            return moved_table(source, places)

    def place(self, name: str, words: str) -> pd.DataFrame:
        """Give the decision with the id `name`, an orphan above all, another place in the article.

        `words` are words of the article (not of the copy) that stand there once; the place is
        all of them, or what is in brackets: "fact is [cristall] clear". Raises FindingError when
        no decision in force has the id, or the words are not there once; ConflictError when
        another change is there.
        """
        with self.lock:
            line = next((d for d in in_force(self.standing.decisions) if d.id == name), None)
            if line is None:
                raise FindingError(f"no decision in force has the id {name!r}; see review.orphans")
            source = self.article.source
            target = Target.of(source, from_words(source, words))
            return self._write(self._step(replace(line, target=target, supersedes=(name,))))

    def reload(self) -> pd.DataFrame:
        """Read the article's file again, and return the decisions that have no place in it.

        Every other decision is where its words are now; nothing is written. Raises ArticleError
        when the file cannot be read, FindingError when the article has none.
        """
        with self.lock:
            if self.article.path is None:
                raise FindingError(f"{self.article.slug!r} has no file to be read again")
            article = load(self.article.path)
            self._standing = Standing.of(article, self.log.read())
            self.article, self._found = article, None
            self._tell()
            return self.orphans

    def watch(self, watcher: Callable[[], None]) -> None:
        """Have `watcher` called after each decision made through this review."""
        self._watchers.append(watcher)

    def at(self, text: str) -> tuple[int, int]:
        """Return where `text` stands in the clean copy, for `rewrite` and `query`.

        Raises FindingError unless it stands there exactly once.
        """
        times = self.copy.count(text) if text else 0
        if times != 1:
            raise FindingError(f"{text!r} stands {times} times in the copy; quote more around it")
        start = self.copy.index(text)
        return start, start + len(text)

    def _step(self, *lines: Decision | None, group: str = "") -> Step:
        step = Step(self.standing, self.by, group)
        for line in lines:
            step.add(line)
        return step

    def _write(self, step: Step) -> pd.DataFrame:
        return self._append(step.lines)

    def _append(self, lines: Sequence[Decision]) -> pd.DataFrame:
        written = self.log.append(lines) if lines else ()
        if written:
            self._tell()
        return decisions_table(written)

    def _tell(self) -> None:
        for watcher in self._watchers:
            watcher()

    def __repr__(self) -> str:
        """Say in one line what is under review and how it stands."""
        open_ = sum(finding.verdict == "open" for finding in self.found)
        return (
            f"<Review of {self.article.slug!r}: {open_} findings open, "
            f"{len(self.redline.changes)} changes>"
        )
