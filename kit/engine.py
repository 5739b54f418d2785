"""The engine: Harper, kept warm on one thread for as long as Python runs.

Harper takes about a second for its first hard word on every new thread, so it gets one thread
and keeps it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, lru_cache
from typing import NamedTuple

import harper

from kit.house import DIALECTS

_KEPT = 16_384  # blocks whose remarks are remembered, for the checkers that read them
_HARD = "Thsi sentense warms the speling checker."


class Lint(NamedTuple):
    """One remark of Harper's: its rule, its sort, its place in code points, and its fixes."""

    rule: str
    sort: str
    start: int
    end: int
    message: str
    fixes: tuple[str, ...]


@cache
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="kit-harper")


@cache
def _linter(dialect: str) -> harper.Linter:
    return harper.Linter(harper.Dialect(DIALECTS.index(dialect)))


def warm(dialect: str, *after: Callable[[], None]) -> Future[tuple[Lint, ...]]:
    """Start Harper in the background, so that the first check finds it warm; then call `after`."""
    warmed = _thread().submit(_lint, _HARD, "plain", dialect)
    for work in after:
        _thread().submit(work)
    return warmed


@cache
def remarks(dialect: str) -> dict[str, str]:
    """Return the names of all that Harper can remark, with what each looks for."""
    told = _thread().submit(lambda: _linter(dialect).get_lint_descriptions()).result()
    return dict(told)


@lru_cache(maxsize=_KEPT)
def lint(text: str, markup: str, dialect: str) -> tuple[Lint, ...]:
    """Return all that Harper says of one paragraph, overlapping remarks included."""
    return _thread().submit(_lint, text, markup, dialect).result()


def _lint(text: str, markup: str, dialect: str) -> tuple[Lint, ...]:
    language = "markdown" if markup == "markdown" else "plaintext"
    # Without dedup=False, a remark on a whole sentence hides every other one inside it.
    found = _linter(dialect).organized_lints(text, language=language, dedup=False)
    return tuple(_as_lint(rule, item) for rule, items in found.items() for item in items)


def _as_lint(rule: str, item: harper.Lint) -> Lint:
    fixes = tuple(_replacement(item, suggestion) for suggestion in item.suggestions)
    return Lint(rule, item.lint_kind, item.span.start, item.span.end, item.message, fixes)


def _replacement(item: harper.Lint, suggestion: harper.Suggestion) -> str:
    if suggestion.kind == harper.SuggestionKind.REMOVE:
        return ""
    if suggestion.kind == harper.SuggestionKind.INSERT_AFTER:
        return item.problem_text + suggestion.replacement_text
    return suggestion.replacement_text
