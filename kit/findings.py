"""Finding: what a checker says of one place; and the table of them that editors query.

A finding is data, never a callback: it can be a row, a JSON line, a mark in the text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from kit.prose import Span

KINDS = (
    "spelling", "grammar", "typography", "consistency", "style", "length", "boilerplate", "query",
)  # fmt: skip
TIERS = ("safe", "suggest", "query")
COLUMNS = (
    "rule", "kind", "tier", "text", "message", "fix", "fixes", "start", "end", "block", "quoted",
    "verdict", "checker",
)  # fmt: skip
_CONTEXT = 12
_WORD = re.compile(r"\w(?:[\w'’\-‑]*\w)?")


class Finding(NamedTuple):
    """One place of a copy that a checker speaks of; positions are code points of that copy.

    `fixes` are what may stand there instead, the best first ("" leaves the text out). `tier`
    says who may take the first: "safe" a machine in bulk, "suggest" a person, "query" nobody
    but the author. `why` is the rule's reason, for the editor.
    """

    rule: str
    kind: str
    tier: str
    text: str
    message: str
    start: int
    end: int
    fixes: tuple[str, ...] = ()
    why: str = ""
    checker: str = ""
    block: int = -1
    quoted: bool = False
    verdict: str = "open"
    key: str = ""

    @property
    def span(self) -> Span:
        """Where the finding stands in the copy."""
        return Span(self.start, self.end)

    @property
    def fix(self) -> str | None:
        """The fix that may be taken without more ado: the first one, and none for a query."""
        return self.fixes[0] if self.fixes and self.tier != "query" else None


def words_of(text: str) -> list[str]:
    """Return the words of a text, glyph of the apostrophe aside: what a speaker has said.

    >>> words_of("We don’t,  he said") == words_of("We don't, he said")
    True
    """
    return [word.replace("’", "'").replace("‑", "-") for word in _WORD.findall(text)]


def protect(finding: Finding, copy: str, quotations: Iterable[Span]) -> Finding:
    """Return the finding with the quotation's protection: no fix changes a word somebody said.

    A finding inside a quotation whose fixes change words becomes a query; its fixes still show
    what would be right. Marks and spaces around the words are not words.
    """
    if not any(_inside(finding.span, quotation) for quotation in quotations):
        return finding
    quoted = finding._replace(quoted=True)
    changes = any(_changes_words(finding, fix, copy) for fix in finding.fixes)
    return quoted._replace(tier="query") if changes else quoted


def _inside(span: Span, quotation: Span) -> bool:
    if span.start == span.end:
        return quotation.start <= span.start <= quotation.end
    return span.overlaps(quotation)


def _changes_words(finding: Finding, fix: str, copy: str) -> bool:
    """Compare the words with their whole neighbours, so that joined words count as changed."""
    left = _edge(copy, finding.start, -1)
    right = _edge(copy, finding.end, 1)
    before = copy[left:right]
    after = copy[left : finding.start] + fix + copy[finding.end : right]
    return words_of(before) != words_of(after)


def _edge(copy: str, position: int, step: int) -> int:
    """Walk from `position` to the nearest white space or the text's end."""
    while 0 <= (at := position - (step < 0)) < len(copy) and not copy[at].isspace():
        position += step
    return position


def keyed(finding: Finding, text: str) -> Finding:
    """Return a finding about `text` with the key that says what it is and not where it stands.

    The key is rule, quote and a little context inside the paragraph, so it survives edits
    elsewhere; `kit.checking.find` adds a count for twins.
    """
    before = text[max(0, finding.start - _CONTEXT) : finding.start].rpartition("\n\n")[2]
    after = text[finding.end : finding.end + _CONTEXT].partition("\n\n")[0]
    said = f"{finding.rule}\0{before}\0{finding.text}\0{after}"
    key = hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return finding._replace(key=key)


def placed(finding: Finding, by: int, block: int, key: str) -> Finding:
    """Return the finding moved right `by` code points, with a key, in a block if it has none.

    It is made without a call a field: every edit places all findings of the article anew.
    """
    rule, kind, tier, text, words, start, end, fixes, why, who, own, quoted, said, _ = finding
    at, start, end = block if own < 0 else own, start + by, end + by
    new = (rule, kind, tier, text, words, start, end, fixes, why, who, at, quoted, said, key)
    return tuple.__new__(Finding, new)


def findings_table(findings: Iterable[Finding]) -> pd.DataFrame:
    """Return the findings as a table, a row each, with `key` as its index.

    Columns: rule (dotted name), kind, tier, text (the copy at the place), message, fix (the first
    fix or None), fixes (tuple), start and end (code points of the copy), block (index), quoted
    (inside a quotation), verdict (open, accepted, stet, query, rewritten), checker.

    >>> table = findings_table([])
    >>> (table.index.name, list(table.columns) == list(COLUMNS), len(table))
    ('key', True, 0)
    """
    rows = tuple(findings)
    columns = {name: [getattr(row, name) for row in rows] for name in COLUMNS}
    numbers = {"start": "int64", "end": "int64", "block": "int64", "quoted": "bool"}
    index = pd.Index([row.key for row in rows], name="key", dtype="object")
    data = {
        name: pd.Series(values, index=index, dtype=numbers.get(name, "object"))
        for name, values in columns.items()
    }
    return pd.DataFrame(data, index=index, columns=list(COLUMNS))
