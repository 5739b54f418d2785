"""Reading a house style file: all that may stand in it, and a clear word on what may not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.errors import HouseError
from kit.findings import KINDS
from kit.house import HouseRule, add, read_house
from kit.house.vocabulary import KINDS as RULE_KINDS

BUILT_IN = read_house().allow  # what a newsroom calls its own things

Write = Callable[..., Path]
RULE = "[rule.thus]\npattern = 'thus'\nwhy = 'Plain.'\nfix = 'so'\nfinds = ['[thus|so] it is']\n"


def test_a_house_adds_to_the_built_in_style(write: Write) -> None:
    """Its words and rules come on top; its dialect holds."""
    house = read_house(
        write('dialect = "British"\nallow = ["Duma"]\noff = ["quotes.*"]\non = ["length.sentence"]')
    )
    assert house.dialect == "British"
    assert house.allows("spelling.word", "Duma")
    assert house.allows("quotes.stray", "“")
    assert house.allows("harper.LongSentences", "x")
    assert not house.allows("length.sentence", "x")
    assert not house.allows("spelling.word", "cristal")


def test_all_that_a_house_may_settle(write: Write) -> None:
    """Each table of the file becomes plain values."""
    house = read_house(
        write(
            "names = ['Emeka Okafor']\n"
            "[instead]\nutilize = 'use'\ncommence = ['begin', 'start']\nvery = ''\n"
            "[exempt]\nhed = ['house.*']\nquoted = ['house.instead']\n"
            "[marks]\ndash = ' – '\nellipsis = '...'\nquotes = 'single'\nglyphs = 'curly'\n"
            "[sizes]\nsentence = 30\ntangle = 50\nparagraph = 90\ngrade = [7, 10.5]\n"
            "[rule.pm]\npattern = '(\\d) ?p\\.?m\\b'\ncue = 'pm'\nfix = '{1}pm'\nwhy = 'So.'\n"
            "source = 'Our desk'\nkind = 'typography'\nmessage = '{0}?'\n"
            "finds = ['At [5 pm|5pm].']\nleaves = ['At 5pm.']\n"
        )
    )
    assert house.names == {"Emeka Okafor"}
    assert house.instead == (("utilize", ("use",)), ("commence", ("begin", "start")), ("very", ()))
    assert house.exempt == {("hed", "house.*"), ("quoted", "house.instead")}
    assert (house.dash, house.ellipsis, house.quotes, house.glyphs) == (
        " – ", "...", "single", "curly",
    )  # fmt: skip
    assert (house.sentence_words, house.tangle_words, house.paragraph_words) == (30, 50, 90)
    assert house.grade == (7.0, 10.5)
    assert house.rules == (
        HouseRule(
            "pm", r"(\d) ?p\.?m\b", "So.", ("{1}pm",), "typography", "{0}?", "Our desk",
            ("At [5 pm|5pm].",), ("At 5pm.",), ("pm",),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('dialect = "American"\nalow = ["x"]', r"house\.toml, line 2: .*'alow'.* 'allow'"),
        ('dialect = "Klingon"', "line 1: dialect is 'Klingon'"),
        ('dialect = "british"', "did you mean 'British'"),
        ('allow = "Duma"', "line 1: allow must be a list of words"),
        ("off = [1]", "line 1: off must be a list"),
        ('allow = [\n"one",\n" two"]', "line 3: allow has ' two'"),
        ('off = ["har*er"]', "line 1: 'har.er': a . stands at the end"),
        ("off = [", "line 1: is not a readable TOML file"),
        ("a = 1\nb = ?", "line 2: is not a readable TOML file"),
        ("based_on = 1", "line 1: based_on must be a text"),
        ('based_on = "klingon"', "line 1: no profile is called 'klingon'"),
        ('based_on = "none.toml"', "line 1: based_on: there is no file .*none.toml"),
        ('instead = "x"', r"line 1: instead must be a table, opened by a line \[instead\]"),
        ("[instead]\nx = 1", "line 2: 'x' needs what the house writes instead"),
        ('[instead]\nx = "x"', "line 2: 'x' cannot stand in place of itself"),
        ('[instead]\n"?" = "x"', "line 2: '\\?' is no word or phrase"),
        ('allow = [\n"x"]\n[instead]\nx = "y"', "line 2: 'x' is under allow and under instead"),
        ('allow = ["x"]\ndisallow = ["x"]', "'x' is under allow and under disallow; keep one"),
        ('off = ["a.b"]\non = ["a.b"]', "'a.b' is under off and under on"),
        ('[exempt]\nhead = ["house.*"]', "line 2: 'head' is no part .* did you mean 'hea?d(ing)?'"),
        ('[exempt]\nhed = "house.*"', "line 2: hed must be a list of rules"),
        ('[marks]\ndash = "-"', "line 2: dash is '-'; .*as it stands between two words"),
        ('[marks]\ndashes = "—"', "line 2: no mark is called 'dashes'.*did you mean 'dash'"),
        ("[sizes]\n\nsentence = 0", "line 3: sentence must be a number of words"),
        ("[sizes]\nsentence = true", "line 2: sentence must be a number of words"),
        ("[sizes]\nsentences = 30", "line 2: no size is called 'sentences'.*'sentence'"),
        ("[sizes]\ngrade = [12, 8]", "line 2: grade must be two school years"),
        ("rule = 1", "line 1: rule must be a table"),
        ("[rule]\nthus = 1", "line 2: rule.thus must be a table"),
        (RULE + "fixes = 'x'", "line 6: rule.thus has 'fixes'; .*did you mean 'fix'"),
        (RULE.replace("'Plain.'", "1"), "line 3: why must be a text"),
        (RULE.replace("'Plain.'", "''"), "line 1: rule.thus has no why"),
        (RULE.replace("pattern = 'thus'", ""), "line 1: rule.thus has no pattern"),
        (RULE.replace("'thus'", "'th(us'"), "line 2: the pattern .* is no regular expression"),
        (RULE.replace("'thus'", "'(thus)?'"), "line 2: the pattern .* fits where nothing stands"),
        (RULE.replace("'thus'", r"'(?:\w|\w\w)+ thus'"), "line 2: .* could search for ever"),
        (RULE.replace("'so'", "'{1}'"), r"line 4: the fix of rule.thus: '\{1\}' asks for \{1\}"),
        (RULE.replace("'so'", "'{'"), "line 4: the fix of rule.thus: '{' cannot be read"),
        (RULE.replace("'so'", "1"), "line 4: fix must be a text or a list"),
        (RULE + "kind = 'styel'", "line 6: kind is 'styel'; .*did you mean 'style'"),
        (RULE + "leaves = 'x'", "line 6: leaves must be a list of texts"),
        (RULE.replace("finds", "leaves"), "line 1: rule.thus has no example"),
        (RULE.replace("[thus|so]", "thus"), r"line 5: .* does not show .* write \[wrong\|right\]"),
        (RULE.replace("[rule.thus]", "[rule.Thus-so]"), "line 1: 'Thus-so' cannot be a rule's"),
        (RULE.replace("[rule.thus]", "[rule.instead]"), "line 1: 'instead' cannot be a rule's"),
    ],
)
def test_a_slip_is_named_with_its_line(write: Write, text: str, said: str) -> None:
    """The error names the file, the line and the likely slip."""
    with pytest.raises(HouseError, match=said):
        read_house(write(text))


def test_a_missing_house_is_named() -> None:
    """A path that leads nowhere is told."""
    with pytest.raises(HouseError, match="no such house style"):
        read_house("nowhere.toml")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, and a folder, are told."""
    path = tmp_path / "house.toml"
    path.write_bytes(b"\xff\xfe")
    for wrong in (path, tmp_path):
        with pytest.raises(HouseError, match="is not a readable TOML file"):
            read_house(wrong)


def test_a_mark_that_an_editor_program_puts_first_is_passed_over(tmp_path: Path) -> None:
    """Windows' own editor begins a file with a byte order mark."""
    path = tmp_path / "house.toml"
    path.write_bytes(b'\xef\xbb\xbfallow = ["Duma"]\r\n')
    assert read_house(path).allow - BUILT_IN == {"Duma"}
    assert add(path, "allow", "Rada")
    assert read_house(path).allow - BUILT_IN == {"Duma", "Rada"}


def test_an_imported_rule_needs_no_example(write: Write) -> None:
    """The file that it was made from stands in their place."""
    (rule,) = read_house(
        write(RULE.replace("finds = ['[thus|so] it is']", "imported = 'a.yml'"))
    ).rules
    assert rule.imported == "a.yml"


def test_a_pattern_may_look_behind_as_far_as_it_likes(write: Write) -> None:
    """What Python's own library cannot do the library that searches can."""
    text = "[rule.x]\npattern = '(?<=\\bno+ )\\p{Lu}x'\nwhy = 'x'\nimported = 'x'"
    (rule,) = read_house(write(text)).rules
    assert rule.name == "x"


def test_a_rule_that_only_asks_marks_what_it_finds(write: Write) -> None:
    """Without a fix, “[chairman]” is enough."""
    text = "[rule.chair]\npattern = 'chairman'\nwhy = 'Ask.'\nfinds = ['A [chairman] spoke.']"
    (rule,) = read_house(write(text)).rules
    assert rule.fixes == ()


def test_a_house_is_read_again_when_it_has_changed(write: Write) -> None:
    """The same file is read once; a changed one anew, though it be as long as before."""
    path = write('allow = ["one"]')
    first = read_house(path)
    assert read_house(path) is first
    path.write_text('allow = ["two"]')
    os.utime(path, ns=(1, 1))
    assert read_house(path).allow - BUILT_IN == {"two"}


def test_the_kinds_of_a_house_are_kinds_of_findings() -> None:
    """A house makes no kind of its own."""
    assert set(RULE_KINDS) <= set(KINDS)
