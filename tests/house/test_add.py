"""Adding to a house style file: the person's remarks and order stay; nothing is half-written."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from kit.errors import HouseError
from kit.house import add, read_house
from kit.house import add as add_function

BUILT_IN = read_house().allow  # what a newsroom calls its own things

Write = Callable[..., Path]
HOUSE = """\
# The Chronicle's style
dialect = "British"  # since 1841

allow = [
    "Duma",  # Moscow
    "Rada",
]

[instead]
commence = "begin"  # plain words

[rule.thus]
pattern = 'thus'
why = "Plain words."
finds = ["And [thus] it is."]
"""


def test_a_word_is_added_and_all_else_stays(write: Write) -> None:
    """Every line that was there is there, in its order; the reason is a remark."""
    path = write(HOUSE)
    assert add(path, "allow", "Knesset", why="Jerusalem")
    assert add(path, "names", "Emeka Okafor")
    assert add(path, "instead", "utilize", "use", why="so said\nthe editor")
    assert add(path, "instead", "prior to", "before", "until")
    assert (
        path.read_text(encoding="utf-8")
        == """\
# The Chronicle's style
dialect = "British"  # since 1841

allow = [
    "Duma",  # Moscow
    "Rada",
    "Knesset", # Jerusalem
]
names = ["Emeka Okafor"]

[instead]
commence = "begin"  # plain words
utilize = "use" # so said the editor
"prior to" = ["before", "until"]

[rule.thus]
pattern = 'thus'
why = "Plain words."
finds = ["And [thus] it is."]
"""
    )


def test_what_is_there_is_not_added_again(write: Write) -> None:
    """The file is left as it is."""
    path = write(HOUSE)
    assert not add(path, "allow", "Duma", why="again")
    assert not add(path, "instead", "commence", "begin")
    assert path.read_text(encoding="utf-8") == HOUSE


LETTERS = st.characters(exclude_categories=["Cc", "Cs"])


@given(st.text(LETTERS, min_size=1).filter(lambda word: word == word.strip()))
def test_any_word_can_be_added_and_read_again(word: str) -> None:
    """Quotation marks, backslashes and letters of all tongues are written as TOML has them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "house.toml"
        path.write_text(HOUSE, encoding="utf-8")
        add(path, "names", word, why=word)
        add(path, "instead", f"{word} x", word)
        house = read_house(path)
    assert word in house.names
    assert (f"{word} x", (word,)) in house.instead


def test_a_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    """The first word makes the file."""
    path = tmp_path / "house.toml"
    add(path, "allow", "Duma")
    assert read_house(path).allow - BUILT_IN == {"Duma"}


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        (HOUSE, ("disallow", "Duma"), "'Duma' is under allow and under disallow"),
        (HOUSE, ("allow", "commence"), "under allow and under instead"),
        (HOUSE, ("allow", " "), "a word has no space around it"),
        (HOUSE, ("allow", "Du\x7fma"), "a control character is no part of a word"),
        (HOUSE, ("rules", "x"), "a word goes to one of"),
        (HOUSE, ("allow", "x", "y"), "a word goes to one of"),
        ("allow = 1", ("allow", "x"), "line 1: allow must be a list"),
        ("allow = [", ("allow", "x"), "not a readable TOML file"),
    ],
)
def test_a_file_that_would_be_wrong_is_left_alone(
    write: Write, text: str, arguments: tuple[str, str], said: str
) -> None:
    """The error says why, and not a byte is changed."""
    path = write(text)
    with pytest.raises(HouseError, match=said):
        add(path, *arguments)
    assert path.read_text(encoding="utf-8") == text


def test_a_link_stays_one_and_so_do_the_rights(write: Write, tmp_path: Path) -> None:
    """The file that a link leads to is written, and may be read by whom it might before."""
    path = write(HOUSE, "shared.toml")
    path.chmod(0o664)
    link = tmp_path / "house.toml"
    link.symlink_to(path)
    add(link, "allow", "Knesset")
    assert link.is_symlink()
    assert "Knesset" in read_house(path).allow
    assert path.stat().st_mode & 0o777 == 0o664


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_nothing_is_told(write: Write) -> None:
    """The person hears of it, and the file is as it was."""
    path = write(HOUSE)
    path.parent.chmod(0o500)
    with pytest.raises(HouseError, match="was not added"):
        add(path, "allow", "Knesset")
    path.parent.chmod(0o700)


def test_several_at_once_lose_no_word(write: Write) -> None:
    """A lock lets one write after the other."""
    path = write(HOUSE)
    words = [f"word{number}" for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda word: add(path, "allow", word), words))
    assert read_house(path).allow >= {*words}


def test_who_waits_too_long_is_told(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else's lock is not broken."""
    monkeypatch.setattr(sys.modules[add_function.__module__], "_LOCK_SECONDS", 0.05)
    path = write(HOUSE)
    with (
        FileLock(path.with_name(".house.toml.lock")),
        pytest.raises(HouseError, match="somebody else is writing"),
    ):
        add(path, "allow", "Knesset")
