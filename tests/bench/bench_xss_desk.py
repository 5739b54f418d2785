"""How much of a collection of hostile strings acts at the desk, shown wherever it shows words.

    python tests/bench/bench_xss_desk.py [FILE.jsonl]

The strings come a dozen to a desk: as hed, body, picture's description, meta, name of the article,
house rule, decision, reason, query, answer and editor; then lists, cards, a preview and each view
are looked at in Chromium (tests/desk/hostile.py). Exits 1 when any ran, asked for anything, or left
mark-up that could. `bench_xss.py` has the format of the collection, and does the same for pages.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.bench_xss import ARGUMENTS, STRINGS, payloads
from desk.hostile import HostileDesk, Stage
from playwright.sync_api import Browser, sync_playwright

_DOZEN = 12
_CONTROL = 100  # strings of which some run, some ask and some stay on a bare page


def measured(browser: Browser, strings: list[str]) -> Counter[str]:
    """Return what the strings did at a desk of their own."""
    page = browser.new_page(viewport={"width": 1240, "height": 900})
    page.set_default_timeout(60_000)
    stage = Stage(page)
    HostileDesk(stage, strings).tour()
    counts = stage.counts()
    page.close()
    return counts


def control(browser: Browser, strings: list[str]) -> Counter[str]:
    """Return what the strings do on a page as they are, to show that the counters count."""
    page = browser.new_page()
    stage, count = Stage(page), Counter[str]()
    for one in strings:
        stage.open(f"<!doctype html><title>raw</title>{one}")
        count.update(stage.counts())
    page.close()
    return count


def main() -> int:
    """Measure, and print what was counted."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else STRINGS
    if not path.exists():
        print(f"{path}: there is no collection of hostile strings; nothing measured")
        return 0
    # A line end or a NUL is no part of a name or of a heading; the rest of a string is.
    strings = [" ".join(one.replace("\0", "").split()) for one in payloads(path)]
    started, count = time.perf_counter(), Counter(ran=0, live=0, asked=0)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS.split())
        raw = control(browser, strings[:_CONTROL])
        for at in range(0, len(strings), _DOZEN):
            done = measured(browser, strings[at : at + _DOZEN])
            count.update(done)
            if any(done.values()):
                print(f"from string {at + 1} on: {dict(done)}")
        browser.close()
    seconds = time.perf_counter() - started
    print(f"raw {dict(raw)}; at the desk {len(strings)} strings: {dict(count)} in {seconds:.0f} s")
    return int(any(count.values()) or not all(raw.values()))


if __name__ == "__main__":
    sys.exit(main())
