"""Passive: verbs whose subject suffers what somebody else does."""

from __future__ import annotations

import re
from functools import lru_cache

from kit.prose.spans import Span

# Participles that do not end in -ed, of the verbs that news writes in the passive.
_IRREGULAR = (
    "beaten become begun bitten blown born borne bought bound broken brought built burnt bred "
    "caught chosen cut dealt done drawn driven eaten fed felt fought found flown forbidden "
    "forgotten forgiven frozen given ground grown held heard hidden hit hung hurt kept known laid "
    "led left lent lit lost made meant met mistaken overthrown paid proven put read ridden rung "
    "said seen sent set shaken shed shot shown shut sold sought spent split spoken spread struck "
    "stolen strewn stung sung sunk sworn swept taken taught thrown told torn understood undertaken "
    "upheld withdrawn withheld won worn woven written"
).split()
# Words in -ed that follow "is" as plain adjectives more often than as verbs.
_ADJECTIVES = frozenset(
    "advanced aged ashamed bored complicated concerned crowded delighted determined disappointed "
    "divided embarrassed excited exhausted experienced gifted hundred interested limited married "
    "naked pleased prepared ragged related retired sacred scared so-called sophisticated supposed "
    "surprised talented tired unexpected unprecedented used wicked worried".split()
)
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|(?:is|are|was|were)n['’]t)"
    r"(?:\s+(?:not|also|only|never|now|still|already|often|once|since|\w+ly)){0,2}"
    rf"\s+(?P<verb>\w+ed|{'|'.join(_IRREGULAR)})\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def passives(text: str) -> tuple[Span, ...]:
    """Return the passive verbs of a text: a form of “be” and the participle that follows.

    It is a guess from the words alone, for a hint and not for a finding.

    >>> text = "The plan was quietly dropped. He was tired. It is being built."
    >>> [span.of(text) for span in passives(text)]
    ['was quietly dropped', 'being built']
    """
    found = _PASSIVE.finditer(text)
    return tuple(Span(*m.span()) for m in found if m["verb"].lower() not in _ADJECTIVES)
