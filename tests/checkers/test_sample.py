"""The article that the kit began with: what is wrong with it is found, and little else."""

from __future__ import annotations

import pytest
from checkers.sample import ARTICLE, defects, false, missed

from kit.checking import find
from kit.formats import load
from kit.house import read_house

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="data/ is not part of a release")


def test_the_samples_defects_are_found() -> None:
    """At least 25 of those marked by hand, with at most four findings beside them."""
    article = load(ARTICLE)
    marked, found = defects(article.source), find(article, read_house())
    assert len(marked) - len(missed(marked, found)) >= 25
    assert len(false(marked, found)) <= 4
