"""Outer: the marks that a house opens its quotations with, double or single."""

from __future__ import annotations

from collections.abc import Iterator

from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.prose import Span, quotations

OUTER = Rule(
    name="quotes.outer",
    kind="typography",
    tier="suggest",
    why="The house has settled which marks open a quotation, and which one inside it.",
    finds={
        "‘We do,’ he said.": "“We do,” he said.",
        "‘He told me “no” twice,’ she said.": "“He told me ‘no’ twice,” she said.",
    },
    leaves=("“We do,” he said.", "“He told me ‘no’ twice,” she said.", "The dogs’ dinner"),
    house=HouseStyle(quotes="double"),
)
_SINGLE = {"“": "‘", "”": "’", '"': "'"}
_DOUBLE = {single: double for double, single in _SINGLE.items()}
_PAIRS = frozenset(("“”", "‘’", '""', "''"))
_RUNNING = ("paragraph", "list")  # heds have single marks in many houses


def outer_findings(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Give a finding for each mark of a quotation that opens otherwise than the house's do."""
    if house.quotes is None or block.role not in _RUNNING:
        return
    other = _SINGLE if house.quotes == "single" else _DOUBLE
    for said in quotations(block.text):
        if _is_within(block.text, said, other):
            yield from _turned(block.text, said, house.quotes)


def _turned(text: str, said: Span, wanted: str) -> Iterator[Finding]:
    inner = [span.shift(said.start) for span in quotations(said.of(text))]
    message = f"The house's quotations open with {wanted} marks."
    for place, turn in (
        (said, _SINGLE if wanted == "single" else _DOUBLE),
        *((span, _DOUBLE if wanted == "single" else _SINGLE) for span in inner),
    ):
        if _is_within(text, place, turn):
            for at in (place.start - 1, place.end):
                yield OUTER.finding(text, at, at + 1, message, turn[text[at]])


def _is_within(text: str, said: Span, marks: dict[str, str]) -> bool:
    """Tell whether words stand between two of these marks; “the dogs’ dinner” may be no end."""
    pair = text[said.start - 1] + text[said.end : said.end + 1]
    doubtful = marks is _DOUBLE and text[said.end - 1] == "s"
    return pair in _PAIRS and pair[0] in marks and not doubtful
