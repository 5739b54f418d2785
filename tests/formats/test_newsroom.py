"""Newsroom: one article, as many systems write it, comes through whole from every one."""

from __future__ import annotations

import re

import pytest
from formats import newsroom
from formats.newsroom import PAGES

from kit.article import Article
from kit.formats import html

WITHOUT_FRAME = ("json_only", "unframed")
FRAMED = [name for name in PAGES if name not in WITHOUT_FRAME]
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\([^)]*\)")


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """Return the article of each page."""
    return {name: html.read(made().encode(), f"{name}.html") for name, made in PAGES.items()}


def words(article: Article) -> str:
    """Return an article's text with the words of its links alone."""
    return LINK.sub(r"\1", article.source)


@pytest.mark.parametrize("name", [name for name in PAGES if name != "json_only"])
def test_the_whole_article_is_there_in_order(articles: dict[str, Article], name: str) -> None:
    """Paragraphs, headings, quotation, numbered and nested lists, figures below and above."""
    text = words(articles[name])
    p, (one, two, three) = newsroom.PARAGRAPHS, newsroom.ITEMS
    nested = "\n".join(f"   - {item}" for item in newsroom.NESTED)
    parts = (
        f"# {newsroom.HED}", *p[:2], f"## {newsroom.HEADING}", *p[2:4],
        f"1. {one}\n2. {two}\n{nested}\n3. {three}",
        p[4], f"> {newsroom.QUOTED}", *p[5:7], "- Month | Cars\n- May | 1,204\n- June | 1,377",
        p[7], f"1. {newsroom.NOTE}",
    )  # fmt: skip
    places = [text.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


@pytest.mark.parametrize("name", PAGES)
def test_the_hed_is_said_once_and_nothing_of_the_page(
    articles: dict[str, Article], name: str
) -> None:
    """Whatever level its heading has there; no menu, no related links, no foot."""
    text = articles[name].source
    assert articles[name].hed == newsroom.HED
    assert text.count(newsroom.HED) == 1
    assert [words for words in newsroom.FURNITURE if words in text] == []


@pytest.mark.parametrize("name", FRAMED)
def test_what_is_around_it_is_kept_apart(articles: dict[str, Article], name: str) -> None:
    """All of the furniture is among what was left out."""
    around, page = "\n".join(articles[name].left_out), PAGES[name]()
    shown = [piece for piece in newsroom.FURNITURE if piece in page]
    assert shown
    assert [piece for piece in shown if piece not in around] == []


@pytest.mark.parametrize("name", [name for name in PAGES if name != "json_only"])
def test_pictures_come_with_address_caption_and_description(
    articles: dict[str, Article], name: str
) -> None:
    """Loaded late or at once, beside the page or on the web; one without a description too."""
    text = articles[name].source
    assert re.search(rf"!\[{newsroom.ALT}\]\([^)]*ferry\.jpg[^)]*\)", text)
    assert newsroom.CAPTION in text
    assert re.search(r"!\[\]\([^)]*quay\.jpg\)", text)


@pytest.mark.parametrize("name", FRAMED)
def test_byline_date_and_links(articles: dict[str, Article], name: str) -> None:
    """As the page says them."""
    meta = articles[name].meta
    assert (meta["byline"], meta["date"]) == (newsroom.BYLINE, newsroom.DATE)
    assert f"[Osmund Lines]({newsroom.LINK})" in articles[name].source


def test_words_that_only_a_script_would_draw(articles: dict[str, Article]) -> None:
    """The page's JSON-LD holds them, paragraph by paragraph."""
    text = articles["json_only"].source
    for paragraph in (*newsroom.PARAGRAPHS[:3], *newsroom.PARAGRAPHS[5:]):
        assert f"\n\n{paragraph}\n" in text
