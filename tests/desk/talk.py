"""A view's half of the conversation with a real desk."""

from __future__ import annotations

from typing import Any

import pytest

from kit.desk.edits import edit_between, written
from kit.desk.widget import Desk
from kit.review import Review


class Talk:
    """Somebody at a desk: what is asked, and what is said to them alone."""

    def __init__(self, review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
        self.desk = Desk(review)
        self.said: list[dict[str, Any]] = []
        self.news: list[dict[str, Any]] = []
        monkeypatch.setattr(self.desk, "send", self._hear)
        self.n = 0

    def _hear(self, content: dict[str, Any], _: object = None) -> None:
        (self.news if content["op"] == "news" else self.said).append(content)

    def ask(self, op: str, **content: object) -> None:
        """Send a message as the browser does."""
        self.n += 1
        self.desk._handle_custom_msg({"op": op, "view": "v", "n": self.n, **content}, [])

    def type(self, text: str) -> None:
        """Send what makes `text` of the text on screen."""
        state = self.desk.state
        edit = edit_between(state["text"], text)
        changes = written([edit], state["text"])
        self.ask("edit", base=state["edition"], changes=changes)

    def key(self, text: str) -> str:
        """Return the key of the finding of a text."""
        return next(f["key"] for f in self.desk.state["findings"] if f["text"] == text)
