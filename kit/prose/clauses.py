"""Clauses: how many statements a sentence makes, by the words that open a new one."""

from __future__ import annotations

import re

# What a new clause opens with: a joining word, or one of these before a subject or a verb.
_OPENING = re.compile(
    r";|\b(?:that|which|who|whom|whose|because|although|though|while|whereas|unless|until|if|when"
    r"|where|since|after|before"
    r"|(?:and|but|or|so|nor|yet) (?:I|he|she|it|we|they|you|there|this|is|are|was|were|has|have"
    r"|had|will|would|can|could|did|does|do|the \w+ (?:is|was|are|were|has|have)))\b",
    re.IGNORECASE,
)


def clauses(sentence: str) -> int:
    """Return about how many clauses a sentence has: one, and one for each word that opens another.

    >>> clauses("She left, which was right, because it rained.")
    3
    """
    return 1 + len(_OPENING.findall(sentence))


def clauses_said(sentence: str) -> str:
    """Say how many clauses a sentence has.

    >>> clauses_said("She left.")
    'one clause'
    """
    count = clauses(sentence)
    return "one clause" if count == 1 else f"{count} clauses"
