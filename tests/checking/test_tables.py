"""Tables: a row is tried where its words stand, and its fix is another text."""

from __future__ import annotations

import re
from itertools import islice

import pytest

from kit.checkers.confusion.check import TABLES as CONFUSION
from kit.checkers.idiom.check import TABLES as IDIOM
from kit.checking.alternatives import alternatives, without_lookarounds
from kit.checking.patterns import Pattern
from kit.checking.tables import needs_of
from kit.patterns.forms import FORMS

PATTERNS = [pattern for tables in (IDIOM, CONFUSION) for pattern in tables]
_FORM = re.compile(r"\{(\d+)(?::([^}]*))?\}")
_AROUND = re.compile(r"^\(\?<!\[.*?\]\)|\(\?:\(\?<= \)\|\(\?!.*?\)\)$")


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern.pattern[:40])
def test_a_fix_asks_for_groups_and_forms_that_there_are(pattern: Pattern) -> None:
    """A slip in a row is seen here, not in an editor's article."""
    for text in (*pattern.fixes, pattern.message):
        for group, form in _FORM.findall(text):
            assert int(group) <= pattern.pattern.groups
            assert not form or form in FORMS or form.startswith("=")


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern.pattern[:40])
def test_no_row_gives_back_what_it_finds(pattern: Pattern) -> None:
    """Whatever a row's pattern stands for, its fix is another text."""
    row = without_lookarounds(_AROUND.sub("", pattern.pattern.pattern)).replace("['’]", "'")
    for text in islice(alternatives(row), 500):
        for finding in pattern.find(f"{text} "):
            assert finding.text not in finding.fixes


def test_a_row_is_tried_only_where_all_its_words_stand() -> None:
    """The rarest word first; what may be missing is not asked for."""
    assert needs_of("take (it|this) for granite")[0] == {"granite"}
    assert {"it", "this"} in needs_of("take (it|this) for granite")
    assert needs_of("(the )?moot") == ({"moot"},) or {"moot"} in needs_of("(the )?moot")


def test_every_row_needs_a_word() -> None:
    """A row that could be tried nowhere, or everywhere, is a slip."""
    for tables in (IDIOM, CONFUSION):
        assert all(all(needs) and needs for needs in tables.needs)
