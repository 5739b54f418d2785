"""House style: what a publication has settled, as plain values that never change."""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

DIALECTS = ("American", "British", "Canadian", "Australian", "Indian")


class HouseRule(NamedTuple):
    """One rule of a house as data: what it looks for, what to write instead, why, and examples.

    `pattern` is a regular expression, `fixes` what may stand in its place (`{1}` is its first
    group); `finds` shows wrong and right in one line, “[in full swinging|in full swing]”, and
    `leaves` is good copy. `source` names the work that the rule rests on.
    """

    name: str
    pattern: str
    why: str
    fixes: tuple[str, ...] = ()
    kind: str = "style"
    message: str = ""
    source: str = ""
    finds: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()


@dataclass(frozen=True)
class HouseStyle:
    """The settings of a house: its dialect, its words, its rules, the sizes it aims at.

    `dialect` is None where the house has not said: then the article's own spelling tells.
    `allow` are words as they are written, `names` names; `off` and `on` are rule names, where a
    trailing "*" stands for any ending ("harper.*") and `on` wins over `off`. `avoid` are pairs
    of a word or phrase and what the house writes instead. `exempt` are pairs of a block's role
    and a rule name that is off there. Sizes are in words, `grade` in school years, both ends
    included.
    """

    dialect: str | None = None
    allow: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    avoid: tuple[tuple[str, str], ...] = ()
    rules: tuple[HouseRule, ...] = ()
    exempt: frozenset[tuple[str, str]] = frozenset()
    dash: str | None = None
    ellipsis: str | None = None
    quotes: str | None = None
    grade: tuple[float, float] = (8.0, 12.0)
    sentence_words: int = 40
    tangle_words: int = 70
    paragraph_words: int = 120
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # A house style is part of the key that each paragraph's findings are remembered by.
        own: tuple[Any, ...] = tuple(
            value for name, value in vars(self).items() if not name.startswith("_")
        )
        object.__setattr__(self, "_hash", hash(own))

    def __hash__(self) -> int:
        """Return a hash that was worked out once, however many rules there are."""
        return self._hash

    @property
    def english(self) -> str:
        """The dialect to check by: the house's own, else American."""
        return self.dialect or DIALECTS[0]

    def allows(self, rule: str, text: str, role: str = "") -> bool:
        """Tell whether the house lets this text stand, or has the rule switched off there.

        >>> HouseStyle(off=frozenset({"harper.*"})).allows("harper.Spaces", "  ")
        True
        """
        if text in self.allow or text in self.names:
            return True
        if any(at == role and fnmatchcase(rule, pattern) for at, pattern in self.exempt):
            return True
        return _named(rule, self.off) and not _named(rule, self.on)


def _named(rule: str, patterns: frozenset[str]) -> bool:
    return any(fnmatchcase(rule, pattern) for pattern in patterns)
