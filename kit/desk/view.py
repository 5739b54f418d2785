"""View: what the desk shows of a review at one moment, in the browser's words and positions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from kit.aim import aim
from kit.article import Article
from kit.decisions import Decision
from kit.desk.patch import Row, Sort
from kit.desk.positions import Utf16
from kit.difficulty import hard_sentences
from kit.findings import Finding
from kit.history import last_done, last_undone
from kit.house import HouseStyle
from kit.prose import Span
from kit.queries import Query, queries
from kit.readability import summary
from kit.redline import Change
from kit.standing import Standing
from kit.worded import by_words

Shown = dict[str, Any]

_PLACE = ("start", "end")
_FINDING = ("key", "rule", "kind", "tier", "text", "message", "why", "fix", "fixes", "quoted")
_CHANGE = ("id", "removed", "inserted", "removed_words", "inserted_words", "op", "rule", "by")
SORTS = {
    "blocks": Sort(_PLACE, ("role",)),
    "findings": Sort(_PLACE, (*_FINDING, "verdict")),
    "changes": Sort((*_PLACE, "start_words", "end_words"), (*_CHANGE, "at", "why", "finding")),
    "queries": Sort(_PLACE, ("id", "text", "question", "by", "at", "answers", "closed")),
    "sentences": Sort(_PLACE, ("level", "grade", "reasons")),
}


class View(NamedTuple):
    """What is shown of one standing; `find` gives its findings, which may take a while."""

    standing: Standing
    find: Callable[[], tuple[Finding, ...]]
    house: HouseStyle

    @property
    def text(self) -> str:
        """The copy."""
        return self.standing.copy

    def shown(self, both: Utf16) -> tuple[dict[str, Sequence[Row]], Shown]:
        """Return the rows of each sort in order of place, and single values beside them.

        `both` is the copy's. The findings are asked for when all the rest is there.
        """
        rows, about = self._rows(both), self._about()
        found = self.find()
        rows["findings"] = [_finding(both, finding) for finding in found]
        return rows, {**about, "counts": self._counts(found)}

    def _rows(self, both: Utf16) -> dict[str, Sequence[Row]]:
        draft = self.standing.draft
        return {
            "blocks": [Row(both.span(start, end), (role,)) for role, start, end in draft.blocks],
            "changes": _changes(self.standing, both),
            "queries": [_query(both, query) for query in queries(self.standing)],
            "sentences": [
                Row(both.span(*hard.span), (hard.level, round(hard.grade, 1), hard.reasons))
                for hard in hard_sentences(draft, self.house)
            ],
        }

    def _about(self) -> Shown:
        standing, draft = self.standing, self.standing.draft
        article = standing.article
        return {
            "article": _identity(article),
            "slug": article.slug,
            "hed": draft.hed,
            "markup": article.markup,
            "source_words": _count(article.source),
            "aim": aim(draft, self.house)._asdict(),
            "readability": [
                {"name": name, "value": value, "hint": hint} for name, value, hint in summary(draft)
            ],
            "undo": bool(last_done(standing.decisions)),
            "redo": bool(last_undone(standing.decisions)),
        }

    def _counts(self, found: Sequence[Finding]) -> dict[str, int]:
        open_ = [finding for finding in found if finding.verdict == "open"]
        redline, remarks = self.standing.redline, self.standing.replay.remarks
        return {
            "open": len(open_),
            "safe": sum(finding.tier == "safe" and bool(finding.fixes) for finding in open_),
            "decided": len(redline.changes) + len(remarks),
        }


def original(article: Article) -> Shown:
    """Return the source as it came, which nothing here can change, and its blocks."""
    both, blocks = Utf16(article.source), SORTS["blocks"]
    rows = (Row(both.span(start, end), (role,)) for role, start, end in article.blocks)
    return {"text": article.source, "blocks": [blocks.told(row) for row in rows]}


def _identity(article: Article) -> str:
    """Return a name for the article's file and what was in it, which tells nobody its path."""
    said = f"{article.path or article.slug}\n{article.sha256}"
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:24]


@lru_cache(maxsize=8)
def _count(source: str) -> int:
    return len(source.split())


def _finding(both: Utf16, finding: Finding) -> Row:
    rule, kind, tier, text, message, start, end, fixes, why, *_ = finding
    says = (finding.key, rule, kind, tier, text, message, why, finding.fix, fixes, finding.quoted)
    return Row(both.span(start, end), (*says, finding.verdict))


def _changes(standing: Standing, both: Utf16) -> list[Row]:
    source, redline = standing.article.source, standing.redline
    rows = zip(redline.changes, redline.spans, by_words(source, redline), strict=True)
    return [_change(both, source, row, standing.replay.made_by[row[0]][0]) for row in rows]


def _change(both: Utf16, source: str, shapes: tuple[Change, Span, Change], line: Decision) -> Row:
    change, span, words = shapes
    start = span.start - (change.start - words.start)
    whole = Span(start, start + len(words.text))
    said = (change.span.of(source), change.text, words.span.of(source), words.text)
    about = (line.op, line.rule, line.by, line.at, line.why, line.finding)
    return Row((*both.span(*span), *both.span(*whole)), (line.id, *said, *about))


def _query(both: Utf16, query: Query) -> Row:
    line = query.line
    answers = [{"text": note.why, "by": note.by, "at": note.at} for note in query.answers]
    says = (line.id, line.target.exact, line.why, line.by, line.at, answers, query.closed)
    return Row(both.span(*query.span), says)
