"""Modifiers: words that describe a noun together, told by the parts of speech around them.

Where a determiner stands before them, `check` knows them by their words alone; here no determiner
is needed, because the word after them is known to be a noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from kit.checking.rule import Rule
from kit.checking.tokens import Token
from kit.findings import Finding

MODIFIER = Rule(
    name="hyphens.modifier",
    kind="typography",
    tier="suggest",
    why="Words that describe a noun together, before it, read as one with a hyphen.",
    finds={
        "They want high quality products.": "They want high-quality products.",
        "They paid for higher priced food.": "They paid for higher-priced food.",
        "It protects heat sensitive equipment.": "It protects heat-sensitive equipment.",
        "She wore a one shouldered dress.": "She wore a one-shouldered dress.",
    },
    leaves=(
        "The products are of high quality.",
        "In the long term investors gain.",
        "The best paid off in May.",
        "He made people sensitive to it.",
        "They worked full time.",
    ),
)
# What may stand before the words, so that they cannot belong to it instead of to the noun.
_BEFORE = frozenset({"", "ADJ", "ADP", "CCONJ", "VERB", "AUX", "PUNCT", "PRON", "SCONJ"})
_MARKED = frozenset({"DET", "NUM", "ADV", "PART"}) | _BEFORE


def modifiers(
    text: str, found: tuple[Token, ...], data: Mapping[str, Mapping[str, frozenset[str]]]
) -> Iterator[Finding]:
    """Find two words before a noun that the data knows to be joined there."""
    before = Token("", 0, 0, "", joined=False)
    for at, (one, two) in enumerate(pairwise(found)):
        after = found[at + 2 : at + 4]
        if two.joined and _describes(after) and _joined(before, one, two, data):
            fix = f"{one.text}-{two.text}"
            message = f"Joined before its noun: “{fix}”."
            yield MODIFIER.finding(text, one.start, two.end, message, fix)
        before = one


def _describes(after: tuple[Token, ...]) -> bool:
    """Tell whether a noun follows at once, and no other verb that would make it a subject."""
    return bool(after) and after[0].joined and after[0].part == "NOUN" and after[0].text.islower()


def _joined(
    before: Token, one: Token, two: Token, data: Mapping[str, Mapping[str, frozenset[str]]]
) -> bool:
    if not (two.text.islower() and one.text.isalpha()):
        return False
    if two.low in data["pair"].get(one.low, ()) and before.part in _BEFORE:
        return before.low not in _ENDS
    if before.part not in _MARKED or not one.text.islower():
        return False
    tail = data["tail"]
    return (
        (one.part == "NOUN" and two.low in tail["after_noun"])
        or (
            one.low.endswith(("er", "est"))
            and one.part in _GRADED
            and two.low in tail["after_more"]
        )
        or (one.part in ("ADJ", "NUM", "NOUN", "PRON") and two.low in tail["after_adjective"])
    )


_GRADED = ("ADJ", "ADV")
_ENDS = frozenset({"the", "in", "at", "on", "that", "this"})


def read(data: Mapping[str, Any]) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the pairs and the tails of the data as sets of words."""
    pairs = {
        first: frozenset("".join(second.split()).split("|"))
        for first, second in data["compound"].items()
        if "_" not in first
    }
    tails = {name: frozenset(words.split()) for name, words in data["modifier"].items()}
    return {"pair": pairs, "tail": tails}
