"""Imports: what is understood of other people's rules, and a word on all that is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kit.errors import HouseError
from kit.house import HouseStyle, read_house
from kit.house.imports import Brought, bring, written

Write = Callable[..., Path]


def _house(brought: Brought, folder: Path) -> HouseStyle:
    """Return what was brought, once it has been through a file."""
    path = folder / "made.toml"
    path.write_text(written(brought, path), encoding="utf-8")
    return read_house(path)


def _left(brought: Brought) -> list[tuple[str, str]]:
    return [(left.path.name, left.key) for left in brought.left]


def test_a_substitution_of_plain_words_is_words_instead(write: Write) -> None:
    """YAML's own words, as “no” and “on”, are words; several right ones are parted by bars."""
    brought = bring(
        [
            write(
                "extends: substitution\nmessage: Use '%s' instead of '%s'.\nignorecase: true\n"
                "level: suggestion\nswap:\n  utilize: use\n  nope: no\n  prior to: before|until\n",
                "Acme/Terms.yml",
            )
        ]
    )
    assert brought.instead == {"utilize": ["use"], "nope": ["no"], "prior to": ["before", "until"]}
    assert brought.left == []


def test_a_substitution_by_pattern_is_a_rule(write: Write, tmp_path: Path) -> None:
    """Groups of the pattern stand in the fix; the message names both."""
    path = write(
        "extends: substitution\nmessage: Use '%s' instead of '%s'.\nignorecase: false\n"
        "link: https://acme.example/style\nswap:\n  '(cell|mobile) phones?': $1phone\n",
        "Acme/Phones.yml",
    )
    (rule,) = _house(bring([path]), tmp_path).rules
    assert rule.name == "acme_phones"
    assert rule.pattern == r"(?-i:\b(?:(cell|mobile) phones?)\b)"
    assert rule.fixes == ("{1}phone",)
    assert rule.message == "Use '{1}phone' instead of '{0}'."
    assert (rule.source, rule.imported) == ("https://acme.example/style", "Acme/Phones.yml")


@pytest.mark.parametrize(
    ("keys", "pattern", "fixes"),
    [
        ("ignorecase: true\ntokens: [very, 'so+']", r"\b(?:very|so+)\b", ()),
        ("ignorecase: true\nnonword: true\ntokens: ['\\?!']", r"(?:\?!)", ()),
        ("ignorecase: true\nraw: ['\\bfoo', '\\s+bar']", r"\bfoo\s+bar", ()),
        ("ignorecase: true\nraw: ['\\bis\\s*']\ntokens: [done]", r"\bis\s*\b(?:done)\b", ()),
        ("ignorecase: true\nraw: ['\\s*!']\ntokens: [done]\nappend: true",
         r"\b(?:done)\b\s*!", ()),
        ("tokens: ['(?i)very']\nexceptions: [very well]",
         r"(?-i:\b(?!(?:very well)\b)(?:(?i:very))\b)", ()),
        ("ignorecase: true\ntokens: [very]\naction: {name: remove}", r"\b(?:very)\b", ("",)),
        ("ignorecase: true\ntokens: [ok]\naction: {name: replace, params: [all right]}",
         r"\b(?:ok)\b", ("all right",)),
    ],
)  # fmt: skip
def test_an_existence_is_a_rule(
    write: Write, tmp_path: Path, keys: str, pattern: str, fixes: tuple[str, ...]
) -> None:
    """Tokens are whole words unless they are said to be none; exceptions are not found."""
    path = write(f"extends: existence\nmessage: Not '%s'.\n{keys}\n", "Acme/Weak.yml")
    brought = bring([path])
    (rule,) = _house(brought, tmp_path).rules
    assert (rule.pattern, rule.fixes, rule.message) == (pattern, fixes, "Not '{0}'.")
    assert brought.left == []


def test_a_count_of_words_is_a_size(write: Write, tmp_path: Path) -> None:
    """It is looked after, though the rule is off by itself."""
    path = write(
        "extends: occurrence\nmessage: Long.\nscope: sentence\nmax: 25\ntoken: '\\b(\\w+)\\b'\n",
        "Acme/Long.yml",
    )
    house = _house(bring([path]), tmp_path)
    assert house.sentence_words == 25
    assert not house.allows("length.sentence", "x")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("extends: metric\nmessage: x\n", "extends"),
        ("just words\n", "extends"),
        ("extends: [\n", ""),
        ("extends: existence\nmessage: x\nscope: heading.h1\ntokens: [x]\n", "scope"),
        ("extends: existence\nmessage: x\ntokens: ['(x']\n", "rule.acme_odd"),
        ("extends: substitution\nmessage: x\naction: {name: edit}\nswap: {a: b}\n", "action"),
        ("extends: existence\nmessage: x\nlevel: error\ntokens: [x]\n", "level"),
        ("extends: existence\nmessage: x\nlimit: 3\ntokens: [x]\n", "limit"),
        ("extends: existence\nmessage: x\naction: {name: edit}\ntokens: [x]\n", "action"),
        ("extends: existence\nmessage: x\n", "tokens"),
        ("extends: occurrence\nmessage: x\nmax: 3\nscope: text\ntoken: '!'\n", "token"),
        ("extends: substitution\nmessage: x\nswap:\n  '!': '?'\n", "swap: !"),
    ],
)
def test_what_is_not_understood_is_told(write: Write, text: str, key: str) -> None:
    """File, key and reason of each thing that is left out."""
    brought = bring([write(text, "Acme/Odd.yml")])
    assert _left(brought) == [("Odd.yml", key)]
    assert all(left.why for left in brought.left)


def test_no_yaml_makes_anything_but_words(write: Write) -> None:
    """A tag that would build an object of Python is refused."""
    path = write("extends: !!python/object/apply:os.getcwd []\n", "Acme/Bad.yml")
    ((_, key),) = _left(bring([path]))
    assert key == ""


def test_a_folder_is_read_whole(write: Write, tmp_path: Path) -> None:
    """Rules in the order of their names; what is no rule is told."""
    write("extends: existence\nmessage: x\nignorecase: true\ntokens: [b]\n", "Acme/B.yml")
    write("extends: existence\nmessage: x\nignorecase: true\ntokens: [a]\n", "Acme/A.yml")
    write("{}", "Acme/meta.json")
    write("Duma\nRada\n", "Acme/vocabulary/accept.txt")
    brought = bring([tmp_path / "Acme"])
    assert list(brought.rules) == ["acme_a", "acme_b"]
    assert brought.allow == ["Duma", "Rada"]
    assert _left(brought) == [("meta.json", "")]


def test_lists_of_words(write: Write) -> None:
    """A dictionary, a plain list and a table of wrong and right."""
    brought = bring(
        [
            write("3\nDuma\n*irregardless\nblog/SM\n", "own.dic"),
            write("# Places\nKyiv  # not Kiev\n\nNew York\n", "words.txt"),
            write("wrong,right\nutilize,use\nprior to,before,until\nlonely\n", "terms.csv"),
        ]
    )
    assert brought.allow == ["Duma", "blog", "Kyiv", "New York"]
    assert brought.instead == {
        "irregardless": [], "utilize": ["use"], "prior to": ["before", "until"],
    }  # fmt: skip
    assert _left(brought) == [("own.dic", "line 4"), ("terms.csv", "line 4")]


def test_of_a_word_that_comes_in_two_ways_the_first_stays(write: Write, tmp_path: Path) -> None:
    """The other is told, and the file that is written agrees with itself."""
    brought = bring(
        [
            write("Kiev,Kyiv\nutilize,use\n", "a.csv"),
            write("utilise,use\nUtilize,apply\n", "b.csv"),
            write("Kiev\n", "c.txt"),
        ]
    )
    assert _left(brought) == [("b.csv", "line 2"), ("c.txt", "line 1")]
    assert len(_house(brought, tmp_path).instead) == 3


@pytest.mark.parametrize("name", ["none.yml", "words.pdf"])
def test_a_path_that_is_none_is_refused(write: Write, name: str) -> None:
    """A file that is not there, or of no known sort, is a slip of the person's."""
    path = write("x", "words.pdf").with_name(name)
    with pytest.raises(HouseError, match=r"there is no such file|is none of"):
        bring([path])
