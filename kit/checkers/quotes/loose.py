"""Loose: quotation marks without a partner, and where the partner should stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.checking.rule import Rule
from kit.findings import Finding
from kit.prose.sentences import sentences

STRAY = Rule(
    name="quotes.stray",
    kind="typography",
    tier="suggest",
    why="Each quotation mark opens or closes something that was said.",
    finds={
        "He said: “We do,” “": "He said: “We do,”",
        "We do” it.": "We do it.",
        'He said: "We do," "': 'He said: "We do,"',
        '"We do it," he said. "': '"We do it," he said.',
    },
    leaves=(
        "He said: “We do.”",
        "“The first paragraph of a long quotation stays open.",
        "“One,” he said, “two.”",
    ),
)
UNOPENED = Rule(
    name="quotes.unopened",
    kind="typography",
    tier="suggest",
    why="A quotation that closes has to open; here it seems to open with its sentence.",
    finds={
        "They came. We do,” he said.": "They came. “We do,” he said.",
        'We do it," he said.': '"We do it," he said.',
    },
    leaves=("“We do,” he said.", "“They came. We do,” he said.", 'A pipe of 10", he said.'),
)
MISMATCHED = Rule(
    name="quotes.mismatched",
    kind="typography",
    tier="suggest",
    why="What a double mark opens, a double mark closes.",
    finds={
        "“We do,’ he said.": "“We do,” he said.",
        "\"We do,' he said.": '"We do," he said.',
    },
    leaves=("“He told me ‘no,’ twice,” she said.", "“We do,” he said of the dogs’ dinner."),
)
UNCLOSED = Rule(
    name="quotes.unclosed",
    kind="typography",
    tier="suggest",
    why="A quotation ends where its speaker is named; only a new paragraph of it goes on.",
    finds={
        "“We do, he said.": "“We do,” he said.",
        '"We do, Smith said.': '"We do," Smith said.',
        "The hed\n\nHe said: “We do.\n\nThen he left.": (
            "The hed\n\nHe said: “We do.\n\nThen he left."
        ),
    },
    leaves=(
        "“We do,” he said.",
        "The hed\n\nHe said: “We do.\n\n“And so do they.”",
        "The hed\n\n“As I told them, he said nothing,” she said.",
    ),
)
_ENDS_OPEN = re.compile(r"\s*“\s*\Z|(?<=[.!?,…\"”])\s+\"\s*\Z")
_SPOKEN = re.compile(
    r"[,?!](?= (?:he|she|they|I|we|[A-Z]\w+(?: [A-Z]\w+){0,2}) (?:said|says|added|asked|replied)\b)"
)
_SINGLE_CLOSE = re.compile(r"(?<=[,.!?])[’'](?=\s|\Z)")
_ENDS_SAID = frozenset(",.?!…")
_LONGEST_SAID = 400
_SHOWN = 20


def unopened(text: str, at: int) -> Finding:
    """Tell where a quotation that only closes should open, or that its mark closes nothing."""
    starts = [span.start for span in sentences(text) if span.start < at]
    start = starts[-1] if starts else 0
    said = text[start:at]
    if said[-1:] in _ENDS_SAID and len(said) < _LONGEST_SAID and not set(said) & set('“”"'):
        # Short, so that it hides nothing that is wrong with the words of the quotation.
        first = said.split(maxsplit=1)[0].rstrip(",.?!…")
        opening = "“" if text[at] == "”" else text[at]
        message = f"The quotation that closes with “{said[-_SHOWN:]}{text[at]}” opens nowhere."
        return UNOPENED.finding(text, start, start + len(first), message, opening + first)
    return STRAY.finding(text, at, at + 1, "This mark closes nothing.", "")


def ending(text: str, seen: str, opened: int | None) -> Iterator[Finding]:
    """Look for where the quotation that was left open should have closed."""
    if opened is None:
        return
    stray = _ENDS_OPEN.search(seen)
    if stray and stray.end() > opened >= stray.start():
        yield STRAY.finding(text, *stray.span(), "This mark opens nothing.", "")
        return
    closing = "”" if text[opened] == "“" else '"'
    single, spoken = _SINGLE_CLOSE.search(seen, opened), _SPOKEN.search(seen, opened)
    if single and not _single_opened(seen[opened : single.start()]):
        yield MISMATCHED.finding(
            text, *single.span(), f"“{text[opened]}” opened this quotation.", closing
        )
    elif spoken:
        fix = spoken.group() + closing
        yield UNCLOSED.finding(text, *spoken.span(), "The quotation ends here.", fix)


def _single_opened(said: str) -> bool:
    return re.search(r"(?:^|[\s(\[—–“\"])[‘'](?=\w)", said) is not None
