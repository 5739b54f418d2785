"""A real JupyterLab in a real Chromium, for what a person sees."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk.server import FLAGS, SAMPLE, Lab, running
from playwright.sync_api import Browser, Page, sync_playwright


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """One JupyterLab for all tests."""
    with running(tmp_path_factory.mktemp("lab"), tmp_path_factory.mktemp("home")) as lab:
        yield lab


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a file; its event loop must not outlive them."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, lab: Lab, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh browser profile with a window of a laptop's size."""
    context = browser.new_context(viewport={"width": 1400, "height": 950})
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    folder = os.environ.get("KIT_PICTURES")
    if folder:
        page.screenshot(path=Path(folder) / f"last-{request.node.name}.png")
    context.close()
    lab.end_sessions()


@pytest.fixture
def article(lab: Lab, request: pytest.FixtureRequest) -> Path:
    """A copy of the sample article in a folder of its own."""
    folder = lab.folder / request.node.name.replace("[", "-").replace("]", "")
    folder.mkdir()
    return Path(shutil.copy(SAMPLE, folder))
