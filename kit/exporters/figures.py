"""Figures: pictures and quotations of Markdown copy with what says of them whose they are.

A picture is never asked for: its description, or else the name of its file, stands in its place
and leads to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from kit.exporters.pictures import is_alone, shown_name

_DASHES = ("—", "–", "― ")


def with_figures(groups: Iterable[list[Token]]) -> Iterator[list[Token]]:
    """Give the groups of tokens, pictures as figures, and the last line of quotations as cited.

    A paragraph that holds nothing but a picture is a figure; its caption is the picture's title or
    the next paragraph, when that is all in italics.
    """
    waiting: list[Token] | None = None
    for group in groups:
        if waiting is not None:
            captioned = _is_caption(group)
            yield _figure(waiting, group[1] if captioned else None)
            waiting = None
            if captioned:
                continue
        if _is_picture(group):
            waiting = group
        else:
            yield _cited(group)
    if waiting is not None:
        yield _figure(waiting, None)


def _is_picture(group: list[Token]) -> bool:
    children = group[1].children if len(group) == 3 and group[0].tag == "p" else None  # noqa: PLR2004 - open, inline, close
    return is_alone(children)


def _is_caption(group: list[Token]) -> bool:
    if len(group) != 3 or group[0].tag != "p" or not group[1].children:  # noqa: PLR2004 - the same
        return False
    children = group[1].children
    inside = [child for child in children[1:-1] if child.type == "em_close" and child.level == 0]
    return children[0].type == "em_open" and children[-1].type == "em_close" and not inside


def _figure(picture: list[Token], caption: Token | None) -> list[Token]:
    """Return a picture's paragraph as a figure: its description, leading to it, and its caption."""
    opening, inline, closing = picture
    image = (inline.children or [])[0]
    if not any(child.content.strip() for child in image.children or []):
        image.children = [Token("text", "", 0, content=shown_name(image))]
    link = Token("link_open", "a", 1, attrs={"href": image.attrGet("src") or ""})
    inline.children = [link, image, Token("link_close", "a", -1)]
    opening.tag = closing.tag = "figure"
    title = str(image.attrGet("title") or "")
    if caption is None and title:
        words = Token("text", "", 0, content=title)
        caption = Token("inline", "", 0, content=title, children=[words])
    said = [] if caption is None else _caption(caption)
    if said:  # two lines, for a reader that knows no figures
        inline.children.append(Token("softbreak", "br", 0))
    return [opening, inline, *said, closing]


def _caption(inline: Token) -> list[Token]:
    children = inline.children or []
    if children and children[0].type == "em_open":
        inline.children = children[1:-1]
    opening, closing = (
        Token("caption_open", "figcaption", 1),
        Token("caption_close", "figcaption", -1),
    )
    opening.block = closing.block = True
    return [opening, inline, closing]


def _cited(group: list[Token]) -> list[Token]:
    """Mark the last paragraph of a quotation, when it opens with a dash, as whose words it is."""
    if group[0].tag == "blockquote" and len(group) > 4 and group[-2].type == "paragraph_close":  # noqa: PLR2004 - more than one paragraph
        opening, inline, closing = group[-4:-1]
        if opening.level == 1 and inline.content.startswith(_DASHES):
            opening.tag = closing.tag = "cite"
    return group
