"""Commas: after a word that opens a sentence, around “however”, after a year or a state.

And the one that alone holds two sentences together: see `splice`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.checkers.commas.splice import SPLICE, splices
from kit.checking.bare import bare
from kit.checking.rule import Prose, Rule
from kit.checking.tokens import Token, tokens
from kit.findings import Finding
from kit.house import HouseStyle
from kit.prose.sentences import sentences

OPENING = Rule(
    name="commas.opening",
    kind="typography",
    tier="suggest",
    why="A word or phrase that comments on the whole sentence is set off from it by a comma.",
    finds={
        "Nevertheless the plan was approved.": "Nevertheless, the plan was approved.",
        "It rained. For example the roof leaked.": "It rained. For example, the roof leaked.",
    },
    leaves=(
        "Nevertheless, the plan was approved.",
        "However hard they tried, it failed.",
        "Of course it can.",
        "For example: a roof.",
        "Finally released, he left.",
    ),
)
HOWEVER = Rule(
    name="commas.however",
    kind="typography",
    tier="suggest",
    why="“However” between commas is an aside; without them it means “in whatever way”.",
    finds={
        "The study however concluded that it works.": "The study, however, concluded that it works."
    },
    leaves=(
        "The study, however, concluded that it works.",
        "He failed however hard he tried.",
        "It ends; however, nobody left.",
    ),
)
DATE = Rule(
    name="commas.date",
    kind="typography",
    tier="suggest",
    why="In an American date the year stands between commas.",
    finds={"On August 1, 1977 he took office.": "On August 1, 1977, he took office."},
    leaves=(
        "On August 1, 1977, he took office.",
        "In August 1977 he took office.",
        "It ended on August 1, 1977.",
        "On 1 August 1977 he left.",
    ),
)
STATE = Rule(
    name="commas.state",
    kind="typography",
    tier="suggest",
    why="A state after its town stands between commas.",
    finds={"Danbury, Connecticut is a town.": "Danbury, Connecticut, is a town."},
    leaves=(
        "Danbury, Connecticut, is a town.",
        "Danbury is in Connecticut.",
        "She toured Ohio, Texas and Iowa.",
    ),
)
RULES = (OPENING, HOWEVER, DATE, STATE, SPLICE)

_WORDS = frozenset(
    """
    accordingly additionally admittedly alternatively consequently conversely finally firstly
    fortunately furthermore importantly incidentally interestingly lastly likewise meanwhile
    moreover nevertheless nonetheless obviously plus regrettably remarkably secondly similarly
    specifically surprisingly thirdly unfortunately unsurprisingly
    """.split()
)
_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "above all", "as a result", "by contrast", "first of all", "for example", "for instance",
        "having said that", "in addition", "in conclusion", "in contrast", "in fact",
        "in other words", "in short", "on the contrary", "on the other hand", "that being said",
    )
)  # fmt: skip
_SUBJECT = frozenset({"PRON", "DET", "PROPN"})
_ASIDE_AFTER = frozenset({"NOUN", "PROPN", "PRON", "AUX"})
_GOES_ON = frozenset({"VERB", "AUX"})
_FEW = 5  # tokens: a sentence as short has no room for a pause
_OPENERS = "\"“'‘([*_"
_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\."
)
_YEAR = re.compile(rf"\b(?:{_MONTH}) \d{{1,2}}, [12]\d{{3}}(?= [^\W\d_])")
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia"
    "|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts"
    "|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey"
    "|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin"
    "|Wyoming"
)
_IN_STATE = re.compile(
    rf"(?<!, )\b[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:{_STATES})"
    r"(?= (?:is|was|are|were|has|had|will|who|which|when|where|on|in|at|for|to|with)\b)"
)


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Find the places of one block where a comma is missing."""
    if block.role not in ("paragraph", "dek", "list", "quotation"):
        return
    text, seen = block.text, bare(block.text, block.markup)
    found = tokens(text, block.markup, house.english)
    for sentence in sentences(text):
        own = [token for token in found if sentence.start <= token.start < sentence.end]
        yield from _opening(text, own)
        yield from splices(text, own)
    yield from _however(text, found)
    if house.english == "American":
        for rule, pattern in ((DATE, _YEAR), (STATE, _IN_STATE)):
            yield from rule.each(pattern, seen, "A comma closes what one has opened.", r"\g<0>,")


def _opening(text: str, found: list[Token]) -> Iterator[Finding]:
    """Find a sentence whose opening word or phrase runs into its subject."""
    while found and found[0].text in _OPENERS:
        found = found[1:]
    for length in (1, 2, 3, 4):
        head, after = found[:length], found[length : length + 1]
        said = tuple(token.low for token in head)
        opens = said in _PHRASES or (length == 1 and not _WORDS.isdisjoint(said))
        if opens and after and after[0].joined and after[0].part in _SUBJECT and len(found) > _FEW:
            start, end = head[0].start, head[-1].end
            fix = f"{text[start:end]},"
            yield OPENING.finding(text, start, end, f"A comma after “{text[start:end]}”.", fix)
            return


def _however(text: str, found: tuple[Token, ...]) -> Iterator[Finding]:
    for before, token, after in zip(found, found[1:], found[2:], strict=False):
        aside = token.text == "however" and token.joined and after.joined
        if aside and before.part in _ASIDE_AFTER and after.part in _GOES_ON:
            start = before.end
            message = "“However” stands between commas here."
            yield HOWEVER.finding(text, start, token.end + 1, message, ", however, ")
