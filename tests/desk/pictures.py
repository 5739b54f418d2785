"""The pictures of README and docs, taken in a real JupyterLab.

    python tests/desk/pictures.py [FOLDER]

Writes desk.png, desk-dark.png, card.png, redline.png, difficulty.png, history.png and narrow.png
into `docs`, or the folder named. Needs Debian's chromium.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk.lab import Editor
from desk.server import FLAGS, ROOT, SAMPLE, running

WINDOW: ViewportSize = {"width": 1320, "height": 900}
NARROW: ViewportSize = {"width": 560, "height": 900}
CELL = """import kit
review = kit.open("russian-french-meetings.txt", by="ann")
review"""
MARGIN = 12  # px around a part of the desk


class Photographer:
    """Somebody with a desk and a camera."""

    def __init__(self, editor: Editor, folder: Path) -> None:
        self.editor, self.folder = editor, folder

    def window(self, name: str) -> None:
        """Take the whole window."""
        self._still()
        self.editor.page.screenshot(path=self.folder / f"{name}.png")

    def desk(self, name: str) -> None:
        """Take the desk alone."""
        self._still()
        self.editor.desk.screenshot(path=self.folder / f"{name}.png")

    def card(self, name: str) -> None:
        """Take the card and the words it stands by."""
        self._still()
        box = self.editor.card.bounding_box()
        assert box
        around = {
            "x": box["x"] - MARGIN,
            "y": box["y"] - 4 * MARGIN,
            "width": box["width"] + 12 * MARGIN,
            "height": box["height"] + 5 * MARGIN,
        }
        self.editor.page.screenshot(path=self.folder / f"{name}.png", clip=around)

    def _still(self) -> None:
        self.editor.page.mouse.move(2, 2)
        self.editor.page.wait_for_timeout(700)


def take(editor: Editor, folder: Path) -> None:
    """Take all pictures at a desk where nothing is decided."""
    camera = Photographer(editor, folder)
    for theme, name in (("Dark", "desk-dark"), ("Light", "desk")):
        editor.theme(theme)
        editor.caret_after("One fact is")
        editor.keys("F8")
        camera.window(name)
        editor.keys("Escape")
    editor.caret_after("all the representative")
    editor.keys("Shift+F8")
    camera.card("card")
    editor.keys("Escape", "Alt+d")
    editor.caret_after("build up its")
    editor.keys("Alt+Shift+D")
    camera.desk("difficulty")
    editor.keys("Escape", "Alt+d")
    _decide(editor)
    editor.keys("Alt+r")
    down = "node => { node.scrollTop = 0.45 * node.scrollHeight; }"
    editor.desk.locator(".cm-scroller").evaluate(down)
    camera.desk("redline")
    editor.keys("Alt+r", "Alt+r")
    editor.panel("History")
    camera.desk("history")
    editor.panel("Findings")
    editor.page.set_viewport_size(NARROW)
    editor.caret_after("One fact is")
    camera.window("narrow")


def _decide(editor: Editor) -> None:
    """Take what is offered, ask what only the author knows."""
    editor.caret_after("anti Russian")
    editor.keys("Shift+F8")
    for _ in range(7):
        editor.keys("Alt+1")
        editor.page.wait_for_timeout(400)
    editor.keys("Escape")


def main() -> None:
    """Run JupyterLab on a copy of the sample and take the pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "docs").resolve()
    with tempfile.TemporaryDirectory() as place, tempfile.TemporaryDirectory() as home:
        shutil.copy(SAMPLE, place)
        notebook = Path(place) / "review.ipynb"
        with running(Path(place), Path(home)) as lab, sync_playwright() as playwright:
            lab.notebook(notebook, CELL)
            chromium = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=FLAGS
            )
            page = chromium.new_page(viewport=WINDOW)
            page.set_default_timeout(20_000)
            editor = Editor(page, lab, notebook)
            page.keyboard.press("Control+b")  # the list of files is no part of the picture
            editor.run_all()
            take(editor, folder)
            chromium.close()


if __name__ == "__main__":
    main()
