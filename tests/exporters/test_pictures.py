"""Pictures: one that nobody described is not lost where the copy is handed on."""

from __future__ import annotations

import pytest

from kit.article import Article
from kit.exporters import exporter, rendered
from kit.review import Review

COPY = "# Hed\n\nThe lede.\n\n![](https://example.org/img/the%20quay.jpg?w=400)\n\n*The quay.*\n"


def handed_on(form: str, copy: str = COPY) -> str:
    """Return Markdown copy in a form of text."""
    return str(rendered(exporter(form), Review(Article.from_text(copy, "markdown"))))


@pytest.mark.parametrize("form", ["html", "html-fragment", "wordpress"])
def test_a_page_leads_to_it_by_its_files_name(form: str) -> None:
    """A figure with its caption, as one with a description is."""
    page = handed_on(form)
    assert '<a href="https://example.org/img/the%20quay.jpg?w=400">the quay.jpg</a>' in page
    assert "<figcaption>The quay.</figcaption>" in page
    assert "<p></p>" not in page


def test_beside_the_page_it_is_named() -> None:
    """Where a browser saved it: a page handed on cannot lead there."""
    page = handed_on("html", "# Hed\n\nThe lede.\n\n![](./Ferry_files/quay.jpg)\n")
    assert "<figure>quay.jpg</figure>" in page


def test_plain_words_name_it_too() -> None:
    """As its address writes it."""
    assert "the%20quay.jpg" in handed_on("text")


def test_a_picture_among_words_is_passed_over() -> None:
    """An emblem in a line is none of its words."""
    assert "a  b" in handed_on("text", "# Hed\n\na ![](x.gif) b\n")
