"""What may happen to an article after it was handed on."""

from __future__ import annotations

from pathlib import Path

from cli.conftest import STORY

from kit.log import log_path
from kit.opening import open_review


def decide(article: Path) -> None:
    """Change one thing more."""
    review = open_review(article, check=False)
    review.rewrite(*review.at("so"), "thus")


def ask(article: Path) -> None:
    """Ask the author about something."""
    review = open_review(article, check=False)
    review.query(review.at("so"), "Is it?")


def undo(article: Path) -> None:
    """Take the change back and make it again."""
    review = open_review(article, check=False)
    review.undo()
    review.redo()


def revise(article: Path) -> None:
    """Change the article upstream, where nobody decided anything."""
    article.write_text(STORY.replace("It is so.", "It was so."), "utf-8")


def begin_anew(article: Path) -> None:
    """Begin the log anew with a decision of the same words."""
    log_path(article).unlink()
    review = open_review(article, by="bob", check=False)
    review.rewrite(*review.at("cristal"), "crystal")


def lose_the_log(article: Path) -> None:
    """Take all decisions away."""
    log_path(article).unlink()
