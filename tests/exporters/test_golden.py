"""Golden files: whole pages that one can open and look at.

After a change that is meant, run the tests once with KIT_GOLDEN=renew, and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit.exporters import exporter, rendered
from kit.formats import load
from kit.review import Review

GOLDEN = Path(__file__).with_name("golden")
SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"
ARTICLES = [SAMPLE, GOLDEN / "every-construct.article.md"]


@pytest.mark.parametrize("name", ["html", "markdown"])
@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem.partition(".")[0])
def test_the_page_is_the_golden_one(article: Path, name: str) -> None:
    """Byte for byte what was looked at and found good."""
    form = exporter(name)
    made = rendered(form, Review(load(article))).encode("utf-8")
    golden = GOLDEN / f"{article.stem.partition('.')[0]}{form.SUFFIXES[0]}"
    if os.environ.get("KIT_GOLDEN") == "renew":
        golden.write_bytes(made)
        pytest.fail(f"{golden.name} was renewed; read the difference and run again")
    assert made.decode("utf-8") == golden.read_bytes().decode("utf-8")


def test_markdown_copy_is_golden_by_itself() -> None:
    """The Markdown of Markdown is the file as it came."""
    made = GOLDEN / "every-construct.md"
    assert made.read_bytes() == ARTICLES[1].read_bytes()
