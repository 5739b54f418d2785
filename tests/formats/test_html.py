"""HTML: the article of a saved page as Markdown, and what is doubtful about it said aloud."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import lxml.html
import pytest

import kit
from kit.cli import main
from kit.errors import ArticleError
from kit.exporters import rendered
from kit.formats import child, html
from kit.plugins import plugins

HERE = Path(__file__).parent
PAGE = HERE / "cases" / "harbour.html"
DISPUTED = HERE / "cases" / "harbour-disputed.html"
GOLDEN = HERE / "golden" / "harbour.html.md"


@pytest.fixture(scope="module")
def article() -> kit.Article:
    """Return the article of a page on which both readers agree."""
    return kit.load(PAGE)


def test_a_page_becomes_markdown(article: kit.Article) -> None:
    """Hed, emphasis, links, headings, lists, quotations, images and captions; nothing around it."""
    assert article.source == GOLDEN.read_text(encoding="utf-8")
    assert (article.markup, article.slug) == ("markdown", "harbour")


def test_the_roles_are_there(article: kit.Article) -> None:
    """The settings are no prose, the hed is the hed."""
    roles = [block.role for block in article.blocks]
    assert roles[:3] == ["code", "hed", "paragraph"]
    assert {"heading", "quotation", "list"} <= set(roles)


def test_the_hash_is_that_of_the_file(article: kit.Article) -> None:
    """What is proved is the file that came, and the meta names what turned it into Markdown."""
    assert article.sha256 == hashlib.sha256(PAGE.read_bytes()).hexdigest()
    assert article.meta["converter"].startswith("trafilatura ")


def test_nothing_that_acts_survives(article: kit.Article) -> None:
    """A link to a script keeps its words alone."""
    assert "on call" in article.source
    assert "javascript" not in article.source
    assert "evil" not in article.source


def test_byline_and_date_are_asked_about_with_their_origin(article: kit.Article) -> None:
    """They stand in the front matter, and a finding there says where they came from."""
    found = kit.check(article).query("rule in ('loading.byline', 'loading.date')")
    assert found["text"].tolist() == ["Ines Holloway", "2026-05-03"]
    assert found["tier"].tolist() == ["query", "query"]
    assert "JSON-LD" in found["message"].iloc[0]


def test_a_corrected_byline_is_the_pages_and_asked_about_no_more() -> None:
    """Half of automatic bylines are wrong: the editor types over it, and the export follows."""
    review = kit.Review(kit.load(PAGE))
    review.rewrite(*review.at("Ines Holloway"), "Inès Holloway")
    assert "loading.byline" not in set(review.findings["rule"])
    assert '<p class="byline">Inès Holloway</p>' in rendered(
        plugins("kit.exporters")["html"], review
    )


def test_where_the_readers_disagree_both_are_shown() -> None:
    """What only the first took is a query in its place; what only the second took is the tail."""
    article = kit.load(DISPUTED)
    found = kit.check(article).set_index("rule")
    assert found.loc["loading.disputed", "text"].strip().startswith("Readers who sailed on Sunday")
    tail = article.blocks[-1]
    assert tail.role == "boilerplate"
    assert "The company answered on Monday" in tail.span.of(article.source)
    assert found.loc["boilerplate.tail", "fix"] == ""


def test_where_they_agree_nothing_is_said(article: kit.Article) -> None:
    """No dispute, no tail."""
    assert "loading.disputed" not in set(kit.check(article)["rule"])
    assert article.blocks[-1].role == "paragraph"


def test_what_stands_around_the_article_is_counted_and_kept(article: kit.Article) -> None:
    """One question tells how much the page had besides; all of it is there to be seen."""
    found = kit.check(article).query("rule == 'loading.left_out'")
    assert len(found) == 1
    assert f"{len(article.left_out)} pieces" in found["message"].iloc[0]
    around = "\n".join(article.left_out)
    for words in ("Home", "By Ines Holloway", "Yard strike ends", "Subscribe to our newsletter"):
        assert words in around
        assert words not in article.source


def test_every_word_of_the_page_is_somewhere(article: kit.Article) -> None:
    """In the article, its front matter, or among what was left out."""
    page = lxml.html.fromstring(PAGE.read_text(encoding="utf-8")).find("body")
    shown = " ".join(page.itertext())
    kept = f"{article.source}\n{' '.join(article.left_out)}"
    for word in re.findall(r"[^\W_]{2,}", re.sub(r"<script.*", "", shown)):
        assert word in kept


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("<nav><a href=/>Home</a></nav>", "no article that can be told"),
        ("<p>", "no article that can be told"),
        ("<script>alert(1)</script>", "no article that can be told"),
    ],
)
def test_a_page_without_an_article_is_refused(page: str, says: str) -> None:
    """One line, and what to do instead."""
    with pytest.raises(ArticleError, match=says):
        html.read(page.encode(), "a.html")


@pytest.mark.parametrize(
    ("declared", "encoding", "known"),
    [
        ("iso-8859-1", "cp1252", "cp1252"),
        ("utf-8", "cp1252", "cp1252"),
        ("windows-1251", "windows-1251", "cp1251"),
        ("no-such-thing", "utf-8", "utf-8"),
        ("utf-8", "utf-16", "utf-16"),
    ],
)
def test_the_encoding_is_the_one_that_fits(declared: str, encoding: str, known: str) -> None:
    """A page's word for its encoding is believed where the bytes allow it."""
    words = "кофе" if "1251" in encoding else "café"
    page = f"<meta charset={declared}><p>They met in the {words} at noon, and nobody knew of it."
    article = html.read(page.encode(encoding), "a.html")
    assert words in article.source
    assert article.meta["encoding"] == known


HOSTILE = {
    "breaks": "<p>" + "a<br>" * 300_000,
    "brackets": "<p>" + "[a](" * 300_000,
    "ticks": "<p>" + "".join("`" * (n % 300) + " a " for n in range(10_000)),
    "lists": "<ul><li>" * 100_000 + "The ferry sails again on Sunday morning",
    "rows": f"<table>{'<tr><td>a<td>b' * 100_000}</table>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_made_to_be_slow_ends_in_time(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that a page goes through has one clock; then one line says so."""
    monkeypatch.setattr(child, "SECONDS", 2)
    started = time.monotonic()
    with pytest.raises(ArticleError, match=r"^a\.html: ") as caught:
        html.read(HOSTILE[name].encode(), "a.html")
    assert time.monotonic() - started < 20
    assert "\n" not in str(caught.value)


def test_a_nest_without_end_is_refused() -> None:
    """Never a traceback, never a hang."""
    page = "<div><ul><li>" * 20_000 + "The ferry sails again on Sunday morning, they say, at noon."
    try:
        article = html.read(page.encode(), "a.html")
    except ArticleError as error:
        assert str(error).startswith("a.html: ")  # noqa: PT017 - either is an answer
    else:
        assert "The ferry sails again" in article.source


def test_the_same_bytes_give_the_same_markdown(tmp_path: Path) -> None:
    """Whatever the hash seed, the time zone or the folder."""
    code = "import sys, kit; print(ascii(kit.load(sys.argv[1]).source))"
    sources = {
        subprocess.run(
            [sys.executable, "-c", code, str(DISPUTED)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/New_York"))
    }
    assert sources == {(ascii(kit.load(DISPUTED).source) + "\n").encode()}


def test_decisions_outlive_a_converter_that_reads_the_page_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another release, another Markdown: decisions land by their quote, or are orphans."""
    path = tmp_path / "harbour.html"
    path.write_bytes(PAGE.read_bytes())
    review = kit.open(path, check=False)
    review.rewrite(*review.at("two tractors"), "three tractors")
    review.rewrite(*review.at("missing certificate"), "lost certificate")
    review.rewrite(*review.at("nobody who lives on the island"), "no islander")
    converted = html.page.converted

    def later(worker: Path, data: bytes, name: str) -> dict[str, object]:
        made = converted(worker, data, name)
        text = "\0".join(made["blocks"]).replace("**", "").replace("## ", "### ")
        text = text.replace("Fares rise", "**Money.** Fares rise")
        blocks = text.replace("two tractors", "2 tractors").split("\0")
        return {**made, "blocks": blocks, "by": "trafilatura 9"}

    monkeypatch.setattr(html.page, "converted", later)
    again = kit.open(path, check=False)
    assert again.article.meta["converter"] == "trafilatura 9"
    assert again.article.sha256 == review.article.sha256
    assert "no islander" in again.copy
    # The quote is gone; its surroundings (the stars) are others: neither lands on a guess.
    assert [line.target.exact for line in again.standing.replay.orphans] == ["two", "missing"]


def test_verify_names_what_made_the_markdown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that decisions on an earlier version are no riddle when the file is the same."""
    path = tmp_path / "harbour.html"
    path.write_bytes(PAGE.read_bytes())
    with pytest.raises(SystemExit):
        main(["verify", str(path)])
    assert "made Markdown by trafilatura" in capsys.readouterr().out
