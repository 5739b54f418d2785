"""Instead: a word or phrase in whose place the house writes another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kit.checking.rule import Rule
from kit.findings import Finding
from kit.house import HouseStyle
from kit.patterns import spots, words_in

INSTEAD = Rule(
    name="house.instead",
    kind="style",
    tier="suggest",
    why="The house has settled on another word.",
    finds={
        "They utilize it.": "They use it.",
        "Utilize it well.": "Use it well.",
        "In Bombay’s port it rained.": "In Mumbai’s port it rained.",
    },
    leaves=("They use it.", "They utilized it.", "The Utilize company won.", "A bombay cat"),
    house=HouseStyle(instead=(("utilize", ("use",)), ("Bombay", ("Mumbai",)))),
)
_HEADS = ("hed", "dek", "heading")
_OPENING = re.compile(r"(?:^|[.!?:…;\n•])[\s\"“”‘’'()\[\]*_–—-]*$")
_REACH = 24
_FORMS = {"'": "['’]", "’": "['’]", "-": "[-‑]"}


@dataclass(frozen=True)
class Instead:
    """A word or phrase, and what the house writes instead, the best first; none only asks."""

    word: str
    fixes: tuple[str, ...]

    @property
    def cue(self) -> str:
        """A word that a text with this word or phrase in it has, the longest; "" for 24/7."""
        return max(sorted(words_in(self.word)), key=len, default="")

    def find(self, text: str, role: str = "") -> Iterator[Finding]:
        """Give a finding for each place of `text` where the word stands, whole."""
        fixes = tuple(fix.replace("{", "{{").replace("}", "}}") for fix in self.fixes)
        matches = (
            match
            for match in _compiled(self.word).finditer(text)
            if self._is_meant(match.group(), text, match.start(), role)
        )
        for spot in spots(matches, text, "", fixes):
            message = _message(text[spot.start : spot.end], spot.fixes)
            yield INSTEAD.finding(text, spot.start, spot.end, message, *spot.fixes)

    def _is_meant(self, found: str, text: str, start: int, role: str) -> bool:
        """Tell whether a word that has a capital here may be the one that is listed without."""
        if found[:1] == self.word[:1] or text.isupper():
            return True
        if found.isupper() and len(found) > 1:  # WHO is not “who”
            return False
        head = text[max(0, start - _REACH) : start]
        return role in _HEADS or bool(_OPENING.search(head if start > _REACH else text[:start]))


def _message(found: str, fixes: tuple[str, ...]) -> str:
    if not fixes:
        return f"The house asks: is “{found}” right here?"
    return f"The house writes {' or '.join(f'“{fix}”' for fix in fixes)}."


@lru_cache(maxsize=16_384)
def _compiled(word: str) -> re.Pattern[str]:
    """Return the pattern of a whole word or phrase; with a capital, it is meant as written."""
    parts = ["".join(_FORMS.get(letter, re.escape(letter)) for letter in p) for p in word.split()]
    phrase = r"\s+".join(parts)
    return re.compile(
        rf"(?<!\w)(?<!\w['’])(?<!\w[-‑]){phrase}(?!\w)(?![-‑]\w)(?!['’](?![sS]\b)\w)",
        re.IGNORECASE if word.islower() else 0,
    )
