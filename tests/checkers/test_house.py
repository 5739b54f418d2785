"""The house's own rules and words, through the door that every checker comes by."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.article import Article
from kit.checkers import house
from kit.checking import Prose, find, own
from kit.checking.known import all_rules
from kit.checking.prove import failures
from kit.findings import Finding
from kit.house import HouseRule, HouseStyle
from kit.house.find import _PROFILES as PROFILES
from kit.house.find import _built_in, profiles, read_file
from kit.house.read import rules
from kit.prose import quotations

THUS = HouseRule("thus", r"\bthus (\w+)", "Plain words.", ("so {1}",), cue=("thus",))
HOUSE = HouseStyle(
    instead=(
        ("utilize", ("use", "apply")),
        ("very", ()),
        ("car park", ("parking lot",)),
        ("e-mail", ("email",)),
        ("don't know", ("do not know",)),
        ("US", ("U.S.",)),
        ("9/11", ("Sept. 11",)),
    ),
    rules=(THUS,),
)


def _found(text: str, style: HouseStyle = HOUSE, markup: str = "plain") -> list[Finding]:
    found = find(Article.from_text(text, markup), style)
    return [f for f in found if f.rule.startswith("house.")]


@pytest.mark.parametrize(
    ("text", "word", "fixes"),
    [
        ("They utilize it.", "utilize", ("use", "apply")),
        ("Utilize it. Then go.", "Utilize", ("Use", "Apply")),
        ("It ended. “Utilize it,” they wrote.", "Utilize", ("Use", "Apply")),
        ("THEY UTILIZE IT.", "UTILIZE", ("USE", "APPLY")),
        ("A very good one.", "very", ()),
        ("The car\u00a0park is full.", "car\u00a0park", ("parking lot",)),
        ("An e‑mail came.", "e‑mail", ("email",)),
        ("They don’t know.", "don’t know", ("do not know",)),
        ("In the US it rained.", "US", ("U.S.",)),
        ("The US's own.", "US", ("U.S.",)),
        ("It was 9/11 again.", "9/11", ("Sept. 11",)),
        ("It is thus done.", "thus done", ("so done",)),
    ],
)
def test_words_are_found_whole_and_keep_their_case(
    text: str, word: str, fixes: tuple[str, ...]
) -> None:
    """With a capital where a sentence opens, in capitals, with either apostrophe or hyphen."""
    block = Prose(text)
    (finding,) = house.check_block(block, HOUSE)
    assert (finding.text, finding.fixes) == (word, fixes)
    assert finding.tier == ("suggest" if fixes else "query")


@pytest.mark.parametrize(
    "text",
    [
        "They utilized it.",
        "They over-utilize it.",
        "The firm Utilize grew.",
        "The car parks are full.",
        "Tell us, they said.",
        "On 9/110 it ended.",
        "It is enthusiastic.",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    """Plurals are not guessed; a name is no word; a word inside another is none."""
    assert list(house.check_block(Prose(text), HOUSE)) == []


def test_a_quotation_is_protected() -> None:
    """What somebody said is asked about, and nothing takes the fix in bulk."""
    (finding,) = _found("“We utilize it all,” she said.")
    assert (finding.tier, finding.quoted, finding.fix) == ("query", True, None)
    assert finding.fixes == ("use", "apply")


WORDS = st.sampled_from(["utilize", "Utilize", "UTILIZE", "very", "the", "“", "”", '"', ".", ","])


@settings(deadline=None)
@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_no_fix_of_the_houses_changes_a_word_that_was_said(text: str) -> None:
    """Whatever the marks, what stands between them is not for the machine."""
    for finding in _found(text):
        if any(span.overlaps(finding.span) for span in quotations(text)):
            assert finding.fix is None


def test_the_house_may_exempt_quotations_and_heds() -> None:
    """A rule is off where the house says so, and on everywhere else."""
    text = "Why we utilize it\n\n“We utilize it,” she said. They utilize it."
    exempt = frozenset({("quoted", "house.*"), ("hed", "house.instead")})
    (finding,) = _found(text, HouseStyle(instead=HOUSE.instead, exempt=exempt))
    assert text[finding.end :] == " it."


def test_code_and_links_are_no_prose() -> None:
    """In Markdown what is code is left alone."""
    text = "# Hed\n\nSee `utilize` and [it](http://kit.example/utilize).\n"
    assert _found(text, markup="markdown") == []


def test_a_word_in_an_allowed_phrase_stands() -> None:
    """The phrase that the house allows is right as a whole."""
    style = HouseStyle(instead=HOUSE.instead, allow=frozenset({"very large array"}))
    assert [f.start for f in _found("A very large array is very big.", style)] == [22]


def test_a_rule_that_is_off_finds_nothing() -> None:
    """By its own name, as any rule."""
    assert (
        _found("It is thus done.", HouseStyle(rules=(THUS,), off=frozenset({"house.thus"}))) == []
    )


def test_a_rule_tells_its_reason_and_source() -> None:
    """A brace in the reason is a brace."""
    rule = THUS._replace(why="Say {so}.", source="Our desk")
    (finding,) = _found("It is thus done.", HouseStyle(rules=(rule,)))
    assert (finding.message, finding.why) == ("Say {so}.", "Say {so}. (Our desk)")


def test_a_rule_that_takes_too_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is given up for the paragraph, and the editor reads why."""
    monkeypatch.setattr(own, "LIMIT", 0.05)
    slow = THUS._replace(pattern=r"(?:\w|\w\w)+ thus", cue=())
    (finding,) = own.Own(slow).find("a" * 60 + "! And thus")
    assert "took too long" in finding.message


def test_a_listed_name_is_known_and_guards_its_spelling() -> None:
    """A slip one letter away gets the house's spelling, however often it is written."""
    style = HouseStyle(names=frozenset({"Emeka Okafor"}))
    text = "They saw Okafar. Then Okafar left with the Okafors. It was Okafor's idea."
    found = [f for f in find(Article.from_text(text), style) if f.rule != "queries.who"]
    assert [(f.rule, f.text, f.fix) for f in found] == [
        ("names.variant", "Okafar", "Okafor"),
        ("names.variant", "Okafar", "Okafor"),
    ]


@pytest.mark.parametrize("name", ["Okafora", "Ekafor", "Okafor", "Okafors", "Hansen"])
def test_names_of_their_own_are_no_slips(name: str) -> None:
    """What begins or ends otherwise, or is known to many, is another's name."""
    style = HouseStyle(names=frozenset({"Okafor", "Hanson", "Hansan"}))
    text = f"Then they saw {name} there."
    assert [f for f in find(Article.from_text(text), style) if f.rule == "names.variant"] == []


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (THUS._replace(finds=("It is [thus done|so done].",)), []),
        (THUS._replace(finds=("It is [thus|so].",)), ["finds nothing"]),
        (THUS._replace(finds=("It is [hence|so].",)), ["finds nothing"]),
        (
            THUS._replace(finds=("Is [thus a|so a] or [thus b|so b]",)),
            ["finds 2 places and not one"],
        ),
        (THUS._replace(finds=("Is [thus done|so it]",)), ["makes it “Is so done”"]),
        (THUS._replace(leaves=("Thus far.",)), ["finds “Thus far” in what is to be left alone"]),
        (THUS._replace(finds=("Is [thus done].",), fixes=()), []),
    ],
)
def test_a_rule_is_proved_by_its_examples(rule: HouseRule, said: list[str]) -> None:
    """Each example that fails says in what."""
    assert [failure.said for failure in failures(rule)] == said


SHIPPED = [_built_in().file, *(read_file(PROFILES / f"{name}.toml") for name in profiles())]


@pytest.mark.parametrize(
    "rule", [rule for file in SHIPPED for rule in rules(file)], ids=lambda rule: rule.name
)
def test_the_rules_that_are_shipped_hold_good(rule: HouseRule) -> None:
    """Every rule of a profile finds what it says and leaves alone what it says."""
    assert list(failures(rule)) == []


def test_what_the_built_in_house_switches_is_there() -> None:
    """No name in its lists is one that no checker has."""
    names = {rule.name for rule in all_rules(HouseStyle())}
    for name in _built_in().file.settings["off"]:
        assert any(rule == name or rule.startswith(name.rstrip("*")) for rule in names), name
