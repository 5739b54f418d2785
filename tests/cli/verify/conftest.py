"""What tests of `kit verify` share: an article that was handed on, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kit.exporters import export, exporter, names
from kit.opening import open_review


@dataclass(frozen=True)
class Story:
    """An article with one change, in a folder that is the current one."""

    kit: Callable[..., Any]
    article: Path

    def pages(self) -> list[Path]:
        """Hand it on in every form."""
        return [self.page(form) for form in names()]

    def page(self, form: str) -> Path:
        """Hand it on in one form."""
        review = open_review(self.article, check=False)
        return export(review, Path("build") / f"story{exporter(form).SUFFIXES[0]}")

    def said(self, page: Path, *options: str) -> str:
        """Return what `kit verify` says of a page, after its name."""
        out = self.kit("verify", self.article, page, *options).out
        [line] = [line for line in out.splitlines() if f"  {page}: " in line]
        return str(line.replace(f" {page}:", ""))


@pytest.fixture
def story(kit: Callable[..., Any], article: Path) -> Story:
    """Return an article with one change."""
    review = open_review(article, by="ann", check=False)
    review.rewrite(*review.at("cristal"), "crystal")
    return Story(kit, article)


def alter(log: Path) -> None:
    """Change a word in the first line of a log, as by hand."""
    log.write_text(log.read_text(encoding="utf-8").replace("crystal", "krystal", 1))
