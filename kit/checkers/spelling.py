"""Spelling: words that no dictionary knows, with what the writer probably meant, best first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.checking.ahead import begin
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.lexicon.belief import is_slip
from kit.lexicon.doubt import Doubt, doubts
from kit.lexicon.lists import corrections, listed
from kit.lexicon.rank import in_case, ranked

__all__ = ["RULES", "begin", "check_block"]

WORD = Rule(
    name="spelling.word",
    kind="spelling",
    tier="suggest",
    why="The word is in no dictionary of this dialect, nor among the words the house allows.",
    finds={"One fact is cristal clear.": "One fact is crystal clear."},
    leaves=("One fact is crystal clear.",),
)
RULES = (WORD,)
_WAYS = tuple(
    (re.compile(several), one)
    for several, one in (
        ("our", "or"), ("re(?=s?$)", "er"), ("ogue", "og"), ("[ao]e", "e"), ("ll", "l"),
        ("s(?=e|i)", "z"), ("c(?=e)", "z"), ("mme", "m"), ("que", "ck"),
    )
)  # fmt: skip
_MARKS = ("'", "’")
_SIGNS = (*_MARKS, "$", "@", "#", "/", "\\", "_", ".")
_SHORTEST_CERTAIN = 5


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find the words of a block that are probably misspelt."""
    for doubt in doubts(block.text, block.markup, house.english):
        if is_slip(doubt):
            yield _finding(block.text, doubt)
        elif house.dialect is not None:
            # Where the house has not said, the article may have its own English.
            yield from _abroad(block.text, doubt)


def _abroad(text: str, doubt: Doubt) -> Iterator[Finding]:
    """Find a word that another English spells so, if the house's spelling of it is known."""
    word = doubt.word.lower()
    for ours in doubt.ours:
        if _one_way(ours.lower()) == _one_way(word):
            message = f"“{doubt.word}” is another English’s spelling."
            fix = in_case(ours.lower(), doubt.word)
            yield WORD.finding(text, doubt.start, doubt.end, message, fix)
            return


def _one_way(word: str) -> str:
    """Write what the Englishes write in several ways in one."""
    for several, one in _WAYS:
        word = several.sub(one, word)
    return word


def _finding(text: str, doubt: Doubt) -> Finding:
    glyph = "’" if "’" in text else "'"
    fixes = tuple(fix.replace("'", glyph) for fix in ranked(doubt))
    message = f"No dictionary has “{doubt.word}”."
    end = doubt.end
    mark = text[end : end + 1]
    if mark in _MARKS and doubt.word.endswith("s") and not text[end + 1 : end + 2].isalnum():
        # Owned by several, or by one whose apostrophe is astray: the fix brings its own mark.
        fixes = tuple(fix + mark if fix.endswith("s") else f"{fix}{mark}s" for fix in fixes)
        end += 1
    found = WORD.finding(text, doubt.start, end, message, *fixes)
    return found._replace(tier="safe") if _is_certain(text, doubt, fixes) else found


def _is_certain(text: str, doubt: Doubt, fixes: tuple[str, ...]) -> bool:
    """Tell a known misspelling of one word alone, which a machine may put right in bulk."""
    meant = corrections(doubt.word)
    plain = doubt.word.islower() and not doubt.joined and len(doubt.word) >= _SHORTEST_CERTAIN
    after_sign = text[doubt.start - 1 : doubt.start] in _SIGNS if doubt.start else False
    known = len(meant) == 1 and meant[0].isalpha() and meant == fixes[:1]
    return plain and known and not after_sign and not listed(doubt.word)
