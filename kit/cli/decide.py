"""Decide: `kit decide`, an editor's decisions without a screen; each is a line of the log."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click
import pandas as pd

from kit.choose import chosen
from kit.cli.report import line_and_column, line_starts
from kit.cli.say import FINE, becomes, count, examples, short
from kit.errors import FindingError
from kit.findings import Finding
from kit.opening import open_review
from kit.review import Review

_WIDE = 32
_PLACE = re.compile(r"(\d+):(\d+)")

_article = click.argument("article")
_where = click.argument("where")
_by = click.option("--by", metavar="NAME", help="Who decides (else KIT_EDITOR, else your login).")
_why = click.option("--why", default="", help="The reason, kept with the decision.")


@click.group(
    epilog=examples(
        "kit decide accept story.txt 19:5",
        "kit decide accept story.txt \"text == 'cristal'\"",
        'kit decide rewrite story.txt 25:1 "whatever"',
        "kit decide stet story.txt \"rule == 'spelling.word' and text == 'Duma'\"",
        'kit decide query story.txt 7:12 "Which week?"',
        "kit decide undo story.txt",
    )
)
def decide() -> None:
    """Decide about findings from the terminal, as one does at the desk.

    WHERE is a finding's place as kit check shows it (19:5), or a pandas query over the table of
    findings. The article is never altered: each decision is a line in ARTICLE.decisions.jsonl.
    """


@decide.command()
@_article
@_where
@click.option("--fix", type=click.IntRange(min=1), help="Take this fix, not the first.")
@_by
def accept(article: str, where: str, fix: int | None, by: str | None) -> int:
    """Take the fixes of findings."""
    review = _opened(article, by)
    number = None if fix is None else fix - 1
    return _told(review, review.accept(_keys(review, where), fix=number))


@decide.command()
@_article
@_where
@click.argument("words")
@_by
def rewrite(article: str, where: str, words: str, by: str | None) -> int:
    """Put your own words in the place of a finding."""
    review = _opened(article, by)
    found = _found(review, where)
    changes = [(*each.span, words, each.key) for each in found]
    if len(changes) > 1:
        raise FindingError(
            f"{where!r} names {count(len(changes), 'finding')}; your own words go to one at a time"
        )
    [(start, end, text, key)] = changes
    return _told(review, review.rewrite(start, end, text, finding=key))


@decide.command()
@_article
@_where
@_why
@_by
def stet(article: str, where: str, why: str, by: str | None) -> int:
    """Let findings stand: the text is right as it is."""
    review = _opened(article, by)
    return _told(review, review.stet(_keys(review, where), why))


@decide.command()
@_article
@_where
@click.argument("question")
@_by
def query(article: str, where: str, question: str, by: str | None) -> int:
    """Ask the author about findings."""
    review = _opened(article, by)
    return _told(review, review.query(_keys(review, where), question))


@decide.command()
@_article
@_by
def safe(article: str, by: str | None) -> int:
    """Take every fix that is safe to take without asking; one undo takes them all back."""
    return _done(article, by, Review.fix_safe)


@decide.command()
@_article
@_by
def undo(article: str, by: str | None) -> int:
    """Take back what was done last."""
    return _done(article, by, Review.undo)


@decide.command()
@_article
@_by
def redo(article: str, by: str | None) -> int:
    """Do again what undo took back last."""
    return _done(article, by, Review.redo)


def _done(article: str, by: str | None, act: Callable[[Review], pd.DataFrame]) -> int:
    review = _opened(article, by)
    return _told(review, act(review))


def _opened(article: str, by: str | None) -> Review:
    return open_review(Path(article).expanduser(), by=by)


def _keys(review: Review, where: str) -> list[str]:
    return [finding.key for finding in _found(review, where)]


def _found(review: Review, where: str) -> list[Finding]:
    """Return the findings at a place, or those of a query that nobody has decided."""
    place = _PLACE.fullmatch(where)
    found = _at(review, where) if place else chosen(review.found, where)
    left = [finding for finding in found if finding.verdict == "open"]
    if not left:
        decided = f"; {count(len(found), 'finding')} there decided already" if found else ""
        raise FindingError(f"no open finding is at {where}{decided}; kit check shows what is open")
    return left


def _at(review: Review, place: str) -> list[Finding]:
    starts = line_starts(review.copy)
    return [f for f in review.found if place == "{}:{}".format(*line_and_column(starts, f.start))]


def _told(review: Review, lines: pd.DataFrame) -> int:
    """Say what was decided and what is left open."""
    for op, text, new in zip(lines["op"], lines["text"], lines["replacement"], strict=True):
        click.echo(f"{op} {short(text, _WIDE)}{becomes(new, _WIDE)}")
    left = sum(finding.verdict == "open" for finding in review.found)
    done = count(len(lines), "decision") if len(lines) else "nothing"
    click.echo(f"{done} written, {count(left, 'finding')} open")
    return FINE
