"""Two reviews with decisions of known people and times, and the forms they are handed on in."""

from __future__ import annotations

from pathlib import Path

from kit.opening import open_review
from kit.review import Review

DECIDED = Path(__file__).with_name("decided")
ARTICLES = ("ferry.txt", "ferry-marked.md")
FORMS = tuple("critic csv docx epub html html-fragment ninjs redline report text wordpress".split())
OPENED = (*FORMS, "pdf")  # whose bytes differ between releases of typst
PAGES = ("html", "redline", "report")


def decided(name: str) -> Review:
    """Open one of the articles with its log, as it lies in the folder `decided`."""
    return open_review(DECIDED / name, check=False)
