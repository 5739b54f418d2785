"""Front matter: settings above a Markdown article are read, safely, and are no prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.prose.front import front_end, front_meta

YAML = "---\n{}\n---\n\n# The hed\n"


@pytest.mark.parametrize(
    ("text", "meta"),
    [
        (
            YAML.format("title: The hed\nauthor: Ann Other"),
            {"hed": "The hed", "byline": "Ann Other"},
        ),
        (YAML.format("date: 2026-05-03\nlang: no"), {"date": "2026-05-03", "language": "no"}),
        (YAML.format("authors:\n  - Ann Other\n  - Bob Else"), {"byline": "Ann Other, Bob Else"}),
        (YAML.format("# made by hand\nHed: 'It’s: here'"), {"hed": "It’s: here"}),
        (YAML.format("photo: {by: Paul}\nslug: ferry"), {"slug": "ferry"}),
        (YAML.format("tags: [a, [b]]\nslug: ferry"), {"slug": "ferry"}),
        (YAML.format("run: !!python/object/apply:os.system [id]"), {"run": "id"}),
        (
            '+++\ntitle = "The hed"\ndate = 2026-05-03\n+++\n',
            {"hed": "The hed", "date": "2026-05-03"},
        ),
        ("---\nlang: en\n...\nThe lede.", {"language": "en"}),
        ("---\n\nA rule opens it.\n\n---\n", {}),
        ("---\nlang: en\n\nIt is never closed.", {}),
        ("The lede.\n\n---\nlang: en\n---\n", {}),
        ("", {}),
    ],
)
def test_settings_are_read_as_they_are_written(text: str, meta: dict[str, str]) -> None:
    """Names become the kit's own, values stay text, and nothing is ever made of them but text."""
    assert front_meta(text) == meta


@pytest.mark.parametrize(
    "settings",
    ["a: [b", "a: b: c", "a:\n\t- b", "a: &b [*b, *c]", "a: " + "[" * 5000],
    ids=["unclosed", "twice", "tab", "alias", "deep"],
)
def test_settings_that_cannot_be_read_are_said_to_be_so(settings: str) -> None:
    """A ValueError, whatever was written: never another error, never a guess."""
    with pytest.raises(ValueError, match=r"."):
        front_meta(YAML.format(settings))


def test_aliases_do_not_multiply() -> None:
    """The billion laughs are no text: what holds lists of lists is left out."""
    laughs = "a0: &a0 [ha, ha]\n" + "".join(
        f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n" for i in range(1, 30)
    )
    assert front_meta(YAML.format(laughs)) == {"a0": "ha, ha"}


@given(st.text("-+.ab: #\n", max_size=40))
def test_an_end_is_a_place_in_the_text(text: str) -> None:
    """Whatever is typed, the front matter ends inside the text, at the end of a line."""
    end = front_end(text)
    assert end <= len(text)
    assert end == 0 or end == len(text) or text[end - 1] == "\n"
