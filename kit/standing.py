"""Standing: an article and its decisions at one moment, and the next decision that fits them.

Pure: every function here returns a value. The review writes what comes out of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from kit.anchors import Target
from kit.article import Article
from kit.decisions import Decision, chain_of
from kit.prose import Span
from kit.redline import Change, Redline
from kit.replay import Replay, replay
from kit.worded import widened

BY_HAND = "editor"


@dataclass(frozen=True)
class Standing:
    """An article, all lines of its log, and what they make of it."""

    article: Article
    decisions: tuple[Decision, ...] = ()
    replay: Replay = field(default_factory=Replay)

    @classmethod
    def of(cls, article: Article, decisions: Iterable[Decision]) -> Standing:
        """Replay the decisions on the article; raises ConflictError when two collide."""
        lines = tuple(decisions)
        return cls(article, lines, replay(article.source, lines))

    def after(self, decision: Decision) -> Standing:
        """Return the standing once this decision is made too."""
        return self.of(self.article, (*self.decisions, decision))

    @property
    def redline(self) -> Redline:
        """The changes in force."""
        return self.replay.redline

    @cached_property
    def copy(self) -> str:
        """The clean copy."""
        return self.redline.apply(self.article.source)

    @cached_property
    def draft(self) -> Article:
        """The article as it reads now: its blocks are those of the clean copy."""
        return self.article.with_copy(self.copy)

    def tail_is_kept(self) -> bool:
        """Tell whether somebody let the web page's tail stand as part of the article."""
        stets = (line.rule for line, _ in self.replay.remarks if line.op == "stet")
        return any(rule.startswith("boilerplate.") for rule in stets)

    def made(self) -> Iterator[tuple[Change, Decision, Span]]:
        """Give each change, its decision, and where in the copy all that it was about stands."""
        for change, span in zip(self.redline.changes, self.redline.spans, strict=True):
            line, place = self.replay.made_by[change]
            start = span.start - (change.start - place.start)
            yield change, line, Span(start, span.end + (place.end - change.end))

    def change(
        self, span: Span, text: str, op: str, rule: str = BY_HAND, *, finding: str = ""
    ) -> Decision | None:
        """Return the decision that makes `text` of `copy[span]`, or None when it says so already.

        An edit inside or beside an earlier change becomes one rewrite of the joined stretch; one
        that restores the source takes the earlier change back.
        """
        source = self.article.source
        if op == "rewrite":
            start, end, text = Change(*span, text).trimmed(self.copy)
            span = Span(start, end)
        joined, swallowed = self._join(span, text, touching=op != "accept")
        ids = tuple(self.replay.made_by[change][0].id for change in swallowed)
        bare = joined.trimmed(source)
        if bare.start == bare.end and not bare.text:
            return self.revoke(ids) if ids else None
        place = joined if op == "accept" else self._in_words(bare, swallowed)
        return Decision(
            op=op,
            rule=rule,
            target=Target.of(source, place.span),
            replacement=place.text,
            finding=finding,
            supersedes=ids,
        )

    def _in_words(self, bare: Change, swallowed: tuple[Change, ...]) -> Change:
        """Return a change of letters as one of words, as far as the changes beside it leave room.

        A person reads the line, and words are found again in a changed article.
        """
        source = self.article.source
        others = [change for change in self.redline.changes if change not in swallowed]
        low = max((c.end for c in others if c.end <= bare.start), default=0)
        high = min((c.start for c in others if c.start >= bare.end), default=len(source))
        words = widened(source, bare, low, high)
        # Among equal letters, trimming words may move an insertion onto one that is there.
        met = any(words.trimmed(source).collides(other) for other in others)
        return bare if met else words

    def _join(self, span: Span, text: str, *, touching: bool) -> tuple[Change, tuple[Change, ...]]:
        source = self.article.source
        joined, met = self.redline.join(source, *span, text, touching=touching)
        bare = joined.trimmed(source)
        others = [change for change in self.redline.changes if change not in met]
        if not touching and any(bare.collides(other) for other in others):
            return self.redline.join(source, *span, text, touching=True)
        return joined, met

    def remark(
        self, op: str, span: Span, rule: str = BY_HAND, *, finding: str = "", why: str = ""
    ) -> Decision:
        """Return the stet or query about `copy[span]`; it replaces an earlier one of the same."""
        place = self.redline.source_span(span)
        same = tuple(
            line.id
            for line, there in self.replay.remarks
            if there == place and line.rule == rule and rule != BY_HAND
        )
        target = Target.of(self.article.source, place)
        return Decision(op, rule, target, finding=finding, why=why, supersedes=same)

    def revoke(self, ids: Iterable[str], rule: str = "editor.revoke") -> Decision:
        """Return the line that takes back decisions, with all that they had swallowed."""
        by_id = {line.id: line for line in self.decisions}
        lines = [by_id[name] for name in ids]
        whole = dict.fromkeys(i for line in lines for i in chain_of(line, self.decisions))
        return Decision("revoke", rule, lines[0].target, supersedes=tuple(whole))
