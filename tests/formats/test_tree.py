"""Tree: HTML as Markdown, in which a reader finds the same words, and nothing that acts."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.formats.tree import blocks_of_html
from kit.prose.markdown import reader


@pytest.mark.parametrize(
    ("given_", "blocks"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("one<br><br>two<br>three", ["one", "two\\\nthree"]),
        ("<p>a <b> bold </b>word", ["a **bold** word"]),
        ("<p><em>so<em>so</em></em>", ["so*so*"]),
        ("<p><em>“Yes”</em>he said", ["“Yes”he said"]),
        ("<p>2 * 3 &lt; 7 and [x] and `a`", ["2 * 3 < 7 and [x] and \\`a\\`"]),
        ("<p>1. Not a list", ["1\\. Not a list"]),
        ("<p># Not a heading<br>- nor a list", ["\\# Not a heading\\\n\\- nor a list"]),
        ("<h1>The <i>hed</i></h1>", ["# The hed"]),
        ("<a href='https://x.org/a'><p>whole paragraph</p></a>", ["whole paragraph"]),
        ("<p>Wow!<a href='https://x.org/'>so</a>", ["Wow\\![so](https://x.org/)"]),
        ("<p><a href='javascript:alert(1)'>no</a> <a href='/up'>up</a>", ["no up"]),
        ("<p><a href='java&#10;script:alert(1)'>no</a>", ["no"]),
        ("<p><a href='https://x.org/a_(b) c'>y</a>", ["[y](https://x.org/a_%28b%29%20c)"]),
        ("<img src='a b.jpg' alt='A [b]'>", ["![A \\[b\\]](a%20b.jpg)"]),
        ("<img src='data:image/png;base64,x' alt='A dog'>", ["![A dog]()"]),
        ("<img src='https://x.org/pixel'>", ["![](https://x.org/pixel)"]),
        ("<blockquote><p>a<p>b</blockquote>", ["> a\n>\n> b"]),
        ("<ol start=3><li>a<li><p>b<ul><li>c</ul></ol>", ["3. a\n4. b\n   - c"]),
        ("<table><tr><td><p>a<p>b</table>", ["a", "b"]),
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", ["- a | b\n- 1 | 2"]),
        ("<pre>a ``` b</pre>", ["````\na ``` b\n````"]),
        ("<p onclick=x()>a<script>b()</script><style>c</style><!-- d -->", ["a"]),
        (
            "<figure><img src=a.jpg><figcaption>So it was.</figcaption></figure>",
            ["![](a.jpg)", "*So it was.*"],
        ),
        ("<p>CO<sub>2</sub> by 10<sup>-6</sup>, the 1<sup>st</sup>", ["CO₂ by 10⁻⁶, the 1st"]),
        ("<p>He said <q>yes</q>.", ["He said “yes”."]),
        ("<table><caption>Cars</caption><tr><th>a<th>b</table>", ["Cars", "- a | b"]),
        ("<ol>one<li>two<ul><li>three</ul></ol>", ["1. one\n2. two\n   - three"]),
        ("<dl><dt>Lede<dd>The opening.</dl>", ["Lede", "The opening."]),
        ("<pre>a<br>  b</pre>", ["```\na\n  b\n```"]),
        ("<hr>", ["---"]),
        ("   ", []),
    ],
)
def test_an_element_becomes_markdown(given_: str, blocks: list[str]) -> None:
    """One element, one way to write it."""
    assert blocks_of_html(given_) == blocks


def test_links_start_from_the_pages_address() -> None:
    """A link that was relative is whole; one inside the page is none."""
    page = "<p><a href='/b'>b</a> <a href='#c'>c</a> <img src='d.jpg'>"
    assert blocks_of_html(page, "https://x.org/a/") == [
        "[b](https://x.org/b) c ![](https://x.org/a/d.jpg)"
    ]


TEXT = st.text("ab1.*_`[]()<>#&!\\-+~=: \u00a0é“”\U0001f600", max_size=12)
TAGS = st.sampled_from(["em", "strong", "b", "i", "span", "code", "sup"])
RUN = st.recursive(
    TEXT.map(html.escape),
    lambda inner: (
        st.builds(
            lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=3)
        )
        | st.just("<br>")
        | inner.map(lambda run: f"<a href='https://x.org/a'>{run}</a>")
    ),
    max_leaves=8,
)


def _read(markdown: str) -> str:
    tokens = [token for token in reader().parse(markdown) if token.children is not None]
    return " ".join("".join(c.content or " " for c in t.children or ()) for t in tokens)


RAISED = str.maketrans("¹⁺⁻", "1+-")


def _words(text: str) -> list[str]:
    return re.sub(r"\s+", " ", text).translate(RAISED).split()


@given(st.lists(RUN, min_size=1, max_size=5))
def test_the_words_are_the_same(runs: list[str]) -> None:
    """Whatever stands in a paragraph, a reader of the Markdown reads it, letter for letter."""
    page = "".join(runs)
    plain = html.unescape(re.sub(r"<br>", " ", re.sub(r"</?(?!br)[a-z][^<>]*>", "", page)))
    read = _read("\n\n".join(blocks_of_html(f"<p>{page}</p>")))
    assert "".join(_words(read)) == "".join(_words(plain))


@given(st.text("<>/=\"' abipscrt:()&#x;onjv!-", max_size=80))
def test_nothing_acts_whatever_was_written(page: str) -> None:
    """No link of the Markdown leads anywhere but to the web or to mail."""
    for token in reader().parse("\n\n".join(blocks_of_html(page))):
        for child in token.children or ():
            href = str(child.attrGet("href") or "https:")
            assert href.startswith(("https:", "http:", "mailto:"))
