"""What can go wrong while an editor types: nothing acknowledged is lost, all else is said."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from desk.door import Door
from desk.lab import Editor
from desk.server import Lab
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from kit.opening import open_review

pytestmark = pytest.mark.browser

TEXT = "The news of the day\n\nOne fact is cristal clear.\n\nThe end came soon.\n"
CELL = """import os, kit
open("pid", "w").write(str(os.getpid()))
review = kit.open("news.txt", by="ann")
review"""
NO_ANSWER = "not saved: the kernel does not answer; this browser keeps what you type"
SOON = 15_000  # ms


@pytest.fixture
def context(browser: Browser, lab: Lab) -> Iterator[BrowserContext]:
    """A fresh browser profile; its tabs share what the browser keeps."""
    context = browser.new_context(viewport={"width": 1400, "height": 950})
    context.set_default_timeout(20_000)
    yield context
    context.close()
    lab.end_sessions()


@pytest.fixture
def folder(lab: Lab, request: pytest.FixtureRequest) -> Path:
    """A folder with an article and its notebook."""
    folder = lab.folder / request.node.name
    folder.mkdir()
    return _furnished(lab, folder)


def _furnished(lab: Lab, folder: Path) -> Path:
    (folder / "news.txt").write_text(TEXT, encoding="utf-8")
    lab.notebook(folder / "review.ipynb", CELL)
    return folder


@pytest.fixture
def editor(context: BrowserContext, lab: Lab, folder: Path) -> Editor:
    """Somebody at the desk."""
    return _at_desk(context.new_page(), lab, folder)


def _at_desk(page: Page, lab: Lab, folder: Path) -> Editor:
    editor = Editor(page, lab, folder / "review.ipynb")
    editor.run_all()
    return editor


def _type(editor: Editor, after: str, letters: str) -> None:
    editor.caret_after(after)
    editor.page.keyboard.type(letters, delay=20)


def _saved(editor: Editor) -> None:
    expect(editor.status).to_have_text(re.compile(r"decided · saved$"), timeout=SOON)


def _drafts(editor: Editor) -> list[str]:
    names = "Object.keys(localStorage).filter((name) => name.startsWith('kit-draft:'))"
    return list(editor.page.evaluate(names))


def _answer_jupyter(editor: Editor, patience: int = 4000) -> None:
    """Close what JupyterLab itself has to say, once and for all: it takes the keys away."""
    dialog = editor.page.locator(".jp-Dialog")
    with suppress(TooLate):
        dialog.wait_for(timeout=patience)
        for again in dialog.get_by_role("checkbox").all():
            again.check()
        dialog.get_by_role("button").last.click()


def _run_again(editor: Editor) -> None:
    """Run the cells once more, and wait for the new desk."""
    editor.desk.evaluate("node => node.dataset.old = 'yes'")
    editor.menu("Run", "Run All Cells")
    fresh = editor.page.locator(".kit-desk:not([data-old])")
    expect(fresh.locator(".kit-status")).to_contain_text("decided", timeout=30_000)


def test_a_killed_kernel_takes_no_letter_along(editor: Editor, folder: Path) -> None:
    """The text stays, it is said, and the next desk offers to put back what was not saved."""
    _type(editor, "One fact", " here")
    _saved(editor)
    os.kill(int((folder / "pid").read_text()), signal.SIGKILL)
    _answer_jupyter(editor, SOON)  # it starts a new kernel by itself, and says so
    _type(editor, "The end", " of it all")
    expect(editor.status).to_contain_text(NO_ANSWER, timeout=SOON)
    expect(editor.text).to_contain_text("The end of it all came")
    assert len(_drafts(editor)) == 1
    assert "of it all" not in (folder / "review.ipynb").read_text()
    _run_again(editor)
    expect(editor.text).to_contain_text("One fact here is")
    expect(editor.text).not_to_contain_text("of it all")
    bar = editor.desk.get_by_role("region", name="Typing that was not saved")
    expect(bar).to_contain_text("What was typed in 1 place was not saved", timeout=SOON)
    bar.get_by_role("button", name="Look at it").click()
    expect(editor.dialog).to_contain_text("of it all")
    editor.dialog.get_by_role("button", name="Restore 1").click()
    expect(editor.text).to_contain_text("The end of it all came")
    _saved(editor)
    expect(bar).to_be_hidden()
    assert _drafts(editor) == []
    assert "The end of it all came" in open_review(folder / "news.txt").copy


def test_a_restart_right_after_a_key_loses_nothing(editor: Editor, folder: Path) -> None:
    """An orderly kernel saves its last letters before it goes."""
    _type(editor, "One fact", " x")
    editor.restart_and_run_all()
    expect(editor.text).to_contain_text("One fact x is")
    editor.page.wait_for_timeout(2500)
    expect(editor.desk.get_by_role("region", name="Typing that was not saved")).to_be_hidden()
    assert "One fact x is" in open_review(folder / "news.txt").copy


def test_a_server_that_was_gone_gets_all_letters(
    context: BrowserContext, lab: Lab, folder: Path
) -> None:
    """Ten seconds without a network, typing on: said meanwhile, saved after, each letter once."""
    door = Door(lab.port)
    editor = _at_desk(context.new_page(), replace(lab, port=door.port), folder)
    _type(editor, "One fact", " a")
    door.shut()
    began = time.monotonic()
    _type(editor, "The end", " b")
    expect(editor.status).to_contain_text("not saved", timeout=SOON)
    _answer_jupyter(editor, SOON)
    _type(editor, "The end b", "c")
    expect(editor.text).to_contain_text("The end bc")
    editor.page.wait_for_timeout(max(0, 10_000 - 1000 * (time.monotonic() - began)))
    door.open()
    expect(editor.status).to_have_text(re.compile("decided · saved$"), timeout=60_000)
    copy = open_review(folder / "news.txt").copy
    assert copy == TEXT.replace("fact", "fact a").replace("The end", "The end bc")
    assert _drafts(editor) == []


def test_a_tab_closed_at_once_after_a_key_has_sent_it(editor: Editor, folder: Path) -> None:
    """The letter is in the log half a second later, though nobody waits for it."""
    _type(editor, "One fact", "s")
    editor.page.close()
    until = time.monotonic() + 5
    while "One facts" not in open_review(folder / "news.txt", check=False).copy:
        assert time.monotonic() < until
        time.sleep(0.1)


def test_two_tabs_typing_in_turn_and_at_once_agree(
    context: BrowserContext, editor: Editor, lab: Lab, folder: Path
) -> None:
    """Each sees the other's letters within a moment; none is lost, none stands twice."""
    editor.page.keyboard.press("Control+s")
    editor.page.wait_for_timeout(800)
    other = Editor(context.new_page(), lab, folder / "review.ipynb")
    expect(other.text).to_contain_text("One fact", timeout=SOON)
    for one, two in ((editor, "1"), (other, "2"), (editor, "3"), (other, "4")):
        _type(one, "One fact", two)
    for letter in "vwxyz":
        _type(editor, "The end", letter)
        _type(other, "The news", letter)
    for each in (editor, other):
        _saved(each)
        expect(each.text).to_contain_text("One fact4321 is")
        expect(each.text).to_contain_text("The endzyxwv came")
        expect(each.text).to_contain_text("The newszyxwv of")
    copy = open_review(folder / "news.txt").copy
    assert copy == TEXT.replace("fact", "fact4321").replace("end", "endzyxwv").replace(
        "news", "newszyxwv"
    )
    assert _drafts(editor) == []


def test_a_log_that_cannot_be_written_is_said(editor: Editor, folder: Path) -> None:
    """A folder stands in its place (root may write any file); gone, all is saved by itself."""
    log = folder / "news.decisions.jsonl"
    log.mkdir()
    _type(editor, "One fact", " d")
    expect(editor.status).to_contain_text("not saved: ", timeout=SOON)
    expect(editor.status).to_contain_text("news.decisions.jsonl")
    assert len(_drafts(editor)) == 1
    log.rmdir()
    _saved(editor)
    assert "One fact d is" in open_review(folder / "news.txt").copy
    assert _drafts(editor) == []


def test_a_full_disk_is_said(context: BrowserContext, lab: Lab) -> None:
    """The letters stay on screen, and are saved once there is room again."""
    folder = lab.folder / "full"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"a small disk of its own cannot be mounted here ({error})")
    try:
        editor = _at_desk(context.new_page(), lab, _furnished(lab, folder))
        with pytest.raises(OSError, match="No space"):
            (folder / "filler").write_bytes(b"x" * 200_000)
        _type(editor, "One fact", " e")
        expect(editor.status).to_contain_text("No space left on device", timeout=SOON)
        (folder / "filler").unlink()
        _saved(editor)
        assert "One fact e is" in open_review(folder / "news.txt").copy
        editor.page.close()
    finally:
        lab.end_sessions()
        subprocess.run([str(shutil.which("umount")), "-l", str(folder)], check=True)


def test_what_others_do_to_the_files_is_told(editor: Editor, folder: Path) -> None:
    """Their decisions are seen; a changed article is read again when the editor says so."""
    article = folder / "news.txt"
    _type(editor, "The end", " of it")
    _saved(editor)
    open_review(article, by="bob").accept("text == 'cristal'")
    expect(editor.text).to_contain_text("crystal clear", timeout=SOON)
    expect(editor.desk.locator(".kit-notice")).to_have_text("1 decision made elsewhere by bob")
    article.write_text("A new lede.\n\nOne fact is cristal clear.\n", encoding="utf-8")
    bar = editor.desk.get_by_role("region", name="The article on disk")
    expect(bar).to_contain_text("1 of its decisions would lose its place", timeout=SOON)
    expect(editor.text).to_contain_text("The end of it came")
    bar.get_by_role("button", name="Reload").click()
    expect(editor.text).to_contain_text("A new lede.")
    expect(editor.text).to_contain_text("One fact is crystal clear")
    expect(editor.text).not_to_contain_text("The end")
    expect(bar).to_be_hidden()
    history = editor.panel("History")
    history.get_by_label("What was done").select_option("lost")
    expect(history.get_by_role("listitem")).to_have_count(1)
    expect(history).to_contain_text("its place is gone")
