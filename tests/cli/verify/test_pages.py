"""`kit verify` of pages that were handed on: made from these decisions, from others, or altered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli.verify.acts import ask, begin_anew, decide, lose_the_log, revise, undo
from cli.verify.conftest import Story, alter

from kit.exporters import names
from kit.log import log_path

FIRST = "was made before line 2 of"
SINCE = "and since then the copy"
UNKNOWN = "is not what source and log give, now or at any earlier decision"
ELSEWHERE = "was made from decisions that are not in this log"
DRESSED = "was made under another house style or by another version of the kit"


def test_pages_of_every_form_are_what_source_and_log_give(story: Story) -> None:
    """Byte for byte; status 0."""
    pages = story.pages()
    done = story.kit("verify", story.article, *pages)
    assert done.status == 0
    said = "was made from this source and this log of 1 line, byte for byte"
    assert done.out.count(said) == len(pages) == len(names())


def test_a_page_may_have_been_renamed(story: Story) -> None:
    """What it is called says nothing of what it is."""
    page = story.page("report").rename("index.html")
    assert story.said(page).startswith("ok  was made from this source and this log")


@pytest.mark.parametrize("form", names())
@pytest.mark.parametrize(
    ("since", "said"),
    [
        (decide, {f"NO  {FIRST} 2, {SINCE} changed"}),
        (ask, {f"ok  {FIRST} 2, {SINCE} has not changed", "ok  was made from this source"}),
        (undo, {f"ok  {FIRST} 3, {SINCE} has not changed", "ok  was made from this source"}),
        (revise, {"NO  was made from another version of the article", f"NO  {UNKNOWN}"}),
        (begin_anew, {f"NO  {ELSEWHERE}", f"NO  {UNKNOWN}", "ok  was made from this source"}),
        (lose_the_log, {f"NO  {ELSEWHERE}", f"NO  {UNKNOWN}"}),
    ],
)
def test_a_page_says_what_it_was_made_from(
    story: Story, form: str, since: Callable[[Path], None], said: set[str]
) -> None:
    """By the hashes that it carries; else by what was given at some decision before."""
    page = story.page(form)
    since(story.article)
    assert story.said(page).startswith(tuple(said))


@pytest.mark.parametrize("form", ["html", "redline", "report", "docx", "ninjs"])
@pytest.mark.parametrize(
    ("since", "said"),
    [
        (ask, f"ok  {FIRST} 2, {SINCE} has not changed"),
        (revise, "NO  was made from another version of the article (sha256 "),
        (begin_anew, f"NO  {ELSEWHERE}"),
    ],
)
def test_these_forms_carry_hashes(
    story: Story, form: str, since: Callable[[Path], None], said: str
) -> None:
    """So they say what no comparison could."""
    page = story.page(form)
    since(story.article)
    assert story.said(page).startswith(said)


@pytest.mark.parametrize("form", names())
def test_an_altered_page_is_found_out(story: Story, form: str) -> None:
    """A single letter, in any form, also after more was decided."""
    page = story.page(form)
    decide(story.article)
    made = page.read_bytes()
    letters = (b"crystal", b"krystal") if b"crystal" in made else (b"/Creator", b"/Kreator")
    page.write_bytes(made.replace(*letters))  # a PDF has its words packed
    assert page.read_bytes() != made
    assert story.said(page).startswith("NO  ")
    assert "altered" in story.said(page)


def test_a_word_file_that_came_back_says_what_it_was_made_from(story: Story) -> None:
    """Whoever saved it again altered its bytes; the hashes are still there."""
    page = story.page("docx")
    decide(story.article)
    page.write_bytes(page.read_bytes().replace(b"crystal", b"krystal"))
    assert story.said(page).startswith(
        "NO  says that it was made before line 2 of 2; it was altered or saved again since"
    )


@pytest.mark.parametrize("form", ["html", "redline", "report"])
def test_a_sealed_page_was_altered_for_certain_or_not_at_all(story: Story, form: str) -> None:
    """Its own hash tells an altered page from one that was made under another house style."""
    page = story.page(form)
    Path("house.toml").write_text('dialect = "British"\n', "utf-8")
    assert story.said(page) == f"NO  {DRESSED}"
    Path("american.toml").write_text('dialect = "American"\n', "utf-8")
    assert story.said(page, "--house", "american.toml").startswith("ok  was made from")
    page.write_text(page.read_text("utf-8").replace("crystal", "krystal"), "utf-8")
    assert story.said(page) == "NO  was altered after it was made"


def test_pages_wait_for_a_sound_log(story: Story) -> None:
    """Nothing is held to a log that was altered."""
    pages = story.pages()
    alter(log_path(story.article))
    done = story.kit("verify", story.article, *pages)
    assert done.status == 1
    assert "NO  Pages: cannot be compared before the log is sound" in done.out


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("nope.html", "nope.html: cannot be read (No such file"),
        ("page.xyz", "page.xyz: is no page that the kit writes; those end in .csv, .docx"),
        ("page", "page: is no page that the kit writes"),
    ],
)
def test_what_is_no_page_is_bad_input(
    kit: Callable[..., Any], article: Path, page: str, says: str
) -> None:
    """One line, before anything else is said."""
    Path("page.xyz").touch()
    Path("page").touch()
    done = kit("verify", article, page)
    assert (done.status, done.out) == (2, "")
    assert says in done.err
