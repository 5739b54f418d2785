"""Formed: words that no dictionary has, and that are none the less made as English makes words."""

from __future__ import annotations

import re

from kit.lexicon.lists import corrections, listed, zipf

_PREFIXES = tuple(
    """
    anti auto bi bio co counter cyber cyto de dis eco electro en fore geo giga hyper inter intra
    macro mega meta micro mid mono multi nano neuro non out over photo poly post pre pseudo psycho
    quasi re semi socio sub super tele tera thermo trans tri ultra un under
    """.split()
)
_SUFFIXES = (
    "able",
    "ally",
    "ish",
    "ism",
    "ist",
    "ists",
    "ization",
    "less",
    "like",
    "wards",
    "wise",
)
_PLURALS = tuple(f"{end}s" for end in ("al", "age", "or", "er", "ing", "ic", "ment", "ness", "ant"))
_COMMON, _HEARD = 3.0, 2.5  # Zipf frequencies
_SHORT, _SHORTEST = 4, 2  # letters
_TERM = re.compile(r".*[a-z].*[A-Z]|.*\d|.*[\u0250-\u02af]")


def is_formed(word: str) -> bool:
    """Tell a good word with a common beginning or ending, or a rare plural of one.

    A known misspelling is none of these.

    >>> is_formed("winless"), is_formed("midmorning"), is_formed("clinicals"), is_formed("untill")
    (True, True, True, False)
    """
    if corrections(word):
        return False
    if word.endswith(_PLURALS) and listed(word[:-1]) and zipf(word[:-1]) > _HEARD:
        return True
    heads = [word.removeprefix(start) for start in _PREFIXES if word.startswith(start)]
    tails = [word.removesuffix(end) for end in _SUFFIXES if word.endswith(end)]
    bases = [base for base in heads if len(base) > _SHORT] + tails
    return any(len(base) > _SHORTEST and listed(base) and zipf(base) > _COMMON for base in bases)


def is_term(word: str) -> bool:
    """Tell a word of a trade mark's or a science's making: capitals inside, digits, phonetic signs.

    >>> is_term("PayBridge"), is_term("eSpeed"), is_term("Bridge")
    (True, True, False)
    """
    return bool(_TERM.match(word))
