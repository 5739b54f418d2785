"""PDF: the clean copy on paper, tagged for screen readers (PDF/UA-1); needs the extra `pdf`."""

from __future__ import annotations

from markupsafe import Markup

from kit.exporters.about import authors, known_date
from kit.exporters.page import page_of
from kit.exporters.story import story_of
from kit.exporters.typeset import typeset
from kit.exporters.unverified import note_on
from kit.exporters.xhtml import xhtml_of
from kit.review import Reading

SUFFIXES = (".pdf",)
MIMETYPE = "application/pdf"


def export(review: Reading) -> bytes:
    """Return the clean copy of `review` as a PDF; a tail nobody decided about stands apart.

    Raises ExportError when the extra is not installed, and when a letter of the copy is in no font
    of this machine. The same release of typst gives the same bytes everywhere, unless the machine's
    fonts had to be asked for letters that typst's own lack.
    """
    story = story_of(review)
    page = page_of(
        "body.html.j2",
        story=story,
        published=known_date(story.meta, "date"),
        note=note_on(review),
    )
    body = Markup("<body>{}</body>").format(xhtml_of(page))
    return typeset(
        body,
        title=story.hed or story.slug,
        authors=authors(story.byline),
        language=story.language,
        proof=str(review.proof),
    )
