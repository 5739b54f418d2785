"""Quotations: the words that somebody said."""

from __future__ import annotations

import pytest

from kit.prose import quotations


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He said “we do” twice.", ["we do"]),
        ('He said "we do" twice.', ["we do"]),
        ("He said ‘we don’t’ twice.", ["we don’t"]),
        ("“One,” he said, “two.”", ["One,", "two."]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("“One stays open\n\n“and goes on.”", ["One stays open", "and goes on."]),
        ("He said: “We do,” “", ["We do,"]),
        ("Putins’ act and the ’90s", []),
        ("It’s the dogs’ dinner", []),
        ("No marks at all", []),
        ("“”", [""]),
        ("“He told me “no” twice,” she said, “and left.”", ["He told me “no” twice,", "and left."]),
        ("“He told me “no” twice.", ["He told me “no” twice."]),
        ("‘We saw the dogs’ dinner,’ he said.", ["We saw the dogs’ dinner,"]),
        ("‘We saw two dogs’ he said.", ["We saw two dogs"]),
        ("He said 'we don't' twice.", ["we don't"]),
        ("'We saw the dogs' dinner,' he said.", ["We saw the dogs' dinner,"]),
        ("One 'yes' and one 'no' came.", ["yes", "no"]),
        ("The dogs' dinner in the '90s, rock 'n' roll", []),
        ("He said: ““We do.” Then he left.", ["“We do."]),
    ],
)
def test_what_was_said_is_found(text: str, said: list[str]) -> None:
    """Words between marks are found, outermost pairs, marks left out."""
    assert [span.of(text) for span in quotations(text)] == said
