"""A person with a notebook open in JupyterLab, and the desk in it."""

from __future__ import annotations

import re
from pathlib import Path

from desk.server import Lab
from playwright.sync_api import Locator, Page, expect


class Editor:
    """A person with a notebook open, and the desk in it."""

    def __init__(self, page: Page, lab: Lab, notebook: Path, home: str = "lab/tree") -> None:
        """Open the notebook, in JupyterLab or where another `home` of notebooks has its pages."""
        self.page = page
        self.path = notebook.relative_to(lab.folder).as_posix()
        page.goto(lab.url(f"{home}/{self.path}") + "&reset")
        page.locator(".jp-Notebook .jp-Cell").first.wait_for()
        self._kernel_is_up(lab)

    def _kernel_is_up(self, lab: Lab) -> None:
        """Wait until the notebook's own session has a kernel that listens."""
        for _ in range(200):
            sessions = self.page.request.get(lab.url("api/sessions")).json()
            mine = [s for s in sessions if s["path"] == self.path]
            if mine and mine[0]["kernel"]["execution_state"] == "idle":
                self.page.wait_for_timeout(300)
                return
            self.page.wait_for_timeout(100)
        raise AssertionError("the notebook's kernel did not start")

    def menu(self, *path: str) -> None:
        """Choose from the menu bar."""
        first, *rest = path
        self.page.get_by_role("menuitem", name=first, exact=True).click()
        for name in rest:
            item = self.page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{name}…?$"))
            item.last.hover()
            item.last.click()

    def run_all(self) -> None:
        """Run all cells and wait for the desk."""
        self.menu("Run", "Run All Cells")
        expect(self.desk.locator(".cm-content")).to_be_visible(timeout=30_000)
        expect(self.status).to_contain_text("saved")
        self._cells_have_run()

    def _cells_have_run(self) -> None:
        """Wait for the last cell: JupyterLab takes the focus there when it is done."""
        running = self.page.locator(".jp-Notebook .jp-InputPrompt", has_text="[*]")
        expect(running).to_have_count(0, timeout=30_000)
        self.page.wait_for_timeout(100)

    def restart_and_run_all(self) -> None:
        """Restart the kernel, confirm, and wait for the new desk."""
        self.desk.evaluate("node => node.dataset.old = 'yes'")
        self.menu("Kernel", "Restart Kernel and Run All Cells")
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        fresh = self.page.locator(".kit-desk:not([data-old])")
        expect(fresh.locator(".cm-content")).to_be_visible(timeout=30_000)
        expect(self.status).to_contain_text("saved")
        self._cells_have_run()

    @property
    def desk(self) -> Locator:
        """The desk in the output of a cell."""
        return self.page.locator(".kit-desk").last

    @property
    def text(self) -> Locator:
        """The article on the desk."""
        return self.desk.locator(".cm-content")

    @property
    def card(self) -> Locator:
        """The one card."""
        return self.desk.locator(".kit-card")

    @property
    def status(self) -> Locator:
        """The line that says what is open, decided and saved."""
        return self.desk.locator(".kit-status")

    @property
    def live(self) -> Locator:
        """What is said to those who listen."""
        return self.desk.locator(":scope > [role=status]")

    @property
    def dialog(self) -> Locator:
        """The list of what one command would do."""
        return self.desk.locator("dialog[open]")

    def panel(self, name: str) -> Locator:
        """A list of the column, its tab chosen."""
        tab = self.desk.get_by_role("tab", name=name)
        tab.click()
        return self.desk.get_by_role("tabpanel", name=name)

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other, as fast as a person."""
        for key in keys:
            self.page.keyboard.press(key)
            self.page.wait_for_timeout(40)

    def theme(self, name: str) -> None:
        """Choose one of JupyterLab's themes, unless it is on already."""
        said = f"JupyterLab {name}"
        if self.page.evaluate("document.body.dataset.jpThemeName") != said:
            self.menu("Settings", "Theme", said)
            self.page.wait_for_function("n => document.body.dataset.jpThemeName === n", arg=said)
            self.page.wait_for_timeout(400)

    def squiggle(self, words: str) -> Locator:
        """The mark under some words, scrolled into sight."""
        self.scroll_to(words)
        return self.text.locator(".kit-finding", has_text=words).first

    def scroll_to(self, words: str) -> None:
        """Scroll the article until some words are on screen; it draws no more than one sees."""
        scroller = self.desk.locator(".cm-scroller")
        scroller.evaluate("node => { node.scrollTop = 0; }")
        for _ in range(60):
            self.page.wait_for_timeout(30)
            if words in self.text.inner_text():
                return
            scroller.evaluate("node => { node.scrollTop += node.clientHeight * 0.6; }")
        raise AssertionError(f"the article shows no {words!r}")

    def box_of(self, words: str) -> dict[str, float]:
        """Return where some words are on the screen."""
        box: dict[str, float] = self.text.evaluate(
            """(root, words) => {
              const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              for (let node; (node = walk.nextNode()); ) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                return range.getBoundingClientRect().toJSON();
              }
              throw new Error(`no text node holds ${words}`);
            }""",
            words,
        )
        return box

    def caret_after(self, words: str) -> None:
        """Put the caret behind some words of the article, as a click would."""
        self.scroll_to(words)
        self.text.evaluate(
            """(root, words) => {
              const lines = [...root.querySelectorAll(".cm-line")];
              const line = lines.find((one) => one.textContent.includes(words));
              if (!line) throw new Error(`no line holds ${words}`);
              let left = line.textContent.indexOf(words) + words.length;
              const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
              for (let node; (node = walk.nextNode()); left -= node.length) {
                if (left > node.length) continue;
                root.focus();
                getSelection().collapse(node, left);
                return;
              }
            }""",
            words,
        )
        self.page.wait_for_timeout(50)
