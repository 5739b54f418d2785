"""The desk on a plain page, the real Python behind it and no notebook around: quick to look at.

To look at an article: `python tests/desk/plain.py ARTICLE PICTURE.png`.
"""

from __future__ import annotations

import json
import queue
import shutil
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from kit.desk.bundle import bundle
from kit.desk.widget import Desk
from kit.opening import open_review
from kit.review import Review

THEMES = {
    "light": "--jp-layout-color0: #fff; --jp-ui-font-color0: #000",
    "dark": "--jp-layout-color0: #111; --jp-layout-color1: #212121; --jp-ui-font-color0: #fff;"
    " --jp-brand-color1: #2196f3; color-scheme: dark; background: #111",
    "contrast": "--jp-layout-color0: #000; --jp-layout-color1: #000; --jp-ui-font-color0: #fff;"
    " --jp-brand-color1: #ffd24f; color-scheme: dark; background: #000",
}
_PAGE = """<!doctype html><html lang="en"><head><title>The desk</title><style>{css}</style></head>
<body style="margin: 0; padding: 16px; {theme}"><main></main></body></html>"""
_MODEL = """async ([code, state]) => {
  const hear = {};
  const model = {
    get: (name) => state[name],
    set: (name, value) => (state[name] = value),
    on: (name, run) => (hear[name] ??= []).push(run),
    off: (name, run) => (hear[name] = hear[name].filter((one) => one !== run)),
    send: (content) => void (lost() || window.toPython(JSON.stringify(content))),
  };
  const lost = () => window.kit.lose > 0 && window.kit.lose--;
  const tell = (name, message) => lost() || (hear[name] ?? []).forEach((run) => run(message));
  const pull = async () => {
    for (const [name, value] of JSON.parse(await window.fromPython())) {
      tell(name, value);
    }
    setTimeout(pull, 20);
  };
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const { render } = (await import(url)).default;
  const draw = () => void render({ model, el: document.querySelector("main") });
  window.kit = { draw, lose: 0 };
  draw();
  pull();
}"""


class Plain:
    """A desk of a review on a plain page; messages go both ways as they do in a notebook."""

    def __init__(self, page: Page, review: Review, theme: str = "light", **shape: object) -> None:
        """Draw the desk; `shape` is its height and panels."""
        script, style = bundle()
        self.page = page
        self.python = Desk(review, **shape)
        self._said: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
        self.python.send = lambda content, _=None: self._said.put(("msg:custom", content))
        page.expose_function("toPython", self._hear)
        page.expose_function("fromPython", self._tell)
        page.set_content(_PAGE.format(css=style, theme=THEMES[theme]))
        page.evaluate(_MODEL, [script, self.python.get_state(["page", "height", "panels"])])
        self.desk.locator(".cm-content").wait_for()

    def _hear(self, message: str) -> None:
        self.python._handle_custom_msg(json.loads(message), [])

    def _tell(self) -> str:
        said = []
        while not self._said.empty():
            said.append(self._said.get())
        return json.dumps(said)

    def draw_again(self) -> None:
        """Draw one more view of the same desk below."""
        self.page.evaluate("window.kit.draw()")

    def lose(self, count: int) -> None:
        """Lose the next messages, whoever sends them."""
        self.page.evaluate("count => { window.kit.lose = count; }", count)

    @property
    def desk(self) -> Locator:
        """The desk on the page."""
        return self.page.locator(".kit-desk")


def _look(article: str, picture: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1240, "height": 900})
    Plain(page, open_review(article)).page.screenshot(path=picture)


if __name__ == "__main__":
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu"]
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        _look(sys.argv[1], str(Path(sys.argv[2]).resolve()), chromium)
