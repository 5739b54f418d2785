"""Boilerplate: the tail a web page leaves under an article (related links, newsletter calls).

The tail is the longest run of blocks at the end that hold no prose, and it must open with a
cue such as "Related articles"; without a cue a short last line is the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# What a reader of web pages leaves in doubt is set under this heading, all of it one tail.
DOUBTFUL = "Perhaps part of the article, perhaps of the web page"
# What a page puts over its links and boxes. As a whole sentence it is the writer's own.
_LABEL = re.compile(
    r"""(?:
      (?:related|recommended|trending|popular|latest|most\ read|more|further)\s+
        (?:articles?|stories|story|reading|posts?|coverage|news|links?|content|videos?|topics?)\b
    | recommended\ for\ you\b | (?:trending|popular)(?:\ now)?$ | also\ read\b
    | most\ (?:read|viewed|shared|popular|commented)\b
    | (?:what\ to\ )?read\ (?:more|also|next)\b | (?:see|watch|listen)\ (?:also|next)\b
    | (?:watch|listen)\s*: | you\ (?:may|might)\ also\ (?:like|enjoy)\b
    | don[’']t\ miss\b | editor[’']?s[’']?\ picks?\b
    | more\ (?:from|on|like)\b | explore\ more\b
    | share(?:\ this.{0,20})?(?:\s*:.*|\s*)$ | (?:print|e-?mail|tweet|save)\ this\b
    | (?:tags|topics|filed\ under)\s*(?::.*)?$
    | (?:(?:view|show|read)\ )?(?:all\ )?(?:\d+\ )?comments?(?:\ \(?\d+\)?)?\s*:?$
    | (?:leave|post)\ a\ (?:comment|reply)\b | join\ the\ (?:conversation|discussion)\b
    | (?:advertisement|sponsored)\b.{0,20}$ | back\ to\ top$ | re(?:use|publish)\ this\b
    | report\ (?:an?\ )?(?:error|typo|correction)\b | follow\ us$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# What a page asks of its reader, and whose it is; these may be whole sentences.
_CALL = re.compile(
    r"""(?:
      (?:subscribe|sign\ up|register)\b.{0,60}
        \b(?:newsletters?|e-?mails?|alerts?|updates|inbox|free|today|now|here)\b
    | (?:follow|like|join|find)\ us\ (?:on|at|@)
    | (?:get|download)\ (?:our|the)\ (?:free\ |latest\ )?(?:apps?|news|headlines|newsletter)\b
    | support\ our\ (?:journalism|work|newsroom)\b
    | donate\b.{0,40}\b(?:now|today|here)\b
    | (?:©|\(c\)|copyright\ (?:©\ ?)?\d{4})\s*\w? | all\ rights\ reserved\.?$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE_END = re.compile(r"[.!?…]['\"’”)\]]*$")
_LINE_WORDS = 25
_HED_WORDS = 12


def is_cue(words: str) -> bool:
    """Tell whether a block of these words opens a web page's tail.

    >>> is_cue("Related articles"), is_cue("Related by marriage, they met often.")
    (True, False)
    """
    if len(words.split()) > _LINE_WORDS:
        return False
    return bool(_CALL.match(words)) or (_is_no_prose(words) and bool(_LABEL.match(words)))


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
    """Tell a line that is no sentence; a short question may be the hed of another article."""
    count = len(words.split())
    if count <= _HED_WORDS and words.endswith("?"):
        return True
    return count <= _LINE_WORDS and not _SENTENCE_END.search(words)
