"""Names: one spelling for each, their possessives, and what the article tells of them."""

from __future__ import annotations

import pytest

from kit.article import Article
from kit.checking import find
from kit.findings import Finding
from kit.house import HouseStyle

HOUSE = HouseStyle()
NAMES = "The lawyer met Emeka Okafor. Later Okafor spoke.\n\n"


def _found(text: str, start: str = "names.") -> list[Finding]:
    return [f for f in find(Article.from_text(text), HOUSE) if f.rule.startswith(start)]


def _mended(text: str) -> str:
    for finding in reversed(_found(text)):
        text = text[: finding.start] + finding.fixes[0] + text[finding.end :]
    return text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Then they saw Okafar there.", "Then they saw Okafor there."),
        ("Then they praised Okafors’ move.", "Then they praised Okafor’s move."),
        ("Then they praised Okafors' move.", "Then they praised Okafor's move."),
    ],
)
def test_a_name_is_put_right_by_the_rest_of_the_article(wrong: str, right: str) -> None:
    """A name spelt otherwise, or with its apostrophe astray, gets the article's own form."""
    assert _mended(NAMES + wrong) == NAMES + right


@pytest.mark.parametrize(
    "good",
    [
        "Then the Okafors’ house burned.",
        "Then the Americans’ house burned; an American lived there.",
        "Then ‘the house of Okafor and the Okafors’ burned.",
        "Then Okafora spoke, and Okafor heard it.",
        "Then Dakafor spoke.",
    ],
)
def test_names_that_are_others_are_left_alone(good: str) -> None:
    """Families, peoples, a quotation's end and names that only resemble are no slips."""
    assert _found(NAMES + good) == []


def test_the_particle_of_a_name_is_written_as_most_often() -> None:
    """“Marine le Pen” among “Marine Le Pen” is found; the particle after no first name is not."""
    text = "We saw Marine Le Pen. Then Marine Le Pen spoke to Marine le Pen and to le Pen."
    (finding,) = _found(text)
    assert (finding.text, finding.fixes) == ("le Pen", ("Le Pen",))


def test_one_against_one_is_no_majority() -> None:
    """Two spellings that nobody knows, one of each: none can be told to be the right one."""
    assert _found("We saw Tarvok. We heard Tarvek.") == []


def test_of_one_against_one_the_printed_name_is_meant() -> None:
    """Two spellings, one of each: the one that others have printed is the fix."""
    (finding,) = _found("We saw Okafor. We heard Okafar.")
    assert (finding.text, finding.fixes) == ("Okafar", ("Okafor",))


def test_names_that_open_sentences_count() -> None:
    """A name is a name at the beginning of a sentence, too."""
    (finding,) = _found("Tarvok spoke. Tarvok left. We heard Tarvek.")
    assert (finding.text, finding.fixes) == ("Tarvek", ("Tarvok",))


def test_a_name_in_a_quotation_is_a_query() -> None:
    """No fix changes what somebody said."""
    (finding,) = _found(NAMES + "She said: “We saw Okafar there.”")
    assert (finding.tier, finding.quoted, finding.fix) == ("query", True, None)


def test_a_word_that_the_article_uses_as_a_name_is_none_misspelt() -> None:
    """An unknown word with a capital is doubted once, and believed when it comes again."""
    once = "Then a friend of Pezza spoke."
    again = "Nobody had asked Pezza.\n\nThen a friend of Pezza spoke."
    assert [f.text for f in _found(once, "spelling")] == ["Pezza"]
    assert _found(again, "spelling") == []


def test_a_plain_slip_is_found_though_it_is_repeated() -> None:
    """Repetition does not make a name of a well-known word misspelt."""
    text = "They met at the Muncipal Auditorium.\n\nThe Muncipal Auditorium was full."
    assert [f.text for f in _found(text, "spelling")] == ["Muncipal", "Muncipal"]


def test_what_is_remembered_is_what_is_found_afresh() -> None:
    """Findings depend on the article alone: checking another one before changes nothing."""
    block = "Then a friend of Pezza spoke."
    alone = _found(block, "spelling")
    _found(f"Nobody had asked Pezza.\n\n{block}", "spelling")
    assert _found(block, "spelling") == alone
