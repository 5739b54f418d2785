"""Upstream: the article changed under its decisions."""

from __future__ import annotations

from pathlib import Path

from review.sample import TEXT

from kit.opening import open_review


def test_a_changed_article_keeps_its_decisions_or_says_which_are_orphans(tmp_path: Path) -> None:
    """A decision lands on its exact quote in the changed article, or is listed as an orphan."""
    path = tmp_path / "meetings.txt"
    path.write_text(TEXT, encoding="utf-8")
    open_review(path, by="ann").accept("kind == 'spelling'")
    path.write_text(TEXT.replace("cristal", "crystal").replace("The news", "A news day"), "utf-8")
    again = open_review(path)
    assert "receive" in again.copy
    assert again.orphans["text"].tolist() == ["cristal"]
