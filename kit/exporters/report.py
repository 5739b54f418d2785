"""Report: a review on one page that a standards editor or a lawyer reads with nothing running."""

from __future__ import annotations

from importlib.metadata import version

from kit.exporters.measured import bands, grades, measures
from kit.exporters.page import page_of
from kit.exporters.plot import bars
from kit.exporters.redlined import redlined
from kit.exporters.rows import rows_of
from kit.exporters.story import story_of
from kit.exporters.told import changes_told, queries_asked
from kit.review import Reading

SUFFIXES = (".report.html",)
MIMETYPE = "text/html"


def export(review: Reading) -> str:
    """Return the report of `review`: copy, redline, decisions, queries, readability, proofs.

    It is the same wherever it is made; unlike the other forms it names the kit's version.

    >>> from kit.article import Article
    >>> "<h2>Decisions</h2>" in export(Reading(Article.from_text("The hed\\n\\nThe lede.")))
    True
    """
    standing = review.standing
    source, copy = standing.article, standing.draft
    return page_of(
        "report.html.j2",
        proof=review.proof,
        story=story_of(review),
        paragraphs=redlined(standing),
        changes=changes_told(standing),
        queries=queries_asked(standing),
        rows=rows_of(standing),
        measures=measures(source, copy),
        plots=[
            bars("Grade by formula, source and copy", grades(source, copy)),
            bars("Paragraphs by Flesch–Kincaid grade, source and copy", bands(source, copy)),
        ],
        version=version("editorial-notebook-kit"),
    )
