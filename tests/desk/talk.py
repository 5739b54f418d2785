"""A view's half of the conversation with a real desk."""

from __future__ import annotations

from typing import Any

import pytest

from kit.desk.widget import Desk
from kit.review import Review


class Talk:
    """Somebody at a desk: what is asked, and what is said to them alone."""

    def __init__(self, review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
        self.desk = Desk(review)
        self.said: list[dict[str, Any]] = []
        monkeypatch.setattr(self.desk, "send", lambda content, _=None: self.said.append(content))
        self.n = 0

    def ask(self, op: str, **content: object) -> None:
        """Send a message as the browser does."""
        self.n += 1
        self.desk._handle_custom_msg({"op": op, "view": "v", "n": self.n, **content}, [])

    def key(self, text: str) -> str:
        """Return the key of the finding of a text."""
        return next(f["key"] for f in self.desk.state["findings"] if f["text"] == text)
