"""Marked: Markdown copy as atoms: marks become looks and styles, words keep their places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kit.article import Article
from kit.exporters.atoms import Atom, Look, Style, letters, role_at, style_of
from kit.exporters.pictures import file_name, is_alone
from kit.exporters.piece import front_matter
from kit.prose.links import only_safe_links

_LISTS = {"bullet_list_open": "bullet", "ordered_list_open": "number"}


@cache
def _reader() -> MarkdownIt:
    """Return a reader that keeps escaped letters apart, so that each word's place is known."""
    return MarkdownIt("commonmark", {"html": False}).disable("text_join")


def marked_atoms(article: Article) -> list[Atom]:
    """Return Markdown copy as atoms.

    >>> [a.letter for a in marked_atoms(Article.from_text("# A\\n\\n*b*", "markdown"))]
    ['A', '¶', 'b', '¶']
    """
    settings = front_matter(article)
    walk = _Walk(article, settings.end if settings else 0)
    for token in _reader().parse(article.source[walk.at :]):
        walk.step(token)
    return walk.atoms or [Atom("¶", Style(), walk.at)]


class _Walk:
    """Goes through the tokens of a text and finds each word's place in it, never going back."""

    def __init__(self, article: Article, start: int) -> None:
        self.article = article
        self.at = start
        self.atoms: list[Atom] = []
        lines = article.source[start:].split("\n")
        self._lines = list(accumulate((len(line) + 1 for line in lines), initial=start))
        self._style = Style()
        self._lists: list[tuple[str, int]] = []  # sort, and the first number until it is used
        self._fresh = False  # an item has begun, and none of its paragraphs yet
        self._quotes = 0

    def step(self, token: Token) -> None:
        """Take one token."""
        if token.map and token.block:
            self.at = max(self.at, self._lines[min(token.map[0], len(self._lines) - 1)])
        if token.type in _LISTS:
            first = token.attrGet("start")
            self._lists.append((_LISTS[token.type], 1 if first is None else int(first)))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif token.type.startswith("blockquote"):
            self._quotes += token.nesting
        elif token.type == "list_item_open":
            self._fresh = True
        else:
            self._block(token)

    def _block(self, token: Token) -> None:
        if token.type in ("paragraph_open", "heading_open"):
            self._style = self._style_of(token)
        elif token.type == "inline":
            self.atoms += self._inline(only_safe_links(token.children or []), token)
        elif token.type in ("paragraph_close", "heading_close"):
            self._mark(self._style)
        elif token.type in ("fence", "code_block"):
            for line in token.content.removesuffix("\n").splitlines(keepends=True):
                self.atoms += self._words(line, Look(), self._end_of(token))
            self._mark(Style("SourceCode", self._depth()))
        elif token.type == "hr":
            self._mark(Style("Rule"))

    def _mark(self, style: Style) -> None:
        self.atoms.append(Atom("¶", style, self.at))

    def _depth(self) -> int:
        return len(self._lists) + max(0, self._quotes - 1)

    def _style_of(self, token: Token) -> Style:
        if token.type == "heading_open":
            return Style(f"Heading{token.tag[1:]}")
        if self._fresh and self._lists:
            return self._item()
        if self._quotes:
            return Style("Quote", self._depth())
        if self._lists:
            return Style("ListContinue", self._depth())
        role = role_at(self.article, self.at)
        return style_of(role) if role in ("dek", "byline", "boilerplate") else Style()

    def _item(self) -> Style:
        self._fresh = False
        item, start = self._lists[-1]
        self._lists[-1] = item, -1
        return Style("ListParagraph", len(self._lists), item, start if item == "number" else -1)

    def _end_of(self, token: Token) -> int:
        return self._lines[min(token.map[1], len(self._lines) - 1)] if token.map else self.at

    def _inline(self, children: list[Token], parent: Token) -> Iterator[Atom]:
        end, look = self._end_of(parent), Look()
        for child in children:
            if child.type.endswith(("_open", "_close")):
                look = _changed(look, child)
            elif child.type == "image":
                words = "".join(one.content for one in child.children or [])
                alone = file_name(child) if is_alone(children) and not words.strip() else ""
                yield from self._words(alone or words, look, end)
            elif child.type == "code_inline":
                yield from self._words(child.content, look._replace(code=True), end)
            elif child.type == "text_special":
                yield from self._special(child, look, end)
            elif child.type in ("softbreak", "hardbreak"):
                yield from self._line_end(" " if child.type == "softbreak" else "\n", look, end)
            else:
                yield from self._words(child.content, look, end)

    def _words(self, words: str, look: Look, end: int) -> Iterator[Atom]:
        """Give words at the next place before `end` where they stand, or else where one is."""
        found = self.article.source.find(words, self.at, end)
        yield from letters(words, look, max(found, self.at), step=int(found >= 0))
        self.at = found + len(words) if found >= 0 else self.at

    def _line_end(self, shown: str, look: Look, end: int) -> Iterator[Atom]:
        """Give what a line end is shown as."""
        self.at = max(self.at, self.article.source.find("\n", self.at, end))
        yield Atom(shown, look, self.at)
        self.at += 1

    def _special(self, token: Token, look: Look, end: int) -> Iterator[Atom]:
        """Give a letter that is written as an escape or an entity."""
        found = self.article.source.find(token.markup, self.at, end)
        self.at = max(found, self.at)
        yield from letters(token.content, look, self.at, step=0)
        self.at += len(token.markup) if found >= 0 else 0


def _changed(look: Look, token: Token) -> Look:
    """Return the look of what follows the opening or closing of emphasis or of a link."""
    opens = token.nesting > 0
    if token.type.startswith("strong"):
        return look._replace(bold=opens)
    if token.type.startswith("em"):
        return look._replace(italic=opens)
    return look._replace(href=str(token.attrGet("href") or "") if opens else "")
