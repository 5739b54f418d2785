"""Reviews in which just the changes of a redline were decided on."""

from __future__ import annotations

from hypothesis import strategies as st
from strategies import redlines

from kit.anchors import Target
from kit.article import Article, Markup
from kit.decisions import Decision
from kit.redline import Redline
from kit.review import Review

PARTS = st.sampled_from(
    "# |## |> |1. |- |   - |**|*|`|[a](https://e.org/)|<b>|&amp;|\\*|***\n|```\n|word |two words "
    "|{++|++}|{--|--}|{~~|~~}|~>|{>>|<<}|{==|==}|{|}|x|.|\\|\n|\n\n".split("|")
)
MARKED = st.lists(PARTS, max_size=16).map("".join)


def reviewed(source: str, redline: Redline, markup: Markup = "plain") -> Review:
    """Return a review in which just these changes were decided on."""
    review = Review(Article.from_text(source, markup))
    review.log.append(
        Decision("rewrite", "editor", Target.of(source, change.span), change.text, by="ann")
        for change in redline.changes
    )
    return review


@st.composite
def marked_redlines(draw: st.DrawFn) -> tuple[str, Redline]:
    """Draw a text in Markdown and a redline of it."""
    source = draw(MARKED)
    redline = Redline()
    for _ in range(draw(st.integers(0, 4))):
        copy = redline.apply(source)
        start = draw(st.integers(0, len(copy)))
        end = draw(st.integers(start, min(len(copy), start + 6)))
        redline = redline.edit(source, start, end, draw(st.just("") | PARTS))
    return source, redline


__all__ = ["MARKED", "marked_redlines", "redlines", "reviewed"]
