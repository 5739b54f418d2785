"""What tests of a review share: a review of a short article."""

from __future__ import annotations

import pytest
from review.sample import TEXT

from kit.article import Article
from kit.review import Review


@pytest.fixture
def review() -> Review:
    """A review of a short article with three defects and one inside a quotation."""
    return Review(Article.from_text(TEXT), by="ann")
