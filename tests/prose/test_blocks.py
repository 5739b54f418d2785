"""Blocks: what each stretch of an article is for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import TEXTS

from kit.article import Article
from kit.prose import paragraphs
from kit.prose.blocks import blocks_of
from kit.prose.boilerplate import is_cue

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"


def _roles(text: str, markup: str = "plain") -> list[str]:
    return [block.role for block in blocks_of(text, markup)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The hed\n\nThe lede is here.", ["hed", "paragraph"]),
        ("Is it a hed?\n\nBy Ann Other\n\nThe lede.", ["hed", "byline", "paragraph"]),
        ("This is a sentence.\n\nThis is another.", ["paragraph", "paragraph"]),
        ("One paragraph alone", ["paragraph"]),
        ("The hed\n\nBy noon they had left the city for good.", ["hed", "paragraph"]),
        ("", []),
        (" \n \n", []),
    ],
)
def test_plain_text_has_a_hed_when_it_looks_like_one(text: str, roles: list[str]) -> None:
    """A short first paragraph that is no sentence is the hed; a line “By …” the byline."""
    assert _roles(text) == roles


def test_markdown_blocks_have_the_roles_of_their_marks() -> None:
    """Headings, quotations, lists and code are what Markdown says they are."""
    text = "# Hed\n\nThe *lede*.\n\n## More\n\n> Said she.\n\n- one\n- two\n\n```\ncode\n```\n"
    roles = ["hed", "paragraph", "heading", "quotation", "list", "code"]
    assert _roles(text, "markdown") == roles


def test_front_matter_is_no_prose() -> None:
    """What stands above the article between dashes is left alone."""
    text = "---\ntitle: A cristal title\n---\n\n# Hed\n\nThe lede."
    assert _roles(text, "markdown") == ["code", "hed", "paragraph"]


def test_the_words_of_a_block_are_without_its_marks() -> None:
    """A hed is said without its number signs."""
    assert Article.from_text("## The hed ##\n\nThe lede.", "markdown").hed == "The hed"
    assert Article.from_text("# 1 pick\n\nThe lede.").hed == "# 1 pick"


@given(TEXTS, st.sampled_from(["plain", "markdown"]))
def test_blocks_are_in_order_and_hold_all_the_words(text: str, markup: str) -> None:
    """Blocks follow one another, never overlap, and between them is white space alone."""
    at = 0
    for block in blocks_of(text, markup):
        assert at <= block.start < block.end <= len(text)
        if markup == "plain":
            assert not text[at : block.start].strip()
        at = block.end
    if markup == "plain":
        assert not text[at:].strip()


def test_only_blank_lines_part_paragraphs() -> None:
    """U+2028 and other odd line ends are letters like any other."""
    text = "one\u2028two\x0b\n \nthree\nfour"
    assert [span.of(text) for span in paragraphs(text)] == ["one\u2028two", "three\nfour"]


def test_the_tail_of_the_sample_is_one_block_of_boilerplate() -> None:
    """From “Related articles” to “Subscribe …” is one block, shown and not dropped."""
    article = Article.from_text(SAMPLE.read_text(encoding="utf-8"))
    assert [b.role for b in article.blocks] == ["hed", *["paragraph"] * 10, "boilerplate"]
    tail = article.blocks[-1].span.of(article.source)
    assert tail.startswith("Related articles")
    assert tail.endswith("challenging times!!")


@pytest.mark.parametrize(
    "text",
    [
        "The hed\n\nThe lede is here.\n\nThe last line has no stop",
        "The hed\n\nThe lede.\n\nSubscribe now!\n\nThis is a paragraph of the article itself.",
        "The hed\n\nMore news is expected on Friday, the minister said.\n\nHe left.",
        "Related articles\n\nSubscribe now!",
    ],
)
def test_good_copy_has_no_boilerplate(text: str) -> None:
    """Without a cue, or with prose after it, a short line is the writer's own."""
    assert "boilerplate" not in _roles(text)


@pytest.mark.parametrize(
    ("line", "cue"),
    [
        ("Read more: The other story", True),
        ("You may also like", True),
        ("Sign up for our morning newsletter", True),
        ("© 2024 The Paper", True),
        ("Share", True),
        ("Share prices fell again on Monday.", False),
        ("Comments on the bill were mixed.", False),
        ("More than a story was told that night.", False),
    ],
)
def test_a_cue_is_the_web_pages_word_and_not_the_writers(line: str, *, cue: bool) -> None:
    """Cues are known by how web pages word them."""
    assert is_cue(line) is cue


@pytest.mark.parametrize("line_end", ["\n", "\r", "\r\n"])
def test_any_line_end_ends_a_line_of_markdown(line_end: str) -> None:
    """A decision can put in a line end that a file would have lost on loading."""
    text = line_end.join(("# Hed", "", "The lede.", "", "> Said", ""))
    blocks = blocks_of(text, "markdown")
    assert [block.span.of(text) for block in blocks] == ["# Hed", "The lede.", "> Said"]
