"""Mistaken: remarks of Harper's that an abbreviation, a name or a turn of speech has set off.

One function a rule of Harper's; each says of one remark whether good copy would look the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from kit.checking.tokens import Token
from kit.engine import Lint
from kit.lexicon.lists import together, zipf
from kit.prose.sentences import sentences

_OPENING = " \"'“‘([*_"
_NAMED = frozenset("appendix article item items page phase section step stage the type".split())
_DEMANDED = frozenset(
    """
    ask asked asks demand demanded demands insist insisted insists propose proposed proposes
    recommend recommended recommends request requested suggest suggested suggests urge urged urges
    """.split()
)
_CLEFT = frozenset("time what who how why when where not all just that".split())
_DEMAND_REACH = 5
_CLOSED = -1.0  # a compound is written closed unless it is printed open ten times as often
_LOG = 3  # from a Zipf frequency to the logarithm of a count in 10¹² words
_PLAIN = 4.0


class Remark(NamedTuple):
    """A remark of Harper's where it stands: the block's text and tokens, and its first token."""

    text: str
    lint: Lint
    tokens: tuple[Token, ...]
    at: int

    @property
    def said(self) -> str:
        """The text that it is about."""
        return self.text[self.lint.start : self.lint.end]

    def token(self, step: int) -> Token:
        """Return the token so many places from the remark's first; an empty one beyond the ends."""
        place = self.at + step
        return self.tokens[place] if 0 <= place < len(self.tokens) else _NONE


_NONE = Token("", 0, 0, "", joined=False)


def is_mistaken(text: str, lint: Lint, tokens: tuple[Token, ...]) -> bool:
    """Tell whether Harper's remark on a block is none for an editor."""
    judge = _JUDGES.get(lint.rule)
    at = next((i for i, token in enumerate(tokens) if token.end > lint.start), len(tokens))
    return judge is not None and judge(Remark(text, lint, tokens, at))


def _no_sentence(remark: Remark) -> bool:
    """“Mr. and Mrs.”, “Electric Co. spokesman”: a stop that ends no sentence."""
    start = remark.lint.start
    starts = (sentence.start for sentence in sentences(remark.text))
    return bool(remark.text[:start].strip()) and not any(
        not remark.text[opening:start].strip(_OPENING) for opening in starts if opening <= start
    )


def _names(remark: Remark) -> bool:
    """“Viet Nam”, “the A's”: two words that are names are not joined; nor are parts of one."""
    start = remark.lint.start
    return (
        not remark.said.islower()
        or remark.text[start - 1 : start].isalnum()
        or (start > 0 and remark.text[start - 1] in "’'….")
    )


def _no_article(remark: Remark) -> bool:
    """“39A”, “A&M”, “(a)”, “4.a”, “influenza A”: a letter that is no article."""
    before, after = remark.text[: remark.lint.start], remark.text[remark.lint.end :]
    bare = not before or before[-1] in _OPENING.replace("(", "")
    if not bare or after[:1] != " " or after[1:2] == "&":
        return True
    return remark.said == "A" and _no_sentence(remark)


def _no_person(remark: Remark) -> bool:
    """“Page i.”, “(i) one”, “the i”: a numeral or a name."""
    after = remark.text[remark.lint.end :]
    return (
        after[:1] not in (" ", "'", "’")
        or remark.token(-1).low in _NAMED
        or (remark.text[remark.lint.start - 1 : remark.lint.start] in ("(", "."))
    )


def _open_compound(remark: Remark) -> bool:
    """“Common sense”, “United Steel Workers”: written open by most, or in a name."""
    words = remark.said.split()
    if len(words) != 2 or not remark.said.islower():  # noqa: PLR2004 - a pair of words
        return not remark.said.islower()
    if remark.text[remark.lint.end : remark.lint.end + 1] == "-":
        return True
    together_ = together(*words)
    return bool(together_) and zipf("".join(words)) + _LOG - together_ < _CLOSED


def _other_subject(remark: Remark) -> bool:
    """“You guys wait”, “phase I ends”, “we insist he rest”: the verb has another subject."""
    pronoun, before = remark.token(-1), remark.token(-2)
    if pronoun.low in ("i", "you", "it") and before.part in ("NOUN", "PROPN", "VERB", "ADJ"):
        return True
    first, second = remark.token(1), remark.token(2)
    if first.part in ("VERB", "AUX") or (first.part == "ADV" and second.part in ("VERB", "AUX")):
        return remark.token(0).part not in ("VERB", "AUX")
    return any(remark.token(-back).low in _DEMANDED for back in range(2, _DEMAND_REACH))


def _object_before(remark: Remark) -> bool:
    """“Pressures against him are coming”: the pronoun belongs to the words before it."""
    return remark.token(-2).part in ("ADP", "VERB")


def _it_is(remark: Remark) -> bool:
    """“It’s what makes it great”, “it’s Tom”, “it’s time”: it is."""
    after = remark.token(1)
    return after.part in ("PROPN", "ADP") or after.low in _CLEFT


def _one_word(remark: Remark) -> bool:
    """“Axon”: a word of its own that looks like a verb and a small word."""
    fix = next(iter(remark.lint.fixes), "")
    return zipf(fix.partition(" ")[0]) < _PLAIN


_JUDGES: Mapping[str, Callable[[Remark], bool]] = MappingProxyType(
    {
        "AnA": _no_article,
        "CapitalizePersonalPronouns": _no_person,
        "CompoundNouns": _open_compound,
        "ItsPossessive": _it_is,
        "MergeWords": _names,
        "PhrasalVerbAsCompoundNoun": _one_word,
        "PronounInflectionBe": _object_before,
        "PronounVerbAgreement": _other_subject,
        "SentenceCapitalization": _no_sentence,
    }
)
