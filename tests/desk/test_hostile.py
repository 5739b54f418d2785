"""Hostile strings at the desk: they are words there, in every list, card and view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk.hostile import HostileDesk, Stage
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

STRINGS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><a href=javascript:alert(1)>x</a></svg>",
    "\"><iframe src='https://beacon.invalid/'></iframe>",
    "'-alert(1)-'",
    "</textarea></title></style><script src=https://beacon.invalid/x.js></script>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "[x](javascript:alert(1)) ![x](https://beacon.invalid/p.gif)",
    "${alert(1)} {{constructor.constructor('alert(1)')()}}",
    "<style>@import 'https://beacon.invalid/a.css'</style><b style=color:url(//beacon.invalid)>",
)
FEWEST = 4  # times that each is seen: in the text, as a question, in the history, as a reason


@pytest.fixture
def stage(browser: Browser) -> Iterator[Stage]:
    """A page on which all that runs or is asked for is counted."""
    context = browser.new_context(viewport={"width": 1240, "height": 900})
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield Stage(page)
    context.close()


def test_the_stage_counts_what_acts(stage: Stage) -> None:
    """Else the test below could not fail."""
    stage.open(f"<!doctype html><title>raw</title>{STRINGS[1]}{STRINGS[5]}")
    counts = stage.counts()
    assert counts["ran"] > 0
    assert counts["live"] > 0
    assert counts["asked"] > 0


def test_hostile_words_are_words(stage: Stage) -> None:
    """Nothing runs, nothing that could is on the page, nothing is asked for; all are to be read."""
    desk = HostileDesk(stage, STRINGS)
    seen = desk.tour()
    assert stage.asked == []
    assert dict(stage.counts()) == {"ran": 0, "live": 0, "asked": 0}
    for words in STRINGS:
        assert seen.count(words) >= FEWEST
