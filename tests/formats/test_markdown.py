"""Markdown: kept as it is written, front matter read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kit
from kit.exporters import rendered
from kit.formats import markdown
from kit.plugins import plugins

STORY = """---
title: The ferry is back
author: Ines Holloway
date: 2026-05-03
lang: en-GB
---

# The ferry is back

It sailed on Sunday with teh hens.
"""


@pytest.fixture
def story(tmp_path: Path) -> kit.Review:
    """Return a Markdown article with front matter, under review."""
    path = tmp_path / "ferry.md"
    path.write_text(STORY, encoding="utf-8")
    return kit.open(path, check=False)


def test_front_matter_is_meta(story: kit.Review) -> None:
    """Hed, byline, date and language come from it, and it is no prose."""
    meta = story.article.meta
    assert (meta["hed"], meta["byline"]) == ("The ferry is back", "Ines Holloway")
    assert (meta["date"], meta["language"]) == ("2026-05-03", "en-GB")
    assert not story.article.blocks[0].is_prose
    assert [found.text for found in story.found] == ["teh"]


def test_what_is_typed_in_the_front_matter_counts(story: kit.Review) -> None:
    """The page bears the byline that the copy has, not the one that the file had."""
    story.rewrite(*story.at("Ines Holloway"), "Inès Holloway")
    assert story.standing.draft.meta["byline"] == "Inès Holloway"
    page = rendered(plugins("kit.exporters")["html"], story)
    assert "Inès Holloway" in page
    assert "title:" not in page


def test_settings_taken_out_are_gone(story: kit.Review) -> None:
    """What the front matter says no more, the meta says no more."""
    story.rewrite(*story.at("author: Ines Holloway\n"), "")
    assert "byline" not in story.standing.draft.meta


def test_settings_that_are_not_understood_are_asked_about(tmp_path: Path) -> None:
    """The article opens all the same, and the finding names the line."""
    path = tmp_path / "ferry.md"
    path.write_text(STORY.replace("date: ", "date: : "), encoding="utf-8")
    review = kit.open(path, check=False)
    (finding,) = [found for found in review.found if found.checker == "loading"]
    assert (finding.rule, finding.tier) == ("loading.front", "query")
    assert "line 4" in finding.message


LETTERS = st.characters(
    codec="utf-8",
    categories=["L", "P", "Zs", "N"],
    include_characters="\n#*_`>-+:",
    exclude_characters="\ufeff",
)


@given(st.text(LETTERS, min_size=1))
def test_unedited_markdown_goes_through_byte_for_byte(text: str) -> None:
    """Loading and handing on are no occasion to improve anything."""
    review = kit.Review(markdown.read(text.encode(), "a.md"))
    assert rendered(plugins("kit.exporters")["markdown"], review).encode() == text.encode()
