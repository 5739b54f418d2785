"""Lines: every key and item of a TOML file is found on its line, however it is written."""

from __future__ import annotations

import pytest

from kit.house.lines import lines_of


@pytest.mark.parametrize(
    ("text", "keys", "line"),
    [
        ('a = 1\n\nb = "x"', ("b",), 3),
        ('# a = 1\n"a" = 2', ("a",), 2),
        ("off = [\n  'a', # one\n  # two\n  'b',\n]", ("off", 1), 4),
        ("[instead]\n'of it' = 'its'", ("instead", "of it"), 2),
        ("instead = { a = 'b', c = 'd' }", ("instead", "c"), 1),
        ('[rule.x]\nwhy = """\nlong\n"""\nfix = "y"', ("rule", "x", "fix"), 5),
        ("[rule.x]\npattern = '\\d[\"]'\nfix = ''", ("rule", "x", "fix"), 3),
        ("[rule . x]\n[rule.y]\na.b = 1", ("rule", "y", "a", "b"), 3),
        ("a = [[1, 2],\n[3.5]]", ("a", 1, 0), 2),
        ("a = 1979-05-27T07:32:00Z\nb = 1.5", ("b",), 2),
        ('a = "say \\"so\\" # no"\nb = 1', ("b",), 2),
        ("[[a]]\nb = 1", ("a", "b"), 2),
    ],
)
def test_a_key_is_found_on_its_line(text: str, keys: tuple[str | int, ...], line: int) -> None:
    """Strings of all sorts, remarks and nesting do not lead astray."""
    assert lines_of(text)[keys] == line
