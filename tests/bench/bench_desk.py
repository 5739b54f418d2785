"""What typing at the desk costs: from the key to the squiggles, in a real JupyterLab.

    python tests/bench/bench_desk.py [WORDS …]

Starts JupyterLab by `kit open`, types 220 letters in the middle of articles of 600 and 10,000
words (or of the lengths named), and prints milliseconds: until the letter is painted, and until
the marks that answer it are. Needs Debian's chromium.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk.lab import FLAGS, SAMPLE, free_port

LETTERS = "the minister recieved a lettre from the cristal palace yesterday and "
KEYS = 220
PAUSE = 120  # ms between two keys, a fast typist's

WATCH = """
() => {
  const desk = document.querySelector(".kit-desk");
  const text = desk.querySelector(".cm-content");
  const times = (window.kitTimes = { painted: [], marked: [] });
  let pressed = 0;
  const next = (act) => requestAnimationFrame(() => setTimeout(act));
  text.addEventListener("keydown", () => {
    const start = (pressed = performance.now());
    next(() => times.painted.push(performance.now() - start));
  }, true);
  new MutationObserver(() => {
    const start = pressed;
    next(() => times.marked.push(performance.now() - start));
  }).observe(desk, { attributes: true, attributeFilter: ["data-answered"] });
}
"""


def article(folder: Path, words: int) -> Path:
    """Write an article of about so many words, made of the sample's paragraphs."""
    parts = [p for p in SAMPLE.read_text(encoding="utf-8").split("\n\n") if len(p.split()) > 20]
    text = ["A long story"]
    while sum(len(part.split()) for part in text) < words:
        text.append(f"{parts[len(text) % len(parts)].strip()} Item {len(text)}.")
    path = folder / f"story-{words}.txt"
    path.write_text("\n\n".join(text), encoding="utf-8")
    return path


@contextmanager
def opened(path: Path) -> Iterator[str]:
    """Run `kit open` and give the address it prints."""
    command = [str(Path(sys.executable).with_name("kit")), "open", str(path), "--no-browser"]
    command += [f"--port={free_port()}", "--", "--allow-root"]
    with (path.parent / "server.log").open("w+") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        try:
            yield _address(path.parent / "server.log", server)
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


def _address(log: Path, server: subprocess.Popen[bytes]) -> str:
    for _ in range(600):
        found = re.search(r"http://127\.0\.0\.1:\d+/\S*token=\w+", log.read_text())
        if found or server.poll() is not None:
            break
        time.sleep(0.1)
    if not found:
        raise SystemExit(f"JupyterLab did not start:\n{log.read_text()}")
    return found.group()


def typed(page: Page, address: str) -> dict[str, list[float]]:
    """Run the notebook, type in the article's middle, and return what was measured."""
    page.goto(address)
    page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=60_000)
    page.wait_for_timeout(4000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
    desk = page.locator(".kit-desk").first
    expect(desk.locator(".kit-status")).to_contain_text("saved", timeout=120_000)
    page.wait_for_timeout(3000)
    desk.scroll_into_view_if_needed()
    desk.locator(".cm-line").nth(6).click()
    page.keyboard.press("Home")
    page.wait_for_timeout(500)
    page.evaluate(WATCH)
    for number in range(KEYS):
        page.keyboard.press(LETTERS[number % len(LETTERS)].replace(" ", "Space"))
        page.wait_for_timeout(PAUSE)
    page.wait_for_timeout(1500)
    return dict(page.evaluate("window.kitTimes"))


def report(words: int, times: dict[str, list[float]]) -> str:
    """Return a line: the median, the 95th of a hundred, the slowest."""
    parts = [f"{words:>7} words"]
    for name in ("painted", "marked"):
        taken = times[name]
        p95 = quantiles(taken, n=20)[-1]
        parts.append(
            f"{name} p50 {median(taken):6.1f} p95 {p95:6.1f} max {max(taken):7.1f} (n {len(taken)})"
        )
    return "   ".join(parts)


def main() -> None:
    """Measure each length in a JupyterLab of its own."""
    lengths = [int(words) for words in sys.argv[1:]] or [600, 10_000]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for words in lengths:
            with (
                tempfile.TemporaryDirectory() as folder,
                opened(article(Path(folder), words)) as at,
            ):
                page = chromium.new_page(viewport={"width": 1400, "height": 950})
                load = os.getloadavg()[0]
                print(report(words, typed(page, at)), f"  load {load:.1f}", flush=True)
                page.close()
        chromium.close()


if __name__ == "__main__":
    main()
