"""CSV: the redline as a table, a row a change, that no spreadsheet takes for formulas."""

from __future__ import annotations

from kit.exporters.cells import table_of
from kit.review import Reading

SUFFIXES = (".csv", ".changes.csv")
MIMETYPE = "text/csv"


def export(review: Reading) -> str:
    """Return the changes in force as CSV (RFC 4180) with a byte order mark, for Excel.

    >>> from kit.article import Article
    >>> from kit.review import Review
    >>> review = Review(Article.from_text("One fact is cristal clear."))
    >>> _ = review.rewrite(*review.at("cristal"), "=crystal")
    >>> "cristal,'=crystal,rewrite" in export(review)
    True
    """
    table = review.changes.reset_index()
    return "\ufeff" + table_of([list(table.columns), *table.values.tolist()])
