"""Article: the source as it came, and its blocks. Frozen: nothing here writes to the file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from kit.errors import ArticleError
from kit.prose.blocks import Block, blocks_of
from kit.prose.front import front_end, front_meta

Markup = Literal["plain", "markdown"]


class Note(NamedTuple):
    """What came up when a file was read, and only an editor can settle.

    `sort` is byline, date, disputed …; `about` the words it is about ("" for the whole article);
    `says` what there is to know.
    """

    sort: str
    about: str
    says: str


@dataclass(frozen=True)
class Article:
    """An article as it came: its text, where it came from, and its blocks.

    `source` is the canonical text (decoded, byte order mark out, line ends as "\\n"); `sha256`
    is that of the file's bytes; `meta` holds what is known beside the text (hed, encoding,
    language …), in Markdown what its front matter says; `notes` are the doubts that came up when
    the file was read; `left_out` is what a web page shows around its article.
    """

    source: str
    markup: Markup = "plain"
    path: Path | None = None
    slug: str = "untitled"
    sha256: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    left_out: tuple[str, ...] = ()

    @classmethod
    def from_text(
        cls, text: str, markup: Markup = "plain", meta: Mapping[str, str] | None = None
    ) -> Article:
        """Make an article of a text that has no file.

        `markup` is "plain" or "markdown"; raises ArticleError for any other.

        >>> Article.from_text("The hed\\n\\nThe lede.").hed
        'The hed'
        """
        if markup not in get_args(Markup):
            raise ArticleError(
                f"markup is {markup!r}, but an article is written in one of {get_args(Markup)}"
            )
        source = text.removeprefix("\ufeff")
        if "\r" in source:
            source = source.replace("\r\n", "\n").replace("\r", "\n")
        front = _front(source) if markup == "markdown" else {}
        return cls(
            source=source,
            markup=markup,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            meta=MappingProxyType({**(meta or {}), **front}),
            blocks=blocks_of(source, markup),
        )

    def with_copy(self, copy: str) -> Article:
        """Return the same article holding `copy` in place of its text: a draft, with no file."""
        if copy == self.source:
            return self
        blocks = blocks_of(copy, self.markup)
        return replace(self, source=copy, path=None, blocks=blocks, meta=self._meta_in(copy))

    def _meta_in(self, copy: str) -> Mapping[str, str]:
        """Return the meta with the front matter as the copy has it: it can be edited too."""
        was, now = self.source[: front_end(self.source)], copy[: front_end(copy)]
        if was == now or self.markup != "markdown":
            return self.meta
        front = _front(was)
        rest = {key: value for key, value in self.meta.items() if key not in front}
        return MappingProxyType({**rest, **_front(now)})

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each block."""
        source = self.source
        return tuple(source[block.start : block.end] for block in self.blocks)

    @property
    def hed(self) -> str:
        """The headline: the text of the first block with that role, or the meta's, or the slug."""
        for block in self.blocks:
            if block.role == "hed":
                return block.words(self.source, self.markup)
        return self.meta.get("hed", "") or self.slug

    def __repr__(self) -> str:
        """Say in one line what the article is."""
        return f"<Article {self.slug!r}: {self.hed!r}, {len(self.blocks)} blocks>"


def _front(text: str) -> dict[str, str]:
    """Return what the front matter says; nothing while it is half typed."""
    try:
        return front_meta(text)
    except ValueError:
        return {}
