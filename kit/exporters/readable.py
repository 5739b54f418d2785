"""Readable: Markdown copy as plain text for a person: no marks, addresses behind their words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kit.article import Article
from kit.exporters.atoms import Atom, Look, Style
from kit.exporters.marked_atoms import marked_atoms

_INDENT = "    "


def readable(article: Article) -> str:
    """Return the words of Markdown copy, an empty line between its paragraphs.

    Lists are numbered, quotations and code stand in from the left, a link's address follows it.

    >>> print(readable(Article.from_text("> a [b](https://e.org)\\n\\n2. c", "markdown")), end="")
        a b (https://e.org)
    <BLANKLINE>
    2. c
    """
    lines: list[str] = []
    numbers: dict[int, int] = {}
    before = Style()
    for style, words in _paragraphs(marked_atoms(article)):
        if lines and not (style.item and before.item):
            lines.append("")
        lines += _shown(style, words, numbers)
        before = style
    return "\n".join(lines) + "\n"


def _paragraphs(atoms: list[Atom]) -> Iterator[tuple[Style, str]]:
    row: list[Atom] = []
    for atom in atoms:
        if isinstance(atom.look, Style):
            yield atom.look, "".join(_words(row))
            row = []
        else:
            row.append(atom)


def _words(row: list[Atom]) -> Iterator[str]:
    for href, group in groupby(row, key=_href):
        words = "".join(atom.letter for atom in group)
        yield words
        if href and words not in (href, href.removeprefix("mailto:")):
            yield f" ({href})"


def _href(atom: Atom) -> str:
    return atom.look.href if isinstance(atom.look, Look) else ""


def _shown(style: Style, words: str, numbers: dict[int, int]) -> Iterator[str]:
    """Give the lines of a paragraph, those of a list with what opens its item."""
    if style.name == "Rule":
        words = "* * *"
    indent, mark = _INDENT * style.level, ""
    if style.name in ("Quote", "SourceCode"):
        indent += _INDENT
    if style.item:
        indent, mark = _INDENT * (style.level - 1), _mark(style, numbers)
    for line in words.split("\n"):
        yield f"{indent}{mark}{line}".rstrip()
        mark = " " * len(mark)


def _mark(style: Style, numbers: dict[int, int]) -> str:
    if style.item == "bullet":
        return "- "
    numbers[style.level] = style.start if style.start >= 0 else numbers.get(style.level, 0) + 1
    return f"{numbers[style.level]}. "
