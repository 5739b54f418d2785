"""WordPress: the clean copy as blocks, to be pasted into WordPress's code editor."""

from __future__ import annotations

from markupsafe import Markup

from kit.exporters.blocks import blocks_of
from kit.exporters.letters import printable
from kit.exporters.story import story_of
from kit.review import Reading

SUFFIXES = (".wordpress.html",)
MIMETYPE = "text/html"
_HEAD = {"hed": Markup("<h1>{}</h1>"), "dek": Markup("<p>{}</p>"), "byline": Markup("<p>{}</p>")}


def export(review: Reading) -> str:
    """Return the clean copy of `review` as WordPress blocks; an undecided tail is left out.

    The hed is the first heading, for whoever moves it to the post's title.

    >>> from kit.article import Article
    >>> print(export(Reading(Article.from_text("The lede."))), end="")
    <!-- wp:paragraph -->
    <p>The lede.</p>
    <!-- /wp:paragraph -->
    """
    story = story_of(review)
    head = [form.format(story.head[role]) for role, form in _HEAD.items() if story.head[role]]
    pieces = [*head, *(piece.html for piece in story.body)]
    return printable("\n\n".join(blocks_of(html) for html in pieces) + "\n")
