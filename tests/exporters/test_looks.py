"""Every page in a browser with no script: nothing is asked for, and axe-core finds nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from exporters.reviews import ARTICLES, PAGES, decided
from playwright.sync_api import Browser, sync_playwright

from kit.exporters import export, exporter
from kit.exporters.saved import saved_review
from kit.exporters.unverified import UNVERIFIED
from kit.record import record

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        yield playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("form", PAGES)
@pytest.mark.parametrize("article", ARTICLES)
def test_axe_finds_nothing(
    chromium: Browser, tmp_path: Path, article: str, form: str, scheme: str
) -> None:
    """No violation of any rule, light and dark, and no request but for the page itself."""
    place = export(decided(article), tmp_path / f"page{exporter(form).SUFFIXES[0]}")
    page = chromium.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(place.as_uri())
    page.evaluate(AXE)
    violations = page.evaluate("axe.run()")["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations] == []
    assert [url for url in asked if not url.startswith(("data:", place.as_uri()))] == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_that_nobody_verified_says_so(
    chromium: Browser, tmp_path: Path, scheme: str
) -> None:
    """Under the article, in words that are read, and axe-core finds nothing there either."""
    review = saved_review(record(decided(ARTICLES[0]), tmp_path))
    page = chromium.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(export(review, tmp_path / "page.html").as_uri())
    note = page.get_by_role("complementary", name="About this page").get_by_text(UNVERIFIED)
    article, below = (each.bounding_box() for each in (page.get_by_role("article"), note))
    assert article is not None
    assert below is not None
    assert below["y"] >= article["y"] + article["height"]
    page.evaluate(AXE)
    assert page.evaluate("axe.run()")["violations"] == []
    page.close()
