"""Every page in a browser with no script: nothing is asked for, and axe-core finds nothing."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from exporters.reviews import ARTICLES, PAGES, decided
from playwright.sync_api import Browser, sync_playwright

from kit.article import Article
from kit.exporters import export, exporter, rendered
from kit.exporters.saved import saved_review
from kit.exporters.unverified import UNVERIFIED
from kit.record import record
from kit.review import Review

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


BOOKS = {
    **{name: decided(name) for name in ARTICLES},
    "hostile": Review(
        Article.from_text(
            "# Hed </title><script>document.title = 1</script>\n\n"
            "<img src=http://e.org/x onerror=x()> ![](http://e.org/y.png) ]]>\n\n"
            "&#x1; &nbsp; a\x0cb\n\n"
            "## *Sub* <svg onload=x()>\n\n> said\n\n[a](javascript:x) <https://e.org/>\n",
            "markdown",
        )
    ),
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_is_read_and_asks_for_nothing_outside(
    chromium: Browser, tmp_path: Path, name: str
) -> None:
    """Chromium reads text and contents as XML, with no error; axe-core finds nothing."""
    data = rendered(exporter("epub"), BOOKS[name])
    assert isinstance(data, bytes)
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path)
    for part in ("article.xhtml", "nav.xhtml"):
        page = chromium.new_page()
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))  # type: ignore[misc]
        page.goto((tmp_path / "EPUB" / part).as_uri())
        assert page.locator("parsererror").count() == 0
        assert all(url.startswith(tmp_path.as_uri()) for url in asked)
        page.evaluate(AXE)
        violations = page.evaluate("axe.run()")["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations] == []
        page.close()
