"""Quotes: quotation marks that open or close nothing, face the wrong way, or differ in glyph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from kit.article import Article
from kit.checkers.bare import bare
from kit.checkers.quotes.glyphs import RULES as GLYPH_RULES
from kit.checkers.quotes.glyphs import glyph_findings
from kit.checkers.quotes.marks import walk
from kit.checkers.quotes.outer import OUTER, outer_findings
from kit.checkers.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.prose.blocks import Block

STRAY = Rule(
    name="quotes.stray",
    kind="typography",
    tier="suggest",
    why="Each quotation mark opens or closes something that was said.",
    finds={
        "He said: “We do,” “": "He said: “We do,”",
        "We do,” he said.": "We do, he said.",
        'He said: "We do," "': 'He said: "We do,"',
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
    finds={
        "He said: ““We do.”": "He said: “We do.”",
        "“We do.”” He left.": "“We do.” He left.",
        "He said: ''we do": 'He said: "we do',
    },
    leaves=("He said: “We do.”", 'The empty "" is left.'),
)
FACING = Rule(
    name="quotes.facing",
    kind="typography",
    tier="suggest",
    why="A mark opens on the left and closes on the right.",
    finds={
        "He said “we do“ and left.": "He said “we do” and left.",
        "He said ”we do” and left.": "He said “we do” and left.",
    },
    leaves=("He said “we do” and left.", "“One,” he said, “two.”"),
)
MISMATCHED = Rule(
    name="quotes.mismatched",
    kind="typography",
    tier="suggest",
    why="What a double mark opens, a double mark closes.",
    finds={
        "“We do,’ he said.": "“We do,” he said.",
        "\"We do,' he said.": '"We do," he said.',
    },
    leaves=("“He told me ‘no,’ twice,” she said.", "“We do,” he said of the dogs’ dinner."),
)
NESTED = Rule(
    name="quotes.nested",
    kind="typography",
    tier="suggest",
    why="A quotation inside a quotation wears the other kind of mark.",
    finds={"“He told me “no” twice,” she said.": "“He told me ‘no’ twice,” she said."},
    leaves=("“He told me ‘no’ twice,” she said.", "“One,” he said, “two.”"),
)
UNCLOSED = Rule(
    name="quotes.unclosed",
    kind="typography",
    tier="suggest",
    why="A quotation ends where its speaker is named; only a new paragraph of it goes on.",
    finds={
        "“We do, he said.": "“We do,” he said.",
        '"We do, Smith said.': '"We do," Smith said.',
        "The hed\n\nHe said: “We do.\n\nThen he left.": (
            "The hed\n\nHe said: “We do.\n\nThen he left."
        ),
    },
    leaves=(
        "“We do,” he said.",
        "The hed\n\nHe said: “We do.\n\n“And so do they.”",
        "The hed\n\n“As I told them, he said nothing,” she said.",
    ),
)
RULES = (STRAY, DOUBLED, FACING, MISMATCHED, NESTED, UNCLOSED, OUTER, *GLYPH_RULES)

_ENDS_OPEN = re.compile(r"\s*“\s*\Z|(?<=[\"”])\s+\"\s*\Z")
_TWO_SINGLE = re.compile(r"(?<![\w'])''(?=\w)|(?<=[\w.,!?])''(?!['\w])|``(?=\w)")
_SPOKEN = re.compile(
    r"[,?!](?= (?:he|she|they|I|we|[A-Z]\w+(?: [A-Z]\w+){0,2}) (?:said|says|added|asked|replied)\b)"
)
_SINGLE_CLOSE = re.compile(r"(?<=[,.!?])[’'](?=\s|\Z)")
_LONGEST_NESTED = 200
_PROSE = ("paragraph", "dek", "list")


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find quotation marks out of place inside one block."""
    text, seen = block.text, bare(block.text, block.markup)
    for match in re.finditer(r"““+|””+", seen):
        yield DOUBLED.finding(text, *match.span(), "A mark too many.", match.group()[0])
    for match in _TWO_SINGLE.finditer(seen):
        yield DOUBLED.finding(text, *match.span(), "Two single marks for a double one.", '"')
    walked = walk(seen)
    for start in walked.facing:
        fix = "”" if text[start] == "“" else "“"
        yield FACING.finding(text, start, start + 1, "This mark faces the wrong way.", fix)
    for start in walked.unopened:
        yield STRAY.finding(text, start, start + 1, "This mark closes nothing.", "")
    for start, end in walked.nested:
        if end - start <= _LONGEST_NESTED:
            fix = f"‘{text[start + 1 : end - 1]}’"
            yield NESTED.finding(text, start, end, "A quotation inside a quotation.", fix)
    yield from _ending(text, seen, walked.opened)
    yield from outer_findings(block, house)


def _ending(text: str, seen: str, opened: int | None) -> Iterator[Finding]:
    """Look for where the quotation that was left open should have closed."""
    if opened is None:
        return
    stray = _ENDS_OPEN.search(seen)
    if stray and stray.end() > opened >= stray.start():
        yield STRAY.finding(text, *stray.span(), "This mark opens nothing.", "")
        return
    closing = "”" if text[opened] == "“" else '"'
    single, spoken = _SINGLE_CLOSE.search(seen, opened), _SPOKEN.search(seen, opened)
    if single and not _single_opened(seen[opened : single.start()]):
        yield MISMATCHED.finding(
            text, *single.span(), f"“{text[opened]}” opened this quotation.", closing
        )
    elif spoken:
        fix = spoken.group() + closing
        yield UNCLOSED.finding(text, *spoken.span(), "The quotation ends here.", fix)


def _single_opened(said: str) -> bool:
    return re.search(r"(?:^|[\s(\[—–“\"])[‘'](?=\w)", said) is not None


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Find quotations that no later paragraph takes up, and marks of two sorts in one article."""
    text = article.source
    prose = [block for block in article.blocks if block.role in _PROSE]
    for block, following in pairwise([*prose, None] if len(article.blocks) > 1 else []):
        yield from _unclosed(text, block, following, article.markup)
    yield from glyph_findings(article, house)


def _unclosed(
    text: str, block: Block | None, following: Block | None, markup: str
) -> Iterator[Finding]:
    if block is None:
        return
    opened = _left_open(text[block.start : block.end], markup)
    if opened is None or (following is not None and text[following.start] in "“\"‘'"):
        return
    start = block.start + opened
    message = "This mark opens a quotation that nothing closes."
    yield UNCLOSED.finding(text, start, start + 1, message)


@lru_cache(maxsize=16_384)
def _left_open(text: str, markup: str) -> int | None:
    """Return the mark that the block leaves open, where the block alone does not say why."""
    seen = bare(text, markup)
    opened = walk(seen).opened
    return None if any(_ending(seen, seen, opened)) else opened
