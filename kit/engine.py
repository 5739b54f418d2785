"""The engine: Harper, kept warm on one thread for as long as Python runs.

Harper gets one thread and keeps it, since it is slow to start on a new one. Besides its remarks it
tells the part of speech of each word, through rules in its own language, Weir, one for each part:
what they match is no fault but a word of that sort. One more rule matches what has no part.

Harper's own speller looks for what an unknown word may be meant for, which takes longer than all
its other rules together; the lists of `kit.lexicon` do that better. So it is left out, and asked
only about single words that Harper knows: whether this English writes them so.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, lru_cache
from typing import NamedTuple

import harper

from kit.house import DIALECTS

_KEPT = 16_384  # blocks whose remarks are remembered, for the checkers that read them
_WORDS_KEPT = 65_536
_WARMING = "An america of colour warms the engine."
_SPELLER = "SpellCheck"
# What the speller, `spelling` and `names` judge; of no use here, and slow.
_LEFT_OUT = frozenset({_SPELLER, "OrthographicConsistency", "SplitWords"})
# The parts of speech of Universal Dependencies that Harper tells apart.
_PARTS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN SCONJ VERB".split()
_PART, _NO_PART = "KitPart", "KitNoPart"
# A word of this alphabet: no address, no code.
_WORD = re.compile(r"(?=.*[A-Za-zÀ-ɏḀ-ỿ])[^\W_]+(?:['’][^\W_]+)*")


class Lint(NamedTuple):
    """One remark of Harper's: its rule, its sort, its place in code points, and its fixes."""

    rule: str
    sort: str
    start: int
    end: int
    message: str
    fixes: tuple[str, ...]


# One word of a block: where it begins, in code points, and its part of speech as UPOS names it.
# A plain tuple, since all of an article's are kept and collecting garbage would visit any other.
Word = tuple[int, str]


class Unknown(NamedTuple):
    """A word that the dictionary has not, or has not so: its place in code points.

    `ours` is how this English writes it, where another English, or a capital, makes the difference.
    """

    start: int
    end: int
    ours: tuple[str, ...]


class _Heard(NamedTuple):
    """What Harper says of a text."""

    lints: tuple[Lint, ...]
    words: tuple[Word, ...]
    unknown: tuple[Unknown, ...]


@cache
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="kit-harper")


@cache
def _linter(dialect: str) -> harper.Linter:
    linter = harper.Linter(harper.Dialect(DIALECTS.index(dialect)))
    linter.load_weirpack(_parts_of_speech())
    linter.set_lint_config({**linter.get_lint_config(), **dict.fromkeys(_LEFT_OUT, False)})
    return linter


@cache
def _speller(dialect: str) -> harper.Linter:
    linter = harper.Linter(harper.Dialect(DIALECTS.index(dialect)))
    rules: dict[str, bool | None] = dict.fromkeys(linter.get_lint_config(), False)
    linter.set_lint_config({**rules, _SPELLER: True})
    return linter


def _parts_of_speech() -> bytes:
    """Return a pack of rules in Weir that match the words of each part of speech, and the rest."""
    rules = {_PART + part: part for part in _PARTS}
    rules[_NO_PART] = f"<*, !([{', '.join(_PARTS)}]), !( )>"
    packed = io.BytesIO()
    about = dict.fromkeys(("author", "description", "license"), "kit") | {"version": "1.0.0"}
    with zipfile.ZipFile(packed, "w") as pack:
        pack.writestr("manifest.json", json.dumps(about))
        for name, matches in rules.items():
            rule = f'expr main {matches}\nlet message "{name}"\nlet description "{name}"\n'
            pack.writestr(f"{name}.weir", f'{rule}let kind "Miscellaneous"\nlet becomes ""\n')
    return packed.getvalue()


def warm(dialect: str, *after: Callable[[], None]) -> Future[_Heard]:
    """Start Harper in the background, so that the first check finds it warm; then call `after`."""
    warmed = _thread().submit(_run, _WARMING, "plain", dialect)
    for work in after:
        _thread().submit(work)
    return warmed


@cache
def remarks(dialect: str) -> dict[str, str]:
    """Return the names of all that Harper can remark, with what each looks for."""
    told = _thread().submit(lambda: _linter(dialect).get_lint_descriptions()).result()
    return dict(told)


def lint(text: str, markup: str, dialect: str) -> tuple[Lint, ...]:
    """Return all that Harper says of one paragraph, overlapping remarks included."""
    return ask(text, markup, dialect).result().lints


def tagged(text: str, markup: str, dialect: str) -> tuple[Word, ...]:
    """Return the words of one paragraph with their parts of speech, in order.

    A word that Harper cannot place is left out, and so are figures and marks.

    >>> tagged("The minister spoke.", "plain", "American")
    ((0, 'DET'), (4, 'NOUN'), (13, 'VERB'))
    """
    return ask(text, markup, dialect).result().words


def unknown(text: str, markup: str, dialect: str) -> tuple[Unknown, ...]:
    """Return the words of one paragraph that this English does not write so, in order.

    >>> unknown("A cristal of one colour", "plain", "American")[0]
    Unknown(start=2, end=9, ours=())
    >>> unknown("A cristal of one colour", "plain", "American")[1].ours[0]
    'color'
    """
    return ask(text, markup, dialect).result().unknown


@lru_cache(maxsize=_KEPT)
def ask(text: str, markup: str, dialect: str) -> Future[_Heard]:
    """Ask Harper about one paragraph, and go on while it reads."""
    return _thread().submit(_run, text, markup, dialect)


def _run(text: str, markup: str, dialect: str) -> _Heard:
    language = "markdown" if markup == "markdown" else "plaintext"
    # Without dedup=False, a remark on a whole sentence hides every other one inside it.
    found = _linter(dialect).organized_lints(text, language=language, dedup=False)
    parts = {part: found.pop(_PART + part, []) for part in _PARTS}
    loose = found.pop(_NO_PART, [])
    words = ((item.span.start, part) for part, items in parts.items() for item in items)
    spans = sorted(
        (item.span.start, item.span.end) for items in (*parts.values(), loose) for item in items
    )
    lints = (_as_lint(rule, item) for rule, items in found.items() for item in items)
    return _Heard(tuple(lints), tuple(sorted(words)), tuple(_unknown(text, spans, dialect)))


def _unknown(text: str, spans: Iterable[tuple[int, int]], dialect: str) -> Iterator[Unknown]:
    for start, end in spans:
        ours = _ours(text[start:end], dialect)
        if ours is not None:
            yield Unknown(start, end, ours)


@lru_cache(maxsize=_WORDS_KEPT)
def _ours(word: str, dialect: str) -> tuple[str, ...] | None:
    """Return None for a word as this English writes it, else how it writes it, as far as known."""
    if not _WORD.fullmatch(word):
        return None
    if not _linter(dialect).is_likely_english(word):
        return ()
    items = _speller(dialect).organized_lints(word, dedup=False).get(_SPELLER, [])
    return _as_lint(_SPELLER, items[0]).fixes if items else None


def _as_lint(rule: str, item: harper.Lint) -> Lint:
    fixes = tuple(_replacement(item, suggestion) for suggestion in item.suggestions)
    return Lint(rule, item.lint_kind, item.span.start, item.span.end, item.message, fixes)


def _replacement(item: harper.Lint, suggestion: harper.Suggestion) -> str:
    if suggestion.kind == harper.SuggestionKind.REMOVE:
        return ""
    if suggestion.kind == harper.SuggestionKind.INSERT_AFTER:
        return item.problem_text + suggestion.replacement_text
    return suggestion.replacement_text
