"""Finding a house: the organisation's, the project's and the article's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kit
from kit.errors import HouseError
from kit.house import find, house_for, read_house
from kit.house.find import house_files, profiles

BUILT_IN = read_house().allow  # what a newsroom calls its own things

Write = Callable[..., Path]


def _names(article: Path) -> list[tuple[str, str]]:
    return [(name, path.name) for name, path in house_files(article)]


@pytest.fixture
def article(write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article in a folder of a project, with a house style of each sort about it."""
    write("", "project/pyproject.toml")
    write('allow = ["far"]', "house.toml")
    write('allow = ["project"]', "project/house.toml")
    write('allow = ["article"]', "project/desk/story.house.toml")
    monkeypatch.setenv("KIT_HOUSE", str(write('allow = ["organisation"]', "paper.toml")))
    return write("The news\n\nAll is well.\n", "project/desk/story.txt")


def test_all_layers_hold(article: Path) -> None:
    """Organisation, project and article, in this order; nothing from beyond the project."""
    house = house_for(article)
    assert [layer.name for layer in house.layers] == [
        "built-in", "organisation", "project", "article",
    ]  # fmt: skip
    assert house.style.allow - BUILT_IN == {"organisation", "project", "article"}
    assert kit.open(article).house == house.style


def test_a_house_named_stands_in_place_of_those_found(article: Path) -> None:
    """`house=` is used alone."""
    review = kit.open(article, house=article.parents[2] / "house.toml")
    assert review.house.allow - BUILT_IN == {"far"}


def test_a_text_is_checked_alike_everywhere(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`kit.check` of a text looks for no house."""
    monkeypatch.chdir(article.parent)
    assert "cristal" in set(kit.check("One fact is cristal clear, says article.")["text"])


def test_the_search_ends_at_the_home_folder(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies above one's home is not one's own."""
    write("", "house.toml")
    story = write("", "home/desk/story.txt")
    monkeypatch.setattr(Path, "home", lambda: story.parents[1])
    assert _names(story) == []
    write("", "home/house.toml")
    assert _names(story) == [("project", "house.toml")]


def test_the_organisation_is_found_in_the_configuration_folder(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no KIT_HOUSE is set, the user's own file counts; an empty one means none."""
    own = write("", "config/house.toml")
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: own.parent)
    monkeypatch.delenv("KIT_HOUSE")
    assert find.organisation_file() == own
    own.unlink()
    assert find.organisation_file() is None
    monkeypatch.setenv("KIT_HOUSE", "")
    assert find.organisation_file() is None


def test_a_wrong_kit_house_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's slip is told as one."""
    monkeypatch.setenv("KIT_HOUSE", "nowhere.toml")
    with pytest.raises(HouseError, match=r"nowhere\.toml: .*KIT_HOUSE names it"):
        house_for("story.txt")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('off = ["speling.word"]', "line 1: no checker has a rule 'speling.word'.*'spelling.word'"),
        (
            'on = ["harper.Spaecs"]',
            "line 1: no checker has a rule 'harper.Spaecs'.*'harper.Spaces'",
        ),
        ('off = ["house.nothing"]', "no checker has a rule 'house.nothing'"),
        ('[exempt]\nhed = ["hose.*"]', r"line 2: no checker has a rule 'hose\.\*'"),
    ],
)
def test_a_rule_that_no_checker_has_is_named(
    article: Path, write: Write, line: str, said: str
) -> None:
    """A slip in a rule's name would leave it on without a word."""
    with pytest.raises(HouseError, match=said):
        kit.open(article, house=write(line, "wrong.toml"))


def test_the_names_of_a_profile_and_of_rules_are_those_there_are(
    article: Path, write: Write
) -> None:
    """Wildcards, Harper's rules and the house's own are known."""
    rule = "[rule.x]\npattern = 'xx'\nwhy = 'x'\nimported = 'x'\n"
    house = write(f'off = ["harper.Spaces", "quotes.*", "house.x", "house.instead"]\n{rule}')
    assert kit.open(article, house=house).house.rules


@pytest.mark.parametrize("name", profiles())
def test_a_profile_is_a_house(name: str, article: Path, write: Write) -> None:
    """Each profile that is shipped can be based on."""
    assert kit.open(article, house=write(f'based_on = "{name}"'))


def test_two_files_based_on_one_lay_it_once(article: Path, write: Write) -> None:
    """What the organisation has changed of a base, the project does not undo by naming it too."""
    write('dialect = "British"', "base.toml")
    write('based_on = "base.toml"\ndialect = "Indian"', "paper.toml")
    write('based_on = "../base.toml"', "project/house.toml")
    assert house_for(article).style.dialect == "Indian"
