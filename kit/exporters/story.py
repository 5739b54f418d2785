"""Story: the clean copy as a page has it: its head, the pieces of its body, the tail apart."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kit.exporters.about import language
from kit.exporters.letters import printable
from kit.exporters.marked import marked_pieces
from kit.exporters.piece import HEAD, Piece, words_of
from kit.exporters.plain import plain_pieces
from kit.review import Reading


@dataclass(frozen=True)
class Story:
    """A clean copy in pieces, all safe to be set down in a page.

    `hed`, `dek` and `byline` are words; `head` holds their HTML. `tail` is a web page's tail that
    nobody decided about, which is no part of `body`. `meta` is what else is known.
    """

    slug: str
    language: str
    hed: str
    dek: str
    byline: str
    head: dict[str, Markup | str]
    body: list[Piece]
    tail: list[Piece]
    meta: dict[str, str]


def story_of(review: Reading) -> Story:
    """Return the clean copy of `review` in pieces.

    >>> from kit.article import Article
    >>> story_of(Reading(Article.from_text("The hed\\n\\nThe lede."))).body[0].html
    Markup('<p>The lede.</p>')
    """
    draft = review.standing.draft
    article = draft.with_copy(printable(draft.source))
    pieces = list((marked_pieces if article.markup == "markdown" else plain_pieces)(article))
    words = {role: words_of(pieces, role, article) for role in HEAD}
    apart = () if review.standing.tail_is_kept() else ("boilerplate",)
    meta = {key: printable(value) for key, value in article.meta.items()}
    return Story(
        slug=article.slug,
        language=language(meta, review.english),
        **words,
        head={role: _html(pieces, role) or words[role] for role in HEAD},
        body=[piece for piece in pieces if piece.role not in (*HEAD, *apart)],
        tail=[piece for piece in pieces if piece.role in apart],
        meta=meta,
    )


def _html(pieces: list[Piece], role: str) -> Markup | str:
    return next((piece.html for piece in pieces if piece.role == role), "")
