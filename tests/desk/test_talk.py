"""Talk: views that type at once, lose messages or come late end with what Python has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.article import Article
from kit.desk.edits import Sections, applied, edit_between, written
from kit.desk.talk import Talk
from kit.desk.typing import carried
from kit.opening import open_review
from kit.review import Review

Content = dict[str, Any]
TEXT = "One 😀 fact.\n\nHe recieve it."


class Desk:
    """A desk whose messages wait at each view until it hears them, in order, or loses them."""

    def __init__(self, text: str = TEXT) -> None:
        self.review = Review(Article.from_text(text), by="ann")
        self.views: list[View] = []
        self.talk = Talk(self.review, self._send)

    def _send(self, content: Content) -> None:
        for view in self.views:
            view.inbox.append(content)


class View:
    """The browser's half, as simple as can be: it types only when nothing of it is on its way."""

    def __init__(self, desk: Desk, name: str) -> None:
        self.name, self.desk, self.n = name, desk, 0
        self.inbox: list[Content] = []
        self.flying: tuple[int, str] | None = None
        desk.views.append(self)
        self._open(desk.talk.page)

    def _open(self, page: Content) -> None:
        self.page = {name: value for name, value in page.items() if name != "cause"}
        if self.flying is None:
            self.screen = page["text"]
            return
        first, text = self.flying
        taken = page["taken"].get(self.name, 0) >= first
        self.flying = None
        self._fit(text if taken else self.base, text, page["text"])

    def _fit(self, before: str, mine: str, now: str) -> None:
        """Carry what was typed on `before` over to the text of now, and send it."""
        (start, end), letters = carried(edit_between(before, mine), before, now)
        self.screen = now[:start] + letters + now[end:]
        if self.screen != now:
            self._send()

    def type(self, at: int, letters: str) -> None:
        """Type somewhere, unless something typed is still on its way."""
        if self.flying is None:
            at = min(at, len(self.screen))
            self.screen = self.screen[:at] + letters + self.screen[at:]
            self._send()

    def _send(self) -> None:
        self.base = self.page["text"]
        self.flying = self.n + 1, self.screen
        self.again()

    def again(self) -> None:
        """Send what flies once more."""
        if self.flying:
            changes = written([edit_between(self.base, self.screen)], self.base)
            self.ask("edit", base=self.page["edition"], changes=changes)

    def ask(self, op: str, **content: object) -> None:
        """Send a message."""
        self.n += 1
        self.desk.talk.hear({"op": op, "view": self.name, "n": self.n, **content})

    def hear(self) -> None:
        """Hear the oldest message that waits."""
        if not self.inbox:
            return
        said = self.inbox.pop(0)
        mine = (said.get("cause") or said).get("view") == self.name
        if said["op"] == "page" and mine:
            self._open(said)
        elif said["op"] == "behind" and mine:
            self.again() if said["edition"] == self.page["edition"] else self.ask("hello")
        elif said["op"] == "news" and said["rev"] > self.page["rev"]:
            self._news(said)

    def _news(self, said: Content) -> None:
        if said["base"] != self.page["rev"]:
            self.ask("hello")
            return
        before, now = self.page["text"], applied_to(self.page["text"], said["changes"])
        _patch(self.page, said)
        self.page |= {"text": now, "rev": said["rev"], "edition": said["edition"]}
        if not said["changes"]:
            return
        if self.flying and said.get("typed") == self.name:
            self.flying = None
        elif self.flying:
            self.flying = None
            self._fit(before, self.screen, now)
        else:
            self.screen = now


def applied_to(text: str, changes: Sections | None) -> str:
    """Return a text with the changes of a message, if there are any."""
    return applied(text, changes) if changes else text


def _patch(page: Content, said: Content) -> None:
    for name, change in said.get("rows", {}).items():
        head, gone, by = change["head"], change["gone"], change["by"]
        rest = [
            {k: v + by if k.startswith(("start", "end")) else v for k, v in row.items()}
            for row in page[name][head + gone :]
        ]
        page[name] = [*page[name][:head], *change["rows"], *rest]
    page |= said.get("values", {})


ACTS = st.one_of(
    st.tuples(st.just("type"), st.integers(0, 1), st.integers(0, 40), st.sampled_from("ab😀\n ")),
    st.tuples(st.just("hear"), st.integers(0, 1)),
    st.tuples(st.just("lose"), st.integers(0, 1)),
    st.tuples(st.just("again"), st.integers(0, 1)),
    st.tuples(st.sampled_from(["save", "undo", "cell"])),
)


def _do(desk: Desk, act: tuple[Any, ...]) -> str:
    """Do one thing, and return the letter that was typed, if one was."""
    match act:
        case "type", number, at, letters:
            view = desk.views[number]
            free = view.flying is None
            view.type(at, letters)
            return letters if free else ""
        case "hear", number:
            desk.views[number].hear()
        case "lose", number:
            del desk.views[number].inbox[:1]
        case "again", number:
            desk.views[number].again()
        case ("save",):
            desk.talk._save()
        case ("undo",):
            desk.views[0].ask("undo")
        case ("cell",):
            desk.review.rewrite(0, 0, "c")
    return ""


@settings(deadline=None, max_examples=60)
@given(st.lists(ACTS, max_size=25))
def test_two_views_end_with_what_python_has(acts: list[tuple[Any, ...]]) -> None:
    """Typing in turn or at once, answers late, lost or twice: all is as on a fresh page."""
    desk = Desk()
    views = [View(desk, "one"), View(desk, "two")]
    typed = [_do(desk, act) for act in acts]
    for _ in range(12):
        for view in views:
            while view.inbox:
                view.hear()
            view.again()
    desk.talk._save()
    for view in views:
        view.ask("hello")
        while view.inbox:
            view.hear()
    fresh = View(desk, "fresh")
    for view in views:
        assert view.flying is None
        assert view.screen == desk.review.copy == fresh.screen
        assert view.page == fresh.page
    if ("undo",) not in acts:
        for letter in set(filter(None, typed)):
            assert desk.review.copy.count(letter) == TEXT.count(letter) + typed.count(letter)
    desk.talk.close()


def test_news_tells_no_more_than_what_changed() -> None:
    """A letter in a long article costs a few hundred bytes, not the article."""
    desk = Desk("\n\n".join(f"One  fact{i} is cristal clear." for i in range(300)))
    view = View(desk, "one")
    view.type(20, "x")
    [news] = view.inbox
    assert len(str(news)) < 2500
    view.hear()
    assert view.page == View(desk, "two").page | {"saved": view.page["saved"]}


def test_a_checker_that_breaks_does_not_stop_typing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The letters are taken and saved; that they are not checked is said."""
    desk = Desk()
    view = View(desk, "one")
    monkeypatch.setattr("kit.review.reading.find", lambda *_: 1 / 0)
    view.type(0, "A ")
    assert "ZeroDivisionError" in view.inbox[0]["trouble"]
    desk.talk._save()
    assert desk.review.copy == f"A {TEXT}"


def test_typing_takes_back_nothing_that_others_wrote_meanwhile() -> None:
    """Lines of another process come in while a run is open: both are in the copy."""
    desk = Desk("One fact.\n\nTwo facts.\n\nThree facts.")
    view = View(desk, "one")
    view.type(13, "x")
    other = Review(desk.review.article, by="bob", log=desk.review.log)
    other.replace([(0, 3, "1"), (23, 28, "3")])
    view.hear()
    desk.talk._typing.end_run()
    view.type(14, "y")
    for _ in range(4):
        while view.inbox:
            view.hear()
        view.again()
    desk.talk._save()
    assert desk.review.copy == "1 fact.\n\nTwxyo facts.\n\n3 facts."


LAST_LETTERS = """
import sys
from kit.desk.widget import Desk
from kit.opening import open_review
desk = Desk(open_review(sys.argv[1]))
desk._talk.hear({"op": "edit", "view": "v", "n": 1, "base": 1, "changes": [[0, "A new "], 9]})
"""


def test_a_kernel_that_ends_saves_the_last_letters(tmp_path: Path) -> None:
    """What was typed a moment before is in the log, and nothing keeps the process from ending."""
    story = tmp_path / "story.txt"
    story.write_text("The news.", encoding="utf-8")
    command = [sys.executable, "-c", LAST_LETTERS, str(story)]
    subprocess.run(command, check=True, timeout=60)
    assert open_review(story).copy == "A new The news."


def test_any_error_is_answered() -> None:
    """A message that breaks the desk is answered with what went wrong, and the next one works."""
    desk = Desk()
    view = View(desk, "one")
    view.ask("accept")
    assert view.inbox[-1]["error"] == "something went wrong (KeyError: 'key')"
    view.ask("edit", base=view.page["edition"], changes=7)
    assert view.inbox[-1]["op"] == "error"
    view.type(0, "A")
    assert view.inbox[-1]["typed"] == "one"
