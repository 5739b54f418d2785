"""Typography: spaces and marks that no reader should see: mechanical, so safe to fix in bulk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.article import Article
from kit.checkers.typography.dashes import RULES as DASH_RULES
from kit.checking.bare import bare
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

# What a typewriter or a web page leaves between words: spaces, no-break spaces, tabs.
_BLANKS = " \t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
_BLANK_SET = frozenset(_BLANKS)
_GAP = f"[{_BLANKS}]"
_BLANK_END = re.compile(rf"\n(?<={_GAP}\n)")  # in this order it is found fast in a long text
_RUN = re.compile(rf"(?<=\S){_GAP}{{2,}}(?=\S)")
_BEFORE_MARK = re.compile(
    rf"(?:(?<=[\w)%])|(?<=[\w.,!?…][\"'”’])){_GAP}+(?![:;][()])"
    rf"(?=[,.;:!?](?:[\s”\")]|[’'](?!\w)|$))(?!\.(?:{_GAP}?\.)+)"
)
_INSIDE = re.compile(rf"(?<=[(\[])(?<![:;]\(){_GAP}+(?=\w)|(?<![\w.,!?])“(?P<gap>{_GAP})(?=\w)")
_INSIDE_END = re.compile(rf"(?<=[\w.,!?%…]){_GAP}+(?=[)\]](?:\W|$))|(?<=[.,!?…]){_GAP}+(?=”)")
_COMMA = re.compile(r"(?<=[a-z][a-z]),(?=[A-Za-z][a-z]+\b(?![,./:@=(]))(?<![,=:/(]\w\w,)")
_STOP = re.compile(r"(?<=[a-z][a-z])[.!?](?=[A-Z][a-z]+[\s,’'](?!\())")
_REPEATED = re.compile(r"([!?,;:])\1+(?![!?])")
_TWO_STOPS = re.compile(r"(?<=[a-z]{5})\.\.(?=\s|[\"”’]|\Z)")  # "Corp.." is a stop and a stop

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
    leaves=("Yes, he said.", "The .com boom", "Wait ... now", "Wait . . . now"),
)
SPACE_INSIDE = Rule(
    name="typography.space_inside",
    kind="typography",
    tier="safe",
    why="No space stands between a bracket or a quotation mark and what it holds.",
    finds={
        "He left ( at last).": "He left (at last).",
        "He left (at last ).": "He left (at last).",
        "He said “ we do.”": "He said “we do.”",
        "He said “we do. ”": "He said “we do.”",
    },
    leaves=("He left (at last).", "He said “we do.”", "“One, “ he said. “Two.”"),
)
NO_SPACE = Rule(
    name="typography.no_space",
    kind="typography",
    tier="suggest",
    why="A space follows a comma or a stop.",
    finds={"One day,two nights.": "One day, two nights.", "It ended.Then it": "It ended. Then it"},
    leaves=("One day, two nights.", "It cost 1,200 at kit.example", "a,b and c", "Node.js works"),
)
REPEATED_MARK = Rule(
    name="typography.repeated_mark",
    kind="typography",
    tier="suggest",
    why="One mark does the work of two; repeating it shouts.",
    finds={
        "Subscribe now!!": "Subscribe now!",
        "Yes,, he said.": "Yes, he said.",
        "It ended.. Then": "It ended. Then",
    },
    leaves=(
        "Subscribe now!",
        "What?!",
        "It was ... late",
        "std::vector is code",
        "The works of Smith Inc.. Then",
    ),
)
SPACE_AT_END = Rule(
    name="typography.space_at_end",
    kind="typography",
    tier="safe",
    why="Nothing stands after the last word of a paragraph.",
    finds={"The end. \u00a0 \n\nNew": "The end.\n\nNew"},
    leaves=("The end.\n\nNew",),
)
RULES = (
    SPACES,
    SPACE_BEFORE_MARK,
    SPACE_INSIDE,
    NO_SPACE,
    REPEATED_MARK,
    SPACE_AT_END,
    *DASH_RULES,
)


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find spaces and marks out of place inside one block."""
    text, seen = block.text, bare(block.text, block.markup)
    before = {match.span() for match in _BEFORE_MARK.finditer(seen)}
    inside = set(_inside(seen)) - before
    for span in sorted(before):
        yield SPACE_BEFORE_MARK.finding(text, *span, "A space before a mark.", "")
    for span in sorted(inside):
        found = SPACE_INSIDE.finding(text, *span, "A space inside the marks.", "")
        # What an opening mark opens is a matter of judgement; a bracket's side is plain.
        yield found._replace(tier="suggest") if text[span[0] - 1] == "“" else found
    for match in _RUN.finditer(seen):
        if match.span() not in before | inside:
            yield SPACES.finding(text, *match.span(), "More than one space.", " ")
    for pattern in (_COMMA, _STOP):
        for match in pattern.finditer(seen):
            yield NO_SPACE.finding(text, *match.span(), "No space after it.", f"{match.group()} ")
    yield from _repeated(text, seen)


def _inside(text: str) -> Iterator[tuple[int, int]]:
    """Give the spaces inside brackets and quotation marks, where it is plain which is which."""
    for match in _INSIDE.finditer(text):
        said = text[: match.start()]
        if match["gap"] is None:
            yield match.span()
        elif said.count("“") == said.count("”"):
            yield match.span("gap")
    yield from (match.span() for match in _INSIDE_END.finditer(text))


def _repeated(text: str, seen: str) -> Iterator[Finding]:
    for match in _REPEATED.finditer(seen):
        if not text[match.end() :].startswith(tuple("abcdefghijklmnopqrstuvwxyz")):
            yield REPEATED_MARK.finding(
                text, *match.span(), f"“{match.group()}”: once is enough.", match.group(1)
            )
    for match in _TWO_STOPS.finditer(seen):
        message = "Two stops: one ends a sentence, three are an ellipsis."
        yield REPEATED_MARK.finding(text, *match.span(), message, ".", "…")


def check_article(article: Article, house: HouseStyle) -> Iterator[Finding]:
    """Find space after a line's last word."""
    if article.markup == "plain":  # in Markdown two spaces may be a line break
        yield from _space_at_end(article)


def _space_at_end(article: Article) -> Iterator[Finding]:
    tail = min((b.start for b in article.blocks if b.role == "boilerplate"), default=None)
    text = article.source[:tail]
    for line_end in (*(match.start() for match in _BLANK_END.finditer(text)), len(text)):
        start = text.rfind("\n", 0, line_end) + 1
        line = text[start:line_end]
        if line[-1:] in _BLANK_SET and (end := len(line.rstrip(_BLANKS))):
            place = start + end, line_end
            yield SPACE_AT_END.finding(text, *place, "Space after the last word.", "")
