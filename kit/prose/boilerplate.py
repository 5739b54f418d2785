"""Boilerplate: the tail a web page leaves under an article (related links, newsletter calls).

The tail is the longest run of blocks at the end that hold no prose, and it must open with a
cue such as "Related articles"; without a cue a short last line is the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_CUE = re.compile(
    r"""(?:
      (?:related|recommended|trending|popular|latest|most\ read|more|further)\s+
        (?:articles?|stories|story|reading|posts?|coverage|news|links?|content|videos?|topics?)\b
    | (?:read|see|watch|listen)\ (?:more|also|next)\b
    | (?:also\ read|you\ (?:may|might)\ also\ like|don[’']t\ miss|editor[’']?s[’']?\ picks?)\b
    | (?:more\ from|more\ on\ this|more\ like\ this)\b
    | (?:subscribe|sign\ up|register)\b.{0,60}
        \b(?:newsletters?|e-?mails?|alerts?|updates|inbox|free|today|now|here)\b
    | (?:follow|like|join)\ us\b | (?:share|print|e-?mail|tweet)\ this\b
    | (?:share|comments?|tags|topics|filed\ under|advertisement|sponsored)(?:\s*:.*|\s*)$
    | (?:leave\ a\ (?:comment|reply)|view\ comments|post\ a\ comment)\b
    | (?:©|\(c\)|copyright)\s*\w? | all\ rights\ reserved\b
    | support\ our\ journalism\b | donate\b.{0,40}\b(?:now|today|here)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE_END = re.compile(r"[.!?…]['\"’”)\]]*$")
_LINE_WORDS = 25


def is_cue(words: str) -> bool:
    """Tell whether a block of these words opens a web page's tail.

    >>> is_cue("Related articles"), is_cue("Related by marriage, they met often.")
    (True, False)
    """
    return len(words.split()) <= _LINE_WORDS and bool(_CUE.match(words))


def tail_start(blocks: Sequence[str]) -> int | None:
    """Return the index of the first block of the tail, or None where there is none.

    `blocks` are the words of each block in order.

    >>> tail_start(["Hed", "The lede.", "Related articles", "Another hed", "Subscribe now!"])
    2
    """
    first = len(blocks)
    while first > 1 and (is_cue(blocks[first - 1]) or _is_no_prose(blocks[first - 1])):
        first -= 1
    if all(is_cue(words) or _is_no_prose(words) for words in blocks[:first]):
        return None
    return next((i for i in range(first, len(blocks)) if is_cue(blocks[i])), None)


def _is_no_prose(words: str) -> bool:
    return len(words.split()) <= _LINE_WORDS and not _SENTENCE_END.search(words)
