"""What typing at the desk costs: from the key to the squiggles, in a real JupyterLab.

    python tests/bench/bench_desk.py [WORDS …]

Starts JupyterLab by `kit open`, types 220 letters in the middle of articles of 600 and 10,000
words (or of the lengths named), and prints milliseconds: until the letter is painted, until the
marks that answer it are, what a key costs the page's main thread, and from the first sight of the
output to the desk with its text in it. The second line of each length is an `ipywidgets.Textarea`
with the checked text redrawn as HTML beside it. Needs Debian's chromium.
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
from typing import Any

import nbformat
from playwright.sync_api import CDPSession, Page, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.long import long_text
from desk.server import FLAGS, free_port

LETTERS = "the minister recieved a lettre from the cristal palace yesterday and "
KEYS = 220
PAUSE = 120  # ms between two keys, a fast typist's

TOY = """
import html
from ipywidgets import HTML, HBox, Layout, Textarea
from kit.checking import find
from kit.opening import open_review

review = open_review({name!r})
box = Textarea(review.copy, continuous_update=True, layout=Layout(width="50%", height="400px"))
drawn = HTML(layout=Layout(width="50%", height="400px"))


def redraw(*_):
    article = review.article.with_copy(box.value)
    parts, at = [], 0
    for found in find(article, review.house):
        if found.start >= at:
            before, text = html.escape(box.value[at : found.start]), html.escape(found.text)
            parts += [before, "<u>", text, "</u>"]
            at = found.end
    drawn.value = "<pre>" + "".join(parts) + html.escape(box.value[at:]) + "</pre>"


box.observe(redraw, "value")
redraw()
HBox([box, drawn])
"""

WATCH = """
([inner, drawn, filter]) => {
  const desk = document.querySelector(drawn);
  const text = document.querySelector(inner);
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
  }).observe(desk, filter);
}
"""
FIRST = """
() => {
  let seen = 0;
  const watch = new MutationObserver(() => {
    if (!seen && document.querySelector(".jp-OutputArea-output")) seen = performance.now();
    if (!document.querySelector(".kit-desk .cm-line:not(:empty)")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.kitFirst = performance.now() - seen)));
  });
  watch.observe(document.body, { childList: true, subtree: true });
}
"""
DESK = (
    ".kit-desk .cm-content",
    ".kit-desk",
    {"attributes": True, "attributeFilter": ["data-answered"]},
)
TEXTAREA = ("textarea", ".widget-html", {"childList": True, "subtree": True})


def article(folder: Path, words: int) -> Path:
    """Write an article of about so many words."""
    path = folder / f"story-{words}.txt"
    path.write_text(long_text(words), encoding="utf-8")
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


def typed(page: Page, address: str, parts: tuple[Any, ...]) -> dict[str, list[float]]:
    """Run the notebook, type in the article's middle, and return what was measured."""
    page.goto(f"{address}&reset")  # what other notebooks left of JupyterLab's layout is not wanted
    page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=60_000)
    page.wait_for_timeout(4000)
    page.evaluate(FIRST)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
    page.locator(parts[0]).first.wait_for(timeout=180_000)
    if parts is DESK:
        expect(page.locator(".kit-status")).to_contain_text("saved", timeout=120_000)
    page.wait_for_timeout(3000)
    _caret(page, parts)
    page.evaluate(WATCH, parts)
    clock = page.context.new_cdp_session(page)
    clock.send("Performance.enable")
    before = _busy(clock)
    for number in range(KEYS):
        page.keyboard.press(LETTERS[number % len(LETTERS)].replace(" ", "Space"))
        page.wait_for_timeout(PAUSE)
    page.wait_for_timeout(1500)
    times = dict(page.evaluate("window.kitTimes"))
    first = page.evaluate("window.kitFirst ?? null")
    return {**times, "thread": [(_busy(clock) - before) / KEYS], "first": [first] if first else []}


def _caret(page: Page, parts: tuple[Any, ...]) -> None:
    """Put the caret where typing is to begin."""
    page.locator(parts[1]).first.scroll_into_view_if_needed()
    if parts is DESK:
        page.locator(".kit-desk .cm-line").nth(6).click()
        page.keyboard.press("Home")
    else:
        page.locator("textarea").first.evaluate(
            "node => { node.focus(); node.setSelectionRange(900, 900); }"
        )
    page.wait_for_timeout(500)


def _busy(clock: CDPSession) -> float:
    """Return for how many ms the page's main thread has been at work."""
    metrics = {m["name"]: m["value"] for m in clock.send("Performance.getMetrics")["metrics"]}
    return 1000 * float(metrics["TaskDuration"])


def report(name: str, times: dict[str, list[float]]) -> str:
    """Return a line: the median, the 95th of a hundred, the slowest."""
    parts = [f"{name:>22}"]
    for what in ("painted", "marked"):
        taken = times[what]
        p95 = quantiles(taken, n=20)[-1]
        parts.append(f"{what} p50 {median(taken):6.1f} p95 {p95:6.1f} max {max(taken):7.1f}")
    parts.append(f"thread {times['thread'][0]:5.1f} a key")
    parts += [f"first sight {first:.0f}" for first in times["first"]]
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
                toy = _toy(Path(folder), f"story-{words}.txt")
                beside = re.sub(r"/[^/?]+\.ipynb", f"/{toy}", at)
                for name, address, parts in (("desk", at, DESK), ("Textarea", beside, TEXTAREA)):
                    page = chromium.new_page(viewport={"width": 1400, "height": 950})
                    load = os.getloadavg()[0]
                    line = report(f"{words} words, {name}", typed(page, address, parts))
                    print(line, f"  load {load:.1f}", flush=True)
                    page.close()
        chromium.close()


def _toy(folder: Path, name: str) -> str:
    """Write the notebook with the Textarea, and return its name."""
    cells = [nbformat.v4.new_code_cell(TOY.replace("{name!r}", repr(name)))]
    nb = nbformat.v4.new_notebook(cells=cells)
    nb.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(nb, folder / "toy.ipynb")
    return "toy.ipynb"


if __name__ == "__main__":
    main()
