"""Harper: grammar by the Harper engine, its remarks put in the house's words."""

from __future__ import annotations

from collections.abc import Iterator

from kit.checkers.harper.mistaken import is_mistaken
from kit.checking.rule import Prose, Rule
from kit.checking.tokens import tokens
from kit.engine import Lint, lint
from kit.findings import Finding
from kit.house import HouseStyle

_KINDS = {
    "Spelling": "spelling",
    "Typo": "spelling",
    "Formatting": "typography",
    "Punctuation": "typography",
    "Capitalization": "consistency",
    "BoundaryError": "spelling",
    "Readability": "length",
    "Regionalism": "style",
    "Style": "style",
    "Enhancement": "style",
    "Redundancy": "style",
    "Usage": "style",
    "WordChoice": "style",
}
_GRAMMAR = Rule(
    name="harper.AnA",
    kind="grammar",
    tier="suggest",
    why="Reported by the grammar checker Harper.",
    finds={"She ate a apple today.": "She ate an apple today."},
    leaves=("She ate an apple today.",),
)
RULES = (_GRAMMAR,)
_STRAIGHT, _CURLY = "'", "’"


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Give Harper's remarks on one block."""
    found = tokens(block.text, block.markup, house.english)
    for remark in lint(block.text, block.markup, house.english):
        if not is_mistaken(block.text, remark, found):
            yield _finding(block.text, remark)


def _finding(text: str, remark: Lint) -> Finding:
    fixes = tuple(dict.fromkeys(_in_glyph(fix, text) for fix in remark.fixes))
    end = _past_apostrophe(text, remark, fixes)
    return Finding(
        rule=f"harper.{remark.rule}",
        kind=_KINDS.get(remark.sort, "grammar"),
        tier="suggest" if fixes else "query",
        text=text[remark.start : end],
        message=remark.message.replace("`", "“", 1).replace("`", "”", 1),
        start=remark.start,
        end=end,
        fixes=fixes,
        why=_GRAMMAR.why,
    )


def _in_glyph(fix: str, text: str) -> str:
    """Write the fix with the apostrophe that the text itself uses."""
    return fix.replace(_STRAIGHT, _CURLY) if _CURLY in text and _STRAIGHT not in text else fix


def _past_apostrophe(text: str, remark: Lint, fixes: tuple[str, ...]) -> int:
    """Take in an apostrophe right after the word when the fix brings its own.

    “Putins’” with the fix “Putin’s” must not become “Putin’s’”.
    """
    after = text[remark.end : remark.end + 1]
    brings = fixes and any(mark in fixes[0] for mark in (_STRAIGHT, _CURLY))
    has = any(mark in text[remark.start : remark.end] for mark in (_STRAIGHT, _CURLY))
    beyond = text[remark.end + 1 : remark.end + 2]
    if brings and not has and after in (_STRAIGHT, _CURLY) and not beyond.isalnum():
        return remark.end + 1
    return remark.end
