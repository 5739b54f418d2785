"""Markdown: the clean copy as CommonMark."""

from __future__ import annotations

from kit.exporters.letters import printable
from kit.exporters.unverified import note_on
from kit.prose.blocks import Block
from kit.prose.escape import escaped, escaped_heading
from kit.prose.paragraphs import paragraphs
from kit.review import Review

SUFFIXES = (".md", ".markdown")
MIMETYPE = "text/markdown"


def export(review: Review) -> str:
    """Return the clean copy of `review` as Markdown.

    Copy written in Markdown is handed on as it is. In plain copy the hed becomes a heading,
    and a rule parts the article from a web page's tail. What nobody could verify says so in a
    comment at the end.

    >>> from kit.article import Article
    >>> export(Review(Article.from_text("The hed\\n\\nThe *lede*.")))
    '# The hed\\n\\nThe \\\\*lede\\\\*.\\n'
    """
    draft = review.standing.draft
    note = note_on(review)
    if draft.markup == "markdown":
        return f"{draft.source.rstrip()}\n\n<!-- {note} -->\n" if note else draft.source
    article = draft.with_copy(printable(draft.source))
    above_tail = [] if review.standing.tail_is_kept() else ["---"]
    parts = [part for block in article.blocks for part in _block(article.source, block, above_tail)]
    parts += [f"<!-- {note} -->"] if note else []
    return "\n\n".join(parts) + "\n"


def _block(source: str, block: Block, above_tail: list[str]) -> list[str]:
    text = block.span.of(source)
    if block.role == "hed":
        return [f"# {escaped_heading(text)}"]
    parts = [escaped(span.of(text)) for span in paragraphs(text)]
    return above_tail + parts if block.role == "boilerplate" else parts
