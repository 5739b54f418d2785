"""Splice: two sentences that a comma alone holds together.

Only the plain case: one short statement, a comma, and a second subject with its verb. Whatever
could subordinate either half, or make it a quotation, a list or an aside, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.checking.rule import Rule
from kit.checking.tokens import Token
from kit.findings import Finding

SPLICE = Rule(
    name="commas.splice",
    kind="grammar",
    tier="suggest",
    why="A comma alone does not join two sentences; a semicolon, a colon or a full stop does.",
    finds={
        "The plan is ready, we will see it soon.": "The plan is ready; we will see it soon.",
        "One fact is clear, Smith received a loan from them.": (
            "One fact is clear; Smith received a loan from them."
        ),
    },
    leaves=(
        "The plan is ready, and we will see it on Monday.",
        "If the plan is ready, we will see it.",
        "The plan is ready, Smith said on Monday.",
        "The plan is ready, she told reporters.",
        "“The plan is ready,” he said, “we will see it.”",
        "It rained, it snowed, it thundered all day.",
        "No matter what it is, you can catch it here.",
        "The good news is, we will see it soon.",
    ),
)
_SUBJECTS = frozenset("i we they he she it you there".split())
_STATEMENT = frozenset({"PRON", "DET", "NOUN", "PROPN", "ADJ", "NUM"})
_FINITE = frozenset({"VERB", "AUX"})
# What makes the first half depend on the second, or the second a report of the first.
_SUBORDINATE = frozenset(
    """
    after although as because before but given had having here how if like never no not once only
    or should since so such than that though unless until were what whatever when whenever where
    wherever whether which while who whose why yet
    """.split()
)
_REPORTS = frozenset(
    """
    added admitted announced argued asked believe believed believes claimed concluded conceded
    declared explained feared felt guess hope hoped hopes insisted joked know knows maintained
    noted predicted promised quipped recalled remarked replied reported said say says shouted
    suggested suppose testified think thinks thought told warned wrote writes
    """.split()
)
_SHORTEST, _LONGEST = 3, 9  # tokens of the first half
_ENOUGH = 4  # tokens of the second
_NEAR = 4
_SIGNS = "$£€%&"


def splices(text: str, sentence: Sequence[Token]) -> Iterator[Finding]:
    """Find the comma of one sentence that holds two together."""
    marks = [at for at, token in enumerate(sentence) if _is_mark(token)]
    if not marks or sentence[marks[0]].text != "," or len(marks) > 2:  # noqa: PLR2004 - and a stop
        return
    first, comma, second = (
        sentence[: marks[0]],
        sentence[marks[0]],
        sentence[marks[0] + 1 : marks[1] if len(marks) > 1 else None],
    )
    if _states(first) and _starts_anew(second) and (len(marks) == 1 or _ends(sentence, marks[1])):
        word = first[-1]
        message = "A comma alone joins two sentences here."
        fixes = tuple(f"{word.text}{mark}" for mark in (";", ":"))
        yield SPLICE.finding(text, word.start, comma.end, message, *fixes)


def _is_mark(token: Token) -> bool:
    return token.part == "PUNCT" and token.text not in _SIGNS


def _ends(sentence: Sequence[Token], mark: int) -> bool:
    return mark == len(sentence) - 1 and sentence[mark].text in ".!?"


def _states(first: Sequence[Token]) -> bool:
    """Tell a short statement that depends on nothing."""
    words = {token.low for token in first}
    return (
        _SHORTEST <= len(first) <= _LONGEST
        and first[0].part in _STATEMENT
        and first[-1].part not in _FINITE
        and any(token.part in _FINITE and not token.low.endswith("ing") for token in first[1:])
        and not words & _SUBORDINATE
        and not words & _REPORTS
    )


def _starts_anew(second: Sequence[Token]) -> bool:
    """Tell a subject with its verb, and no verb that reports what was said before it."""
    if len(second) < _ENOUGH or {token.low for token in second[:_NEAR]} & _REPORTS:
        return False
    names = 0
    while names < len(second) and second[names].text.istitle() and second[names].part != "DET":
        names += 1
    # “We”, “Le Pen”: the subject is a pronoun or a name, and its verb follows at once.
    subject = 1 if second[0].low in _SUBJECTS else names
    verb = second[subject] if 0 < subject < len(second) else None
    return verb is not None and verb.part in _FINITE and not verb.low.endswith("ing")
