"""EPUB: the clean copy as a small book (EPUB 3.3): words alone, nothing to fetch, no script.

The archive is written here: of the libraries that write EPUB, ebooklib is under the AGPL, and it
dates what it makes by the clock.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from kit.exporters.about import authors, identity, known_date
from kit.exporters.archive import zipped
from kit.exporters.letters import encodable
from kit.exporters.page import page_of
from kit.exporters.story import Story, story_of
from kit.exporters.unverified import note_on
from kit.exporters.when import to_the_second
from kit.exporters.xhtml import xhtml_of
from kit.review import Reading

SUFFIXES = (".epub",)
MIMETYPE = "application/epub+zip"
_FIXED = Path(__file__).with_name("templates") / "epub"
_HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LONG_AGO = "1980-01-01T00:00:00Z"  # a book must say when; the archive says the same


class Part(NamedTuple):
    """A part of the article that its table of contents leads to."""

    id: str
    words: Markup


def export(review: Reading) -> bytes:
    """Return the clean copy of `review` as an EPUB; a tail nobody decided about stands apart.

    It is dated by the last decision, else by the article, never by the clock.

    >>> from kit.article import Article
    >>> export(Reading(Article.from_text("The lede.")))[30:58]
    b'mimetypeapplication/epub+zip'
    """
    story = story_of(review)
    published = known_date(story.meta, "date")
    page = page_of("body.html.j2", story=story, published=published, note=note_on(review))
    body, parts = _with_parts(xhtml_of(page))
    said = {
        "story": story,
        "title": story.hed or story.slug,
        "name": identity(story.meta, review.article.sha256),
        "authors": authors(story.byline),
        "published": published,
        "modified": _modified(review, story),
        "body": body,
        "proof": str(review.proof),
        "parts": parts,
    }
    return zipped(
        {
            "mimetype": MIMETYPE.encode(),  # the first, for whoever looks at the first bytes
            "META-INF/container.xml": (_FIXED / "container.xml").read_bytes(),
            "EPUB/article.css": (_FIXED / "article.css").read_bytes(),
            **{
                f"EPUB/{name}": encodable(page_of(f"epub/{name}.j2", **said)).encode()
                for name in ("article.xhtml", "nav.xhtml", "package.opf")
            },
        }
    )


def _with_parts(body: Markup) -> tuple[Markup, list[Part]]:
    """Return a body with a name on each heading below the hed, and these headings."""
    parts: list[Part] = []

    def named(heading: re.Match[str]) -> str:
        words = Markup(_TAG.sub("", heading[1]).strip())  # noqa: S704 - escaped as it came
        if not words:
            return heading[0]
        parts.append(Part(f"part-{len(parts) + 1}", words))
        return f'<h2 id="{parts[-1].id}">{heading[1]}</h2>'

    return Markup(_HEADING.sub(named, str(body))), parts  # noqa: S704 - safe as it came


def _modified(review: Reading, story: Story) -> str:
    lines = review.standing.decisions
    said = [lines[-1].at] if lines else []
    said += [known_date(story.meta, key) for key in ("modified", "date")]
    return next(filter(None, map(to_the_second, said)), _LONG_AGO)
