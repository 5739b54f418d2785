"""HTML: the clean copy as a complete page: no script, no request, no notebook's markup."""

from __future__ import annotations

from kit.exporters.about import address, known_date, news_article
from kit.exporters.page import page_of
from kit.exporters.story import story_of
from kit.exporters.unverified import note_on
from kit.review import Review

SUFFIXES = (".html", ".htm")
MIMETYPE = "text/html"


def export(review: Review) -> str:
    """Return the clean copy of `review` as an HTML page.

    >>> from kit.article import Article
    >>> page = export(Review(Article.from_text("The hed\\n\\nThe lede.")))
    >>> "<h1>The hed</h1>" in page, "<p>The lede.</p>" in page
    (True, True)
    """
    story = story_of(review)
    return page_of(
        "article.html.j2",
        story=story,
        title=story.hed or story.slug,
        about=news_article(story.hed, story.byline, story.language, story.meta),
        url=address(story.meta),
        published=known_date(story.meta, "date"),
        modified=known_date(story.meta, "modified"),
        note=note_on(review),
    )
