"""For a content management system: an article element alone, and WordPress's blocks."""

from __future__ import annotations

import re

import html5lib
import pytest
from exporters.deciding import MARKED
from exporters.reviews import decided
from hypothesis import given

from kit.article import Article, Markup
from kit.exporters import exporter, rendered
from kit.review import Review

COMMENT = re.compile(r"<!-- (/?)wp:([a-z-]+)(?: (\{[^{}]*\}))? -->")


def made(form: str, text: str, markup: Markup = "markdown") -> str:
    """Return a text in one of the two forms."""
    return str(rendered(exporter(form), Review(Article.from_text(text, markup))))


def test_a_fragment_is_one_article() -> None:
    """Head and body, nothing around them."""
    said = made("html-fragment", "# Hed\n\nBy Ann Other\n\nThe *lede*.")
    assert said == (
        '<article>\n<header>\n<h1>Hed</h1>\n<p class="byline">By Ann Other</p>\n</header>\n'
        "<p>The <em>lede</em>.</p>\n</article>\n"
    )


CONSTRUCTS = {
    "A *b*.": "<!-- wp:paragraph -->\n<p>A <em>b</em>.</p>\n<!-- /wp:paragraph -->",
    "## S\n\n### T": (
        '<!-- wp:heading -->\n<h2 class="wp-block-heading">S</h2>\n<!-- /wp:heading -->\n\n'
        '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">T</h3>\n<!-- /wp:heading -->'
    ),
    "3. a": (
        '<!-- wp:list {"ordered":true,"start":3} -->\n<ol class="wp-block-list" start="3">'
        "<!-- wp:list-item -->\n<li>a</li>\n<!-- /wp:list-item -->\n</ol>\n<!-- /wp:list -->"
    ),
    "> q\n>\n> — Ann": (
        '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>q</p>\n'
        "<!-- /wp:paragraph -->\n<cite>— Ann</cite></blockquote>\n<!-- /wp:quote -->"
    ),
    "***": (
        '<!-- wp:separator -->\n<hr class="wp-block-separator has-alpha-channel-opacity">\n'
        "<!-- /wp:separator -->"
    ),
    "`<!-- x`": ("<!-- wp:paragraph -->\n<p><code>&lt;!-- x</code></p>\n<!-- /wp:paragraph -->"),
}


@pytest.mark.parametrize("markdown", CONSTRUCTS)
def test_each_construct_is_a_block(markdown: str) -> None:
    """Headings with their level, lists with their items, quotations with their source."""
    said = made("wordpress", f"# Hed\n\n{markdown}")
    assert said.partition("<!-- /wp:heading -->\n\n")[2] == f"{CONSTRUCTS[markdown]}\n"


@given(MARKED)
def test_blocks_open_and_close_in_order(text: str) -> None:
    """Law: every comment is one of the blocks', and they are nested like brackets."""
    said = made("wordpress", text)
    found = list(COMMENT.finditer(said))
    assert said.count("<!--") == len(found)
    opened: list[str] = []
    for one in found:
        if one[1]:
            assert opened.pop() == one[2]
        else:
            opened.append(one[2])
    assert not opened


@given(MARKED)
@pytest.mark.parametrize("form", ["html-fragment", "wordpress"])
def test_any_markdown_makes_valid_html(form: str, text: str) -> None:
    """Law: no parse error, no script, whatever is written."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parse(f"<!doctype html><title>t</title>{made(form, text)}")
    assert not [element for element in root.iter() if element.tag in ("script", "img")]


def test_hostile_words_stay_words() -> None:
    """What looks like a block's comment in the article is words."""
    said = made("wordpress", "# H\n\n<!-- /wp:paragraph --><script>alert(1)</script>", "plain")
    assert "&lt;!-- /wp:paragraph --&gt;&lt;script&gt;" in said
    assert "<b onclick" not in str(rendered(exporter("wordpress"), decided("ferry.txt")))
