"""Pictures: the words that stand for one: its description, or else the name of its file."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from markdown_it.token import Token


def is_alone(children: list[Token] | None) -> bool:
    """Tell whether a line holds nothing but a picture."""
    return [child.type for child in children or []] == ["image"]


def file_name(image: Token) -> str:
    """Return the name of a picture's file, as its address writes it; "" without an address.

    >>> file_name(Token("image", "img", 0, attrs={"src": "https://example.org/a/quay.jpg?w=400"}))
    'quay.jpg'
    """
    try:
        path = urlsplit(str(image.attrGet("src") or "")).path
    except ValueError:
        return ""
    return path.rpartition("/")[2]


def shown_name(image: Token) -> str:
    """Return the name of a picture's file for a person to read.

    >>> shown_name(Token("image", "img", 0, attrs={"src": "a/the%20quay.jpg"}))
    'the quay.jpg'
    """
    return unquote(file_name(image))
