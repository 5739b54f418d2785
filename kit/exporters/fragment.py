"""HTML fragment: the clean copy as an article element alone, for a content management system."""

from __future__ import annotations

from kit.exporters.about import known_date
from kit.exporters.page import page_of
from kit.exporters.story import story_of
from kit.review import Reading

SUFFIXES = (".fragment.html",)
MIMETYPE = "text/html"


def export(review: Reading) -> str:
    """Return the clean copy of `review` as an article element; an undecided tail is left out.

    >>> from kit.article import Article
    >>> print(export(Reading(Article.from_text("The lede."))), end="")
    <article>
    <p>The lede.</p>
    </article>
    """
    story = story_of(review)
    published = known_date(story.meta, "date")
    return page_of("story.html.j2", story=story, published=published)
