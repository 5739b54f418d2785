"""House style: what a publication has settled."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.errors import HouseError
from kit.house import read_house


def test_a_house_adds_to_the_built_in_style(tmp_path: Path) -> None:
    """Its words and rules come on top; its dialect holds."""
    path = tmp_path / "house.toml"
    path.write_text('dialect = "British"\nallow = ["Duma"]\noff = ["quotes.*"]\n')
    house = read_house(path)
    assert house.dialect == "British"
    assert house.allows("spelling.word", "Duma")
    assert house.allows("quotes.stray", "“")
    assert house.allows("harper.LongSentences", "x")
    assert not house.allows("spelling.word", "cristal")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('dialect = "American"\nalow = ["x"]', r"house\.toml, line 2: .*'alow'.* 'allow'"),
        ('dialect = "Klingon"', "line 1: dialect is 'Klingon'"),
        ('allow = "Duma"', "line 1: allow must be a list of words"),
        ("off = [1]", "line 1: off must be a list"),
        ("off = [", "is not a readable TOML file"),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    """The error names the file, the line and the likely slip."""
    path = tmp_path / "house.toml"
    path.write_text(text)
    with pytest.raises(HouseError, match=said):
        read_house(path)


def test_a_missing_house_is_named() -> None:
    """A path that leads nowhere is told."""
    with pytest.raises(HouseError, match="no such house style"):
        read_house("nowhere.toml")
