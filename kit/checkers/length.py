"""Length: sentences and paragraphs that a reader loses, with the reason in words."""

from __future__ import annotations

from collections.abc import Iterator

from kit.checking.bare import bare
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.prose.clauses import clauses_said
from kit.prose.sentences import sentences
from kit.prose.words import count_words

_LONG = "It was said on Monday that the plan, which the council had not seen, would " + (
    "cost more than the town could bear and " * 4
)
SENTENCE = Rule(
    name="length.sentence",
    kind="length",
    tier="query",
    why="A reader keeps one or two thoughts in mind until the stop comes.",
    finds={f"{_LONG}fail.": f"{_LONG}fail."},
    leaves=("The plan would cost more than the town could bear.", "A list: " + "one, " * 30 + "."),
)
TANGLE = Rule(
    name="length.tangle",
    kind="length",
    tier="query",
    why="Nobody finds the end of it at the first reading.",
    finds={f"{_LONG * 2}fail.": f"{_LONG * 2}fail."},
    leaves=(f"{_LONG}fail.", "The plan would cost more than the town could bear."),
)
PARAGRAPH = Rule(
    name="length.paragraph",
    kind="length",
    tier="query",
    why="In a newspaper's narrow column a paragraph of this length is a grey wall.",
    finds={"The plan failed again on Monday. " * 21: "The plan failed again on Monday. " * 21},
    leaves=("The plan failed again on Monday. " * 15,),
)
RULES = (SENTENCE, TANGLE, PARAGRAPH)
_PROSE = ("paragraph", "dek", "list", "quotation")


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find sentences and paragraphs over the limit."""
    if block.role not in _PROSE:
        return
    text, seen = block.text, bare(block.text, block.markup)
    total = 0
    for span in sentences(seen):
        count = count_words(span.of(seen))
        total += count
        if count > house.sentence_words:
            rule = TANGLE if count > house.tangle_words else SENTENCE
            yield rule.finding(text, *span, f"{count} words, {clauses_said(span.of(seen))}.")
    if total > house.paragraph_words:
        yield PARAGRAPH.finding(text, 0, len(text.rstrip()), f"{total} words in one paragraph.")
