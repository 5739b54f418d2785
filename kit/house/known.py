"""Known: the words and names of a house, in the forms in which they may stand in copy."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

_OWNING = re.compile(r"(?:['’][sS]|(?<=[sS])['’])$")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST_PART = 2


@dataclass(frozen=True)
class Known:
    """What a house knows: `allow` are words, `names` names; either may be a phrase."""

    allow: frozenset[str]
    names: frozenset[str]

    @cached_property
    def _written(self) -> frozenset[str]:
        """Every form that is right: as it is listed, with a capital, in capitals."""
        listed = {_plain(word) for word in self.allow | self.names}
        capital = {word[:1].upper() + word[1:] for word in listed}
        return frozenset(listed | capital | {word.upper() for word in listed})

    @cached_property
    def parts(self) -> frozenset[str]:
        """The words that the listed names are made of, as they are written."""
        found = {part for name in self.names for part in _WORD.findall(_plain(name))}
        return frozenset(part for part in found if len(part) >= _SHORTEST_PART)

    @cached_property
    def _phrases(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for phrase in sorted(self.allow | self.names):
            for word in set(_WORD.findall(phrase)) if " " in phrase else ():
                found[word] = (*found[word], phrase)
        return dict(found)

    def has(self, text: str) -> bool:
        """Tell whether a text is a listed word or name, its possessive or its capitalised form.

        >>> Known(frozenset({"gastropub"}), frozenset()).has("Gastropub’s")
        True
        """
        plain = _plain(text)
        return plain in self._written or _OWNING.sub("", plain) in self._written

    def has_part(self, text: str) -> bool:
        """Tell whether a word stands in a listed name, or is the plural or possessive of one.

        >>> Known(frozenset(), frozenset({"Emeka Okafor"})).has_part("Okafors")
        True
        """
        word = _OWNING.sub("", _plain(text))
        written = word if not word.isupper() else word.capitalize()
        return any(form in self.parts for form in (word, written, written.removesuffix("s")))

    def in_phrase(self, text: str, start: int, end: int) -> bool:
        """Tell whether a place of a text lies inside a listed phrase.

        >>> Known(frozenset({"Corriere della Sera"}), frozenset()).in_phrase(
        ...     "In Corriere della Sera.", 3, 11)
        True
        """
        first = _WORD.search(text, start, end)
        phrases = self._phrases.get(first.group(), ()) if first else ()
        return any(
            text.startswith(phrase, at)
            for phrase in phrases
            for at in range(max(0, end - len(phrase)), start + 1)
        )


def _plain(text: str) -> str:
    return text.replace("’", "'")
