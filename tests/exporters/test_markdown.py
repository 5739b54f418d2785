"""Markdown: plain words come out as the same words when a reader of Markdown reads them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kit.article import Article
from kit.exporters import exporter, rendered
from kit.exporters.letters import printable
from kit.prose.markdown import reader
from kit.review import Review


def markdown_of(text: str) -> str:
    """Return a plain text as Markdown."""
    return rendered(exporter("markdown"), Review(Article.from_text(text)))


def read_back(markdown: str) -> Iterator[str]:
    """Give the words of each block, or the sort of anything that is more than words."""
    for token in reader().parse(markdown):
        if token.type == "inline":
            marks = [t.type for t in token.children or [] if t.type not in ("text", "softbreak")]
            text = "".join(
                "\n" if t.type == "softbreak" else t.content for t in token.children or []
            )
            yield f"{marks} in {text!r}" if marks else text
        elif token.type.removesuffix("_open").removesuffix("_close") not in (
            "paragraph",
            "heading",
        ):
            yield token.type


@given(
    st.text()
    | st.text("ab1 \n\t*_#>-+=~`[]()<>!&\\.:;")
    | st.lists(
        st.sampled_from(
            "a|b|1. |- |* |+ |***|---|===|~~~|```|\n|\n\n|  |\\|[a]: b|[a](b)|<b>|"
            "<a@b.c>|&amp;|&#35;|# |#|> |_a_|__|a_b|`".split("|")
        )
    ).map("".join)
)
@example("1. One\n\n2) Two\n\n-- -\n\n* * *")
@example("a_b_c _d_ __init__ * x *y*")
@example("The # hed ##\n\nThe lede")
def test_plain_words_are_read_back_as_they_were(text: str) -> None:
    """Law: every paragraph is read as the same words, with no mark-up found in them."""
    source = printable(Article.from_text(text).source)
    article = Article.from_text(source)
    blocks = [block.span.of(source) for block in article.blocks if block.role != "boilerplate"]
    said = ["\n".join(line.strip(" \t") for line in block.split("\n")) for block in blocks]
    tail = next((b.span.of(source) for b in article.blocks if b.role == "boilerplate"), None)
    back = list(read_back(markdown_of(text)))
    halves = [words.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for words in said]
    assert back[: len(said)] == halves
    assert (tail is None) == (len(back) == len(said))


@pytest.mark.parametrize(
    "line",
    [
        "Prices rose 3.5% – from $2 to $5 – in 2014.",
        "It’s 2 * 3, 4 < 5 and 6 > 5, a snake_case word, AT&T, Q & A.",
        "“Yes,” she said (twice) [sic]. No! #hashtag",
        "1.5 million and 2014, not 2013",
        "A `tick, a - dash, a + plus, 50% = half",
    ],
)
def test_what_would_not_act_is_left_alone(line: str) -> None:
    """A page of prose stays a page of prose: no backslash where none is needed."""
    assert markdown_of(f"Hed\n\n{line}") == f"# Hed\n\n{line}\n"


@pytest.mark.parametrize(
    ("line", "escaped"),
    [
        ("# one", r"\# one"),
        ("> two", r"\> two"),
        ("- three", r"\- three"),
        ("+ four", r"\+ four"),
        ("5. five", r"5\. five"),
        ("6) six", r"6\) six"),
        ("*seven* _eight_", r"\*seven\* \_eight\_"),
        ("`nine` ten`", r"\`nine\` ten\`"),
        ("[link](https://e.org)", r"[link\](https://e.org)"),
        ("[note]: https://e.org", r"[note\]: https://e.org"),
        ("<b>bold</b>", r"\<b>bold\</b>"),
        ("&amp; &#35;", r"\&amp; \&#35;"),
        ("~~~", r"\~~~"),
        ("---", r"\---"),
        ("back\\*slash", r"back\\\*slash"),
    ],
)
def test_what_would_act_is_escaped(line: str, escaped: str) -> None:
    """One backslash, on the mark that would act."""
    assert markdown_of(f"Hed\n\n{line}") == f"# Hed\n\n{escaped}\n"


def test_markdown_copy_is_handed_on_as_it_is() -> None:
    """What an editor wrote in Markdown is not written anew."""
    text = "---\nlang: en\n---\n\n# Hed #\n\n\n*  loose\n*  list  \n\t<b>\n\n"
    review = Review(Article.from_text(text, "markdown"))
    assert rendered(exporter("markdown"), review) == text
    review.rewrite(*review.at("loose"), "tight")
    assert rendered(exporter("markdown"), review) == text.replace("loose", "tight")


def test_a_tail_stands_below_a_rule() -> None:
    """Shown, never dropped, and told from the article."""
    text = "The hed\n\nThe lede is here.\n\nRelated articles\n\nAnother hed"
    assert markdown_of(text).endswith("is here.\n\n---\n\nRelated articles\n\nAnother hed\n")
    review = Review(Article.from_text(text))
    review.stet("rule == 'boilerplate.tail'")
    assert "---" not in rendered(exporter("markdown"), review)
