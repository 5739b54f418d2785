"""Atoms: a text as Word holds it: letters, each with its look, and paragraph marks with a style.

A paragraph mark is an atom like a letter: it too can be struck out and put in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kit.article import Article
from kit.exporters.letters import encodable, printable

_STYLES = {
    "hed": "Heading1",
    "heading": "Heading2",
    "dek": "Subtitle",
    "byline": "Byline",
    "quotation": "Quote",
    "code": "SourceCode",
    "boilerplate": "Boilerplate",
}


class Look(NamedTuple):
    """How a letter looks; `href` is where it leads, "" for nowhere."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str = ""


class Style(NamedTuple):
    """How a paragraph looks: Word's style, how deep it stands, and its sort of list item.

    `item` is "", "bullet" or "number"; a numbered list's first item has the `start` it counts from,
    every other paragraph -1.
    """

    name: str = "Normal"
    level: int = 0
    item: str = ""
    start: int = -1


class Atom(NamedTuple):
    """A letter ("\\n" is a line break) or, with a style, a paragraph mark; `at` is its place.

    Places are code points of the text; they rise from atom to atom, or stay.
    """

    letter: str
    look: Look | Style
    at: int


def letters(words: str, look: Look, at: int, *, step: int = 1) -> Iterator[Atom]:
    """Give the letters of some words that stand at a place, those that Word's XML can hold."""
    for index, letter in enumerate(words):
        yield from (Atom(seen, look, at + index * step) for seen in encodable(printable(letter)))


def style_of(role: str) -> Style:
    """Return the style of a paragraph with a role."""
    return Style(_STYLES.get(role, "Normal"))


def role_at(article: Article, place: int) -> str:
    """Return the role of the block that holds a place, be it in the white space before it."""
    return next((block.role for block in article.blocks if block.end > place), "paragraph")


def plain_atoms(article: Article) -> list[Atom]:
    """Return plain copy as atoms: two line ends are a paragraph mark, one is a line break.

    So the text can be read off the atoms again, letter by letter. Line ends at its two ends are
    left out.

    >>> [atom.letter for atom in plain_atoms(Article.from_text("A\\n\\nB\\n"))]
    ['A', '¶', 'B', '¶']
    """
    text = article.source
    at = begun = len(text) - len(text.lstrip("\n"))
    end = len(text.rstrip("\n"))
    atoms: list[Atom] = []
    while at < end:
        if text.startswith("\n\n", at):
            atoms.append(_mark(article, begun, at))
            at = begun = at + 2
        else:
            atoms += letters(text[at], Look(), at)
            at += 1
    return [*atoms, _mark(article, begun, at)]


def _mark(article: Article, begun: int, at: int) -> Atom:
    words = article.source[begun:at]
    first = begun + len(words) - len(words.lstrip())
    return Atom("¶", style_of(role_at(article, first)) if words.strip() else Style(), at)
