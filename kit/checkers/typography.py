"""Typography: spaces and marks that no reader should see: mechanical, so safe to fix in bulk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.article import Article
from kit.checkers.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

# What a typewriter or a web page leaves between words: spaces, no-break spaces, tabs.
_BLANKS = " \t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
_GAP = f"[{_BLANKS}]"
_RUN = re.compile(rf"(?<=\S){_GAP}{{2,}}(?=\S)")
_BEFORE_MARK = re.compile(rf"(?<=[\w”’\"')]){_GAP}+(?=[,.;:!?](?:\s|$))")
_REPEATED = re.compile(r"([!?,;:])\1+(?![!?])")

SPACES = Rule(
    name="typography.spaces",
    kind="typography",
    tier="safe",
    why="One space stands between two words and between two sentences.",
    finds={"It ended.  Then": "It ended. Then", "It ended.\u00a0 Then": "It ended. Then"},
    leaves=("It ended. Then", "10\u00a0000 people", "A line\n  and its second"),
)
SPACE_BEFORE_MARK = Rule(
    name="typography.space_before_mark",
    kind="typography",
    tier="safe",
    why="A comma, a stop or another closing mark stands right after its word.",
    finds={"Yes , he said.": "Yes, he said.", "Really ?": "Really?"},
    leaves=("Yes, he said.", "The .com boom", "Wait ... now"),
)
REPEATED_MARK = Rule(
    name="typography.repeated_mark",
    kind="typography",
    tier="suggest",
    why="One mark does the work of two; repeating it shouts.",
    finds={"Subscribe now!!": "Subscribe now!", "Yes,, he said.": "Yes, he said."},
    leaves=("Subscribe now!", "What?!", "It was ... late", "std::vector is code"),
)
SPACE_AT_END = Rule(
    name="typography.space_at_end",
    kind="typography",
    tier="safe",
    why="Nothing stands after the last word of a paragraph.",
    finds={"The end. \u00a0 \n\nNew": "The end.\n\nNew"},
    leaves=("The end.\n\nNew",),
)
RULES = (SPACES, SPACE_BEFORE_MARK, REPEATED_MARK, SPACE_AT_END)


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find spaces and marks out of place inside one block."""
    text = block.text
    yield from SPACES.each(_RUN, text, "More than one space.", " ")
    yield from SPACE_BEFORE_MARK.each(_BEFORE_MARK, text, "A space before a mark.", "")
    for match in _REPEATED.finditer(text):
        if not text[match.end() :].startswith(tuple("abcdefghijklmnopqrstuvwxyz")):
            yield REPEATED_MARK.finding(
                text, *match.span(), f"“{match.group()}”: once is enough.", match.group(1)
            )


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Find white space after the last word of a line; in Markdown it may be a line break."""
    if article.markup != "plain":
        return
    tail = min((b.start for b in article.blocks if b.role == "boilerplate"), default=None)
    text, start = article.source[:tail], 0
    for line in text.split("\n"):
        bare = line.rstrip(_BLANKS)
        if bare and len(bare) < len(line):
            place = start + len(bare), start + len(line)
            yield SPACE_AT_END.finding(text, *place, "Space after the last word.", "")
        start += len(line) + 1
