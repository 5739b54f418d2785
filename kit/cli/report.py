"""Report: findings as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

import click

from kit.cli.say import columns, padded, short, visible
from kit.findings import COLUMNS, Finding

_HEAD = ("Place", "Kind", "Text", "Fix", "What is wrong")
_WIDEST = 32
_COLOURS = {
    "spelling": "red",
    "grammar": "yellow",
    "typography": "cyan",
    "consistency": "magenta",
    "boilerplate": "bright_black",
    "query": "magenta",
}


class Checked(Protocol):
    """What a report needs to know of a checked article."""

    @property
    def name(self) -> str:
        """The article as it was named."""

    @property
    def copy(self) -> str:
        """Its clean copy."""

    @property
    def english(self) -> str:
        """The dialect that its own spelling tells, "" where it tells none or the house has said."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of that copy."""


def line_starts(copy: str) -> list[int]:
    """Return where each line of a copy begins.

    >>> line_starts("One." + chr(10) + "Two.")
    [0, 5]
    """
    return [0, *(at + 1 for at, letter in enumerate(copy) if letter == "\n")]


def line_and_column(starts: Sequence[int], position: int) -> tuple[int, int]:
    """Return the line and the column of a position, both counted from 1.

    >>> line_and_column([0, 5], 7)
    (2, 3)
    """
    line = bisect_right(starts, position)
    return line, position - starts[line - 1] + 1


def as_json(checked: Iterable[Checked]) -> bytes:
    """Return all findings as a JSON list of objects: article, line, column, key, and the columns.

    The columns are those of `kit.findings.findings_table`.
    """
    rows = [row for each in checked for row in _objects(each)]
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "backslashreplace")


def _objects(checked: Checked) -> Iterator[dict[str, Any]]:
    starts = line_starts(checked.copy)
    for finding in checked.findings:
        line, column = line_and_column(starts, finding.start)
        said = {name: getattr(finding, name) for name in COLUMNS}
        yield {"article": checked.name, "line": line, "column": column, "key": finding.key, **said}


def as_table(checked: Sequence[Checked]) -> Iterator[str]:
    """Yield the open findings line by line, article by article, and their number at the end."""
    for each in checked:
        rows = [finding for finding in each.findings if finding.verdict == "open"]
        if rows:
            yield from _group(each, rows)
            yield ""
    if checked:
        yield _closing(checked)


def _group(checked: Checked, findings: Sequence[Finding]) -> Iterator[str]:
    starts = line_starts(checked.copy)
    rows = [_cells(finding, starts) for finding in findings]
    widths = [max(columns(row[i]) for row in (_HEAD, *rows)) for i in range(len(_HEAD))]
    told = f"  ({checked.english} English, by its spelling)" if checked.english else ""
    yield click.style(visible(checked.name), bold=True) + click.style(told, dim=True)
    yield click.style("  " + _line(_HEAD, widths), dim=True)
    for finding, row in zip(findings, rows, strict=True):
        yield "  " + _line(row, widths, _COLOURS.get(finding.kind))


def _cells(finding: Finding, starts: Sequence[int]) -> tuple[str, ...]:
    line, column = line_and_column(starts, finding.start)
    return (
        f"{line}:{column}",
        finding.kind,
        short(finding.text, _WIDEST),
        _fix(finding),
        visible(finding.message),
    )


def _fix(finding: Finding) -> str:
    if finding.fix is None:
        return "–"
    return short(finding.fix, _WIDEST) or "leave out"


def _line(cells: Sequence[str], widths: Sequence[int], colour: str | None = None) -> str:
    """Set cells in columns, the second in colour."""
    wide = [padded(cell, width) for cell, width in zip(cells[:-1], widths[:-1], strict=True)]
    if colour is not None:
        wide[1] = click.style(wide[1], fg=colour)
    return "  ".join((*wide, cells[-1]))


def _closing(checked: Sequence[Checked]) -> str:
    all_ = [finding for each in checked for finding in each.findings]
    open_ = sum(finding.verdict == "open" for finding in all_)
    articles = "1 article" if len(checked) == 1 else f"{len(checked)} articles"
    findings = "1 finding" if open_ == 1 else f"{open_ or 'no'} findings"
    closing = f"{findings} open, {len(all_) - open_} decided, in {articles}"
    return click.style(closing, bold=True, fg="yellow" if open_ else "green")
