"""The engine: Harper, kept warm on one thread for as long as Python runs.

Harper takes about a second for its first hard word on every new thread, so it gets one thread
and keeps it. Besides its remarks it tells the part of speech of each word, through rules in its own
language, Weir, one for each part: what they match is no fault but a word of that sort.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, lru_cache
from typing import NamedTuple

import harper

from kit.house import DIALECTS

_KEPT = 16_384  # blocks whose remarks are remembered, for the checkers that read them
_HARD = "Thsi sentense warms the speling checker."
# The parts of speech of Universal Dependencies that Harper tells apart.
_PARTS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN SCONJ VERB".split()
_PART = "KitPart"


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


class _Heard(NamedTuple):
    """What one run of Harper gives."""

    lints: tuple[Lint, ...]
    words: tuple[Word, ...]


@cache
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="kit-harper")


@cache
def _linter(dialect: str) -> harper.Linter:
    linter = harper.Linter(harper.Dialect(DIALECTS.index(dialect)))
    linter.load_weirpack(_parts_of_speech())
    return linter


def _parts_of_speech() -> bytes:
    """Return a pack of rules in Weir that match the words of each part of speech."""
    packed = io.BytesIO()
    about = dict.fromkeys(("author", "description", "license"), "kit") | {"version": "1.0.0"}
    with zipfile.ZipFile(packed, "w") as pack:
        pack.writestr("manifest.json", json.dumps(about))
        for part in _PARTS:
            rule = f'expr main {part}\nlet message "{part}"\nlet description "{part}"\n'
            pack.writestr(
                f"{_PART}{part}.weir", f'{rule}let kind "Miscellaneous"\nlet becomes ""\n'
            )
    return packed.getvalue()


def warm(dialect: str, *after: Callable[[], None]) -> Future[_Heard]:
    """Start Harper in the background, so that the first check finds it warm; then call `after`."""
    warmed = _thread().submit(_run, _HARD, "plain", dialect)
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


@lru_cache(maxsize=_KEPT)
def ask(text: str, markup: str, dialect: str) -> Future[_Heard]:
    """Ask Harper about one paragraph, and go on while it reads."""
    return _thread().submit(_run, text, markup, dialect)


def _run(text: str, markup: str, dialect: str) -> _Heard:
    language = "markdown" if markup == "markdown" else "plaintext"
    # Without dedup=False, a remark on a whole sentence hides every other one inside it.
    found = _linter(dialect).organized_lints(text, language=language, dedup=False)
    parts = {rule: found.pop(rule, []) for rule in [_PART + part for part in _PARTS]}
    words = (
        (item.span.start, rule.removeprefix(_PART))
        for rule, items in parts.items()
        for item in items
    )
    lints = (_as_lint(rule, item) for rule, items in found.items() for item in items)
    return _Heard(tuple(lints), tuple(sorted(words)))


def _as_lint(rule: str, item: harper.Lint) -> Lint:
    fixes = tuple(_replacement(item, suggestion) for suggestion in item.suggestions)
    return Lint(rule, item.lint_kind, item.span.start, item.span.end, item.message, fixes)


def _replacement(item: harper.Lint, suggestion: harper.Suggestion) -> str:
    if suggestion.kind == harper.SuggestionKind.REMOVE:
        return ""
    if suggestion.kind == harper.SuggestionKind.INSERT_AFTER:
        return item.problem_text + suggestion.replacement_text
    return suggestion.replacement_text
