"""ninjs 3.1: the checks of IPTC's schema that this item can fail, written out by hand.

The schema itself is not shipped; it was run over the golden files when they were made.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

import pytest
from exporters.deciding import MARKED
from exporters.reviews import ARTICLES, decided
from hypothesis import given

from kit.article import Article
from kit.exporters import exporter, rendered
from kit.review import Review

TEXTS = {
    *("uri", "type", "representationType", "version", "versionCreated", "contentCreated"),
    *("language", "title", "slugline", "by", "edNote"),
}
LISTS = {
    "headlines": {"role", "contentType", "value"},
    "descriptions": {"role", "contentType", "value"},
    "bodies": {"role", "contentType", "charCount", "wordCount", "value"},
    "altIds": {"role", "value"},
    "people": {"name", "rel", "uri", "literal", "contactInfo"},
}
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
URI = re.compile(r"[a-z][a-z0-9+.-]*:[\w!#$%&'()*+,./:;=?@\[\]~-]+", re.ASCII)


def item_of(review: Review) -> dict[str, Any]:
    """Return the news object of a review, read back."""
    item: dict[str, Any] = json.loads(rendered(exporter("ninjs"), review))
    return item


def check(item: dict[str, Any]) -> None:
    """Hold an item against the schema: names, sorts and formats, nothing besides them."""
    assert set(item) <= TEXTS | set(LISTS) | {"standard"}
    assert all(isinstance(item[key], str) for key in TEXTS & set(item))
    assert URI.fullmatch(item["uri"])
    assert item["type"] == "text"
    assert item["representationType"] == "full"
    assert item["standard"]["version"] == "3.1"
    for key, names in LISTS.items():
        for one in item.get(key, []):
            assert set(one) <= names
            assert "value" in one or key == "people"
    for body in item.get("bodies", []):
        assert all(isinstance(body[key], int) for key in ("charCount", "wordCount"))
    for key in {"versionCreated", "contentCreated"} & set(item):
        assert DATE_TIME.fullmatch(item[key])
        assert datetime.fromisoformat(item[key])


@pytest.mark.parametrize("article", ARTICLES)
def test_the_item_holds_against_the_schema(article: str) -> None:
    """Both decided articles."""
    check(item_of(decided(article)))


@given(MARKED)
def test_any_article_holds_against_the_schema(text: str) -> None:
    """Law: whatever the article says, also of itself."""
    meta = dict.fromkeys(("date", "url", "description", "byline", "publication"), text)
    check(item_of(Review(Article.from_text(text, "markdown", meta))))


def test_what_is_known_is_said() -> None:
    """Headline, byline, persons, both bodies, the last decision's time, the open query."""
    item = item_of(decided("ferry.txt"))
    assert item["headlines"] == [{"role": "main", "value": "The ferry that never came"}]
    assert item["by"] == "By Ann Other and Bob Else"
    assert [person["name"] for person in item["people"]] == ["Ann Other", "Bob Else"]
    assert [body["contentType"] for body in item["bodies"]] == ["text/html", "text/plain"]
    assert item["bodies"][1]["value"].startswith("The Kyle ferry was due at 07:40.")
    assert "<b onclick" not in item["bodies"][0]["value"]
    assert item["versionCreated"] == "2017-03-27T09:39:28Z"
    assert item["version"] == "9"
    assert item["edNote"].startswith("Open query on “tomorrow”: Which day")
    assert item["uri"].startswith("ni:///sha-256;")


def test_only_what_is_known_is_said() -> None:
    """A day is no time: what would have to be made up is left out."""
    meta = {"date": "2017-03-27", "url": "https://example.org/a"}
    item = item_of(Review(Article.from_text("The lede is a sentence.", meta=meta)))
    assert item["uri"] == "https://example.org/a"
    assert set(item) == {
        *("uri", "altIds", "standard", "type", "representationType"),
        *("language", "slugline", "version"),
        "bodies",
    }


def test_a_caption_is_a_line_of_its_own() -> None:
    """The words of a picture's description and of its caption do not run together."""
    review = Review(Article.from_text("![a pier](https://e.org/p.png 'at dawn')", "markdown"))
    assert item_of(review)["bodies"][1]["value"] == "a pier\nat dawn"
