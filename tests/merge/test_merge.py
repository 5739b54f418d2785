"""Merge: two logs become one, whichever is named first; nothing lost, nothing chosen in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.anchors import Target
from kit.article import Article
from kit.decisions import MERGED, Decision, in_force
from kit.history import last_done
from kit.log import chain, parse
from kit.merge import Agreement, agreement, merge
from kit.prose import Span
from kit.rebase import moved, restated
from kit.standing import Standing

TEXT = "One fact is cristal clear to all. They recieve it. So it is."
ARTICLE = Article.from_text(TEXT)
Lines = tuple[Decision, ...]


def decide(op: str, text: str, new: str | None = None, by: str = "ann", **more: object) -> Decision:
    """Return a decision about words of the article."""
    at = TEXT.index(text)
    target = Target.of(TEXT, Span(at, at + len(text)))
    line = Decision(op, "editor", target, new, by=by, at=f"2026-01-0{len(by)}", group=by + text)
    return replace(line, **more)  # type: ignore[arg-type]


def log(*lines: Decision) -> Lines:
    """Return lines as a log of their own."""
    return tuple(chain((), lines))


def copy(lines: Lines) -> str:
    """Return what a log makes of the article."""
    return Standing.of(ARTICLE, lines).copy


@st.composite
def edits(draw: st.DrawFn, by: str, before: Lines = ()) -> Lines:
    """Draw an editor's log, which goes on from `before`."""
    standing = Standing.of(ARTICLE, before)
    for number in range(draw(st.integers(0, 4))):
        line = _edit(draw, standing)
        if line is not None:
            at = f"2026-{draw(st.integers(10, 12))}"  # an editor's clock may be wrong
            signed = replace(line, by=by, at=at, group=f"{by}{number}")
            standing = Standing.of(ARTICLE, chain((), (*standing.decisions, signed)))
    return standing.decisions


def _edit(draw: st.DrawFn, standing: Standing) -> Decision | None:
    start = draw(st.integers(0, len(standing.copy)))
    span = Span(start, draw(st.integers(start, min(len(standing.copy), start + 6))))
    op = draw(st.sampled_from(["rewrite", "rewrite", "stet", "query", "revoke", "undo"]))
    if op == "rewrite":
        return standing.change(span, draw(st.sampled_from(["", "ab", "fact"])), "rewrite")
    if op == "undo":
        step = last_done(standing.decisions)
        ids = tuple(line.id for line in step)
        return Decision("revoke", "editor.undo", step[0].target, supersedes=ids) if step else None
    if op == "revoke":
        ids = tuple(line.id for _, line, _ in standing.made())
        return standing.revoke(ids[:1]) if ids else None
    return standing.remark(op, span)


@st.composite
def two_logs(draw: st.DrawFn) -> tuple[Lines, Lines]:
    """Draw two editors' logs with a common beginning."""
    common = draw(edits("joe"))
    return draw(edits("ann", common)), draw(edits("bob", common))


@settings(deadline=None)
@given(two_logs())
def test_it_does_not_matter_which_log_is_named_first(logs: tuple[Lines, Lines]) -> None:
    """The merges have the same bytes."""
    one, two = logs
    there, back = merge(one, two), merge(two, one)
    assert "".join(x.to_line() for x in there.lines) == "".join(x.to_line() for x in back.lines)
    assert len(there.conflicts) == len(back.conflicts)


@settings(deadline=None)
@given(two_logs())
def test_every_line_is_kept_and_the_log_opens(logs: tuple[Lines, Lines]) -> None:
    """The merge is a sound log with all decisions of both, and no two want the same place."""
    one, two = logs
    lines = merge(one, two).lines
    data = "".join(line.to_line() for line in lines).encode()
    assert parse(data, "merged").decisions == lines
    assert {x.id for x in lines} >= {x.id for x in (*one, *two)}
    copy(lines)


@settings(deadline=None)
@given(two_logs())
def test_merged_again_it_stays_as_it_is(logs: tuple[Lines, Lines]) -> None:
    """With either side, or with itself."""
    one, two = logs
    lines = merge(one, two).lines
    for other in (one, two, lines):
        assert merge(lines, other).lines == merge(other, lines).lines == lines


@settings(deadline=None)
@given(two_logs())
def test_where_they_do_not_differ_both_are_applied(logs: tuple[Lines, Lines]) -> None:
    """Without a conflict, what holds is what held on either side and nobody took back."""
    one, two = logs
    done = merge(one, two)
    if not done.conflicts:
        said = [
            {(x.target, x.replacement) for x in in_force(log)} for log in (one, two, done.lines)
        ]
        assert said[0] & said[1] <= said[2] <= said[0] | said[1]


def test_different_places_need_nobody() -> None:
    """Both fixes hold."""
    one, two = (
        log(decide("accept", "cristal", "crystal")),
        log(decide("accept", "recieve", "receive", "bob")),
    )
    done = merge(one, two)
    assert not done.conflicts
    assert len(done.lines) == 2
    assert copy(done.lines) == TEXT.replace("cristal", "crystal").replace("recieve", "receive")


def test_the_same_fix_twice_is_applied_once() -> None:
    """One of the two lines is taken back, so that a later change finds one to change."""
    done = merge(
        log(decide("accept", "cristal", "crystal")),
        log(decide("accept", "cristal", "crystal", "bob")),
    )
    assert not done.conflicts
    assert done.agreement == Agreement(1, 1, None)
    assert copy(done.lines) == TEXT.replace("cristal", "crystal")
    assert len(in_force(done.lines)) == 1


@pytest.mark.parametrize(
    ("ann", "bob", "said"),
    [
        (
            ("accept", "crystal"),
            ("rewrite", "glass"),
            "“cristal” → “crystal”; bob: “cristal” → “glass”",
        ),
        (("accept", "crystal"), ("stet", None), "“cristal” → “crystal”; bob: “cristal” stands"),
        (("rewrite", ""), ("rewrite", "glass"), "ann: “cristal” out; bob"),
    ],
)
def test_where_they_differ_neither_is_applied(
    ann: tuple[str, str], bob: tuple[str, str | None], said: str
) -> None:
    """The source stands there, and a query quotes both."""
    done = merge(
        log(decide(ann[0], "cristal", ann[1])), log(decide(bob[0], "cristal", bob[1], "bob"))
    )
    assert len(done.conflicts) == 1
    assert copy(done.lines) == TEXT
    [query] = in_force(done.lines)
    assert query.op == "query"
    assert said in query.why
    assert (query.by, query.group[: len(MERGED)]) == ("kit merge", MERGED)


def test_one_took_back_what_the_other_changed_further() -> None:
    """That is a conflict too: the source stands there until it is decided."""
    base = log(decide("accept", "cristal", "crystal", "joe"))
    back = decide("revoke", "cristal", by="ann", supersedes=(base[0].id,))
    further = decide("rewrite", "cristal", "glass", "bob", supersedes=(base[0].id,))
    done = merge(log(*base, back), log(*base, further))
    assert len(done.conflicts) == 1
    assert copy(done.lines) == TEXT


def test_a_restatement_yields_to_a_decision() -> None:
    """One editor carried a fix over to a changed article; the other took it back meanwhile."""
    base = log(decide("accept", "cristal", "crystal"))
    new = "A hed.\n\n" + TEXT
    carried = log(*base, *restated(new, moved(new, base)))
    back = log(*base, decide("revoke", "cristal", by="bob", supersedes=(base[0].id,)))
    done = merge(carried, back)
    assert not done.conflicts
    assert in_force(done.lines) == ()


def test_undo_passes_over_what_a_merge_settled() -> None:
    """It reaches the last step of an editor that still holds."""
    done = merge(
        log(decide("accept", "cristal", "crystal"), decide("accept", "recieve", "receive")),
        log(decide("rewrite", "cristal", "glass", "bob")),
    )
    [line] = last_done(done.lines)
    assert line.target.exact == "recieve"


def test_kappa_is_cohens() -> None:
    """Of fifty places, 20 changed and 15 let stand by both: p 0.7, e 0.5, so kappa 0.4."""
    table = [
        ("accept", "accept", 20),
        ("accept", "stet", 5),
        ("stet", "accept", 10),
        ("stet", "stet", 15),
    ]
    ops = [(a, b) for a, b, times in table for _ in range(times)]
    target = replace(decide("stet", "cristal").target, exact="")
    one, two = (
        [
            replace(
                decide("stet", "cristal"),
                op=pair[side],
                replacement="x" if pair[side] == "accept" else None,
                target=replace(target, start=10 * number, end=10 * number),
            )
            for number, pair in enumerate(ops)
        ]
        for side in (0, 1)
    )
    agreed = agreement(one, two)
    assert (agreed.both, agreed.alike, agreed.share) == (50, 35, 0.7)
    assert agreed.kappa == pytest.approx(0.4)
