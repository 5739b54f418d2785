"""Encoding: by rule where the bytes tell, by a guess that is shown where they do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kit
from kit.encoding import decode
from kit.errors import ArticleError

STORY = (
    "The café on the quay\n\n“It’s naïve to think so,” said Zoë Müller, who keeps the café. "
    "“We don’t.”\n\nThe fare is £5 – or about €6 – and the résumé of the council’s plan, which was "
    "shown on Friday, doesn’t say who will pay. “Not we,” she said."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_the_bytes_tell_is_no_guess(encoding: str) -> None:
    """No second opinion is asked for."""
    decoded = decode(STORY.encode(encoding), "a.txt")
    assert (decoded.text, decoded.other) == (STORY, "")


def test_the_usual_guess_is_right_and_undisputed() -> None:
    """Windows-1252, which both opinions take a Western article for."""
    decoded = decode(STORY.encode("cp1252"), "a.txt")
    assert decoded == (STORY, "cp1252", "", "")


def test_a_file_from_an_old_mac_is_asked_about(tmp_path: Path) -> None:
    """The finding shows both readings of the first word that differs."""
    path = tmp_path / "a.txt"
    path.write_bytes(STORY.encode("mac-roman"))
    found = kit.check(kit.load(path)).query("rule == 'loading.encoding'")
    (message,) = found["message"]
    assert "café" in message
    assert found["tier"].tolist() == ["query"]


def test_what_cannot_be_windows_1252_is_read_as_the_second_opinion_has_it() -> None:
    """The alternative would be a refusal; a note says what was done."""
    story = STORY.replace("naïve", "tête-à-tête")  # ê of the Mac is no letter of Windows
    decoded = decode(story.encode("mac-roman"), "a.txt")
    assert decoded.text == story
    assert (decoded.encoding, decoded.other) == ("MacRoman", "cp1252")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("cp1251", "cp1251"), ("latin-1", "cp1252"), ("utf-8", "cp1252"), ("nonsense", "cp1252")],
)
def test_what_a_file_declares_is_believed_where_it_can_be(declared: str, encoding: str) -> None:
    """A declaration that the bytes belie, or that nobody knows, is passed over."""
    assert decode("naïve".encode("cp1252"), "a.html", declared).encoding == encoding


@given(st.binary(max_size=300))
def test_bytes_are_text_or_one_line(data: bytes) -> None:
    """Never another error."""
    try:
        decode(data, "a.txt")
    except ArticleError as error:
        assert str(error).startswith("a.txt: ")  # noqa: PT017 - either is an answer
