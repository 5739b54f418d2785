"""Quotes: quotation marks that open or close nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.checkers.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

_MARK = re.compile(r"[“”]")
_STRAY_OPENING = re.compile(r"\s*“\s*\Z")

STRAY = Rule(
    name="quotes.stray",
    kind="typography",
    tier="suggest",
    why="Each quotation mark opens or closes something that was said.",
    finds={
        "He said: “We do,” “": "He said: “We do,”",
        "We do,” he said.": "We do, he said.",
    },
    leaves=(
        "He said: “We do.”",
        "“The first paragraph of a long quotation stays open.",
        "“One,” he said, “two.”",
    ),
)
DOUBLED = Rule(
    name="quotes.doubled",
    kind="typography",
    tier="suggest",
    why="One mark opens a quotation and one closes it.",
    finds={"He said: ““We do.”": "He said: “We do.”", "“We do.”” He left.": "“We do.” He left."},
    leaves=("He said: “We do.”",),
)
RULES = (STRAY, DOUBLED)


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find curly quotation marks that open or close nothing inside one block."""
    text = block.text
    yield from _doubled(text)
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text):
        if mark.group() == "“":
            opened = mark
        elif opened is not None:
            opened = None
        elif text[mark.start() - 1 : mark.start()] != "”":
            yield STRAY.finding(text, *mark.span(), "This mark closes nothing.", "")
    if opened is not None and (stray := _STRAY_OPENING.search(text)):
        yield STRAY.finding(text, *stray.span(), "This mark opens nothing.", "")


def _doubled(text: str) -> Iterator[Finding]:
    for match in re.finditer(r"““+|””+", text):
        yield DOUBLED.finding(text, *match.span(), "A mark too many.", match.group()[0])
