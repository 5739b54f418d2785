"""Boilerplate: the tail a web page leaves under an article (related links, newsletter calls).

The tail is the longest run of blocks at the end that hold no prose, and it must open with a
cue such as "Related articles"; without a cue a short last line is the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# What a reader of web pages leaves in doubt is set under this heading, all of it one tail.
DOUBTFUL = "Perhaps part of the article, perhaps of the web page"
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


def tail_length(backwards: Iterable[str]) -> int:
    """Return how many blocks at an article's end are its web page's tail; 0 for none.

    `backwards` are the words of each block, the last first; it is read as far as the last prose.

    >>> tail_length(["Subscribe now!", "Another hed", "Related articles", "The lede.", "Hed"])
    3
    """
    cue = 0
    for length, words in enumerate(backwards, start=1):
        if is_cue(words):
            cue = length
        elif not _is_no_prose(words):
            return cue
    return 0


def _is_no_prose(words: str) -> bool:
    return len(words.split()) <= _LINE_WORDS and not _SENTENCE_END.search(words)
