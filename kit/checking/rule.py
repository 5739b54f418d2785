"""Rule: a checker's promise about one sort of finding, with the examples that prove it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kit.findings import Finding
from kit.house import HouseStyle


class Prose(NamedTuple):
    """One block as a checker sees it: its text, its role, and how it is marked up."""

    text: str
    role: str = "paragraph"
    markup: str = "plain"


@dataclass(frozen=True)
class Rule:
    """One rule: its dotted name, kind and tier, the reason an editor reads, and examples.

    `finds` gives, for each text the rule must find fault with, the text after the first fix
    (the same text where there is none to take); `leaves` are texts it must leave alone; `house`
    is the house style that the examples are for, where a rule follows one.
    """

    name: str
    kind: str
    tier: str
    why: str
    finds: Mapping[str, str] = field(default_factory=dict)
    leaves: tuple[str, ...] = ()
    house: HouseStyle = field(default=HouseStyle(), repr=False)

    def finding(self, text: str, start: int, end: int, message: str, *fixes: str) -> Finding:
        """Return a finding of this rule about `text[start:end]`."""
        tier = self.tier if fixes else "query"
        return Finding(
            self.name, self.kind, tier, text[start:end], message, start, end, fixes, self.why
        )

    def each(
        self, pattern: re.Pattern[str], text: str, message: str, fix: str
    ) -> Iterator[Finding]:
        """Give a finding for each match of `pattern`, with `fix` expanded from its groups."""
        for match in pattern.finditer(text):
            yield self.finding(text, match.start(), match.end(), message, match.expand(fix))
