"""The desk's static twin: redline, findings and readability as HTML that needs no kernel."""

from __future__ import annotations

from html import escape
from itertools import groupby

from kit.findings import Finding
from kit.queries import Query, queries
from kit.readability import summary
from kit.review import Review
from kit.standing import Standing
from kit.worded import worded

_STYLE = "max-width:44em;padding:.2em 1.2em;border:1px solid rgba(128,128,128,.4);border-radius:6px"
_LONG, _HEAD, _TAIL = 240, 200, 30
_TAGS = {"keep": "", "out": "del", "in": "ins"}


def twin(review: Review, trouble: str = "") -> str:
    """Return the review as a piece of HTML: readable with no script and no style sheet.

    `trouble` is said first: why there is no desk above it.
    """
    standing, found = review.standing, review.found
    open_ = [finding for finding in found if finding.verdict == "open"]
    counts = f"{len(open_)} findings open, {len(standing.redline.changes)} changes made."
    return "\n".join(
        [
            f'<section style="{_STYLE}">',
            *([f"<p><strong>{escape(trouble)}</strong></p>"] if trouble else []),
            f"<p><strong>Redline</strong> of {escape(review.article.slug)}: {counts}</p>",
            *_redline(standing),
            *_table("Open findings", ("Kind", "Text", "What is wrong", "Fix"), map(_row, open_)),
            *_asked(queries(standing)),
            *_table(
                "Readability of the clean copy",
                ("Measure", "Value"),
                ((name, value) for name, value, _ in summary(standing.draft)),
            ),
            "</section>",
        ]
    )


def _redline(standing: Standing) -> list[str]:
    """Give the redline, a paragraph for each run of lines; changes are never cut in two."""
    source = standing.article.source
    parts = worded(source, standing.redline).segments(source)
    marked = "".join(_marked(kind, text) for kind, text in parts)
    runs = groupby(marked.split("\n"), key=lambda line: bool(line.strip()))
    return [f"<p>{'<br>'.join(lines)}</p>" for full, lines in runs if full]


def _marked(kind: str, text: str) -> str:
    """Mark a segment line by line, so that no mark spans two paragraphs."""
    tag = _TAGS[kind]
    lines = [escape(line) for line in text.split("\n")]
    if not tag:
        return "\n".join(lines)
    return "\n".join(f"<{tag}>{line}</{tag}>" if line else "" for line in lines)


def _row(finding: Finding) -> tuple[str, str, str, str]:
    fix = "leave out" if finding.fix == "" else finding.fix or ""
    return finding.kind, finding.text, finding.message, fix


def _asked(asked: tuple[Query, ...]) -> list[str]:
    """Give the queries, with what came back where anything has."""
    head = ("Text", "Question", "Answer")
    rows = [(query.line.target.exact, query.line.why, _answer(query)) for query in asked]
    width = len(head) if any(answer for *_, answer in rows) else len(head) - 1
    return _table("Queries to the author", head[:width], (row[:width] for row in rows))


def _answer(query: Query) -> str:
    return " / ".join(note.why for note in query.answers) or ("closed" if query.closed else "")


def _table(title: str, head: tuple[str, ...], rows: object) -> list[str]:
    body = [
        "<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>"
        for row in rows  # type: ignore[attr-defined]
    ]
    if not body:
        return []
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    return [f"<table><caption>{escape(title)}</caption>", f"<tr>{top}</tr>", *body, "</table>"]


def _cell(text: str) -> str:
    """Escape a cell; one made of white space alone shows as what it is."""
    if text and not text.strip():
        return f"{len(text)} spaces" if len(text) > 1 else "a space"
    return escape(text if len(text) <= _LONG else f"{text[:_HEAD]} … {text[-_TAIL:]}")
