"""House style: what a publication has settled, as plain values that never change."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from kit.house.known import Known
from kit.house.switches import is_off

DIALECTS = ("American", "British", "Canadian", "Australian", "Indian")


class HouseRule(NamedTuple):
    """One rule of a house as data: what it looks for, what to write instead, why, and examples.

    `pattern` is a regular expression, `cue` words of which one must be present for it to be tried,
    `fixes` what may stand in its place (`{1}` is its first group); `finds` shows wrong and right
    in one line, “[in full swinging|in full swing]”, and `leaves` is good copy. `source` names the
    work that the rule rests on; `imported` the file of another program it was made from, which
    stands in place of examples.
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
    cue: tuple[str, ...] = ()
    imported: str = ""


@dataclass(frozen=True)
class HouseStyle:
    """The settings of a house: its dialect, its words, its rules, the sizes it aims at.

    `dialect` is None where the house has not said: then the article's own spelling tells.
    `allow` are words as they are written, `names` names; `off` and `on` are rule names, where a
    trailing "*" stands for any ending ("harper.*") and the longest that fits decides. `instead`
    are pairs of a word or phrase and what the house writes instead, the best first. `exempt` are
    pairs of a block's role, or "quoted", and a rule name that is off there. `dash` is a dash as
    it stands between two words, spaces and all; `quotes` are "double" or "single", the marks that
    open a quotation, and `glyphs`, theirs and the apostrophe's, "curly" or "straight". Sizes are
    in words, `grade` in school years, both ends included. `guess` is the dialect that an article
    shows, used where the house is silent: see `kit.english`.

    >>> house = HouseStyle(names=frozenset({"Emeka Okafor"}))
    >>> house.allows("spelling.word", "Okafor’s")
    True
    """

    dialect: str | None = None
    allow: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    instead: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rules: tuple[HouseRule, ...] = ()
    exempt: frozenset[tuple[str, str]] = frozenset()
    dash: str | None = None
    ellipsis: str | None = None
    quotes: str | None = None
    glyphs: str | None = None
    grade: tuple[float, float] = (8.0, 12.0)
    sentence_words: int = 40
    tangle_words: int = 70
    paragraph_words: int = 120
    guess: str | None = None
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
        """The dialect to check by: the house's own, else the article's, else American."""
        return self.dialect or self.guess or DIALECTS[0]

    @cached_property
    def known(self) -> Known:
        """The words and names of the house, in the forms that they may be written in."""
        return Known(self.allow, self.names)

    def allows(self, rule: str, text: str, role: str = "") -> bool:
        """Tell whether the house lets this text stand, or has the rule switched off there.

        `role` is that of a block, or "quoted" for what stands inside quotation marks.

        >>> HouseStyle(off=frozenset({"harper.*"})).allows("harper.Spaces", "  ")
        True
        """
        if is_off(rule, self.off, self.on) or self.known.has(text):
            return True
        if rule.startswith("spelling.") and self.known.has_part(text):
            return True
        return is_off(rule, frozenset(name for at, name in self.exempt if at == role), frozenset())
