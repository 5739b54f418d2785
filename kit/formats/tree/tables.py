"""Tables: which of a page's tables hold figures, and which are only there to lay it out."""

from __future__ import annotations

from typing import Any

_TEXTS = ("p", "ul", "ol", "blockquote", "figure", "pre", "hr")
_NEVER = ("h1", "h2", "h3", "h4", "h5", "h6", "table")  # in a cell of figures
_MOST = 1  # paragraphs in a cell of figures


def rows_of(table: Any) -> list[list[Any]]:  # noqa: ANN401 - lxml has no types
    """Return a table's own rows, each a list of its cells."""
    own = (row for row in table.iter("tr") if next(row.iterancestors("table")) is table)
    return [[cell for cell in row if cell.tag in ("td", "th")] for row in own]


def is_layout(element: Any) -> bool:  # noqa: ANN401 - the same
    """Tell whether an element is a table whose cells hold pieces of a page: texts of their own.

    >>> from kit.formats.tree.wash import washed
    >>> is_layout(washed("<table><tr><td><p>a<p>b<td>c</table>")[0])
    True
    >>> is_layout(washed("<table><tr><td>May<td>1,204</table>")[0])
    False
    """
    if element.tag != "table":
        return False
    if next(element.iterdescendants(*_NEVER), None) is not None:
        return True
    cells = (cell for row in rows_of(element) if len(row) > 1 for cell in row)
    return any(sum(1 for _ in cell.iter(*_TEXTS)) > _MOST for cell in cells)
