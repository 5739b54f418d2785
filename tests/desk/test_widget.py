"""The desk's Python half: every message is answered, and all is drawn from the review."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from desk.talk import Talk
from ipywidgets import Tab, VBox

from kit.article import Article
from kit.desk.display import shown
from kit.desk.later import Later
from kit.desk.setting import DeskError
from kit.desk.widget import Desk
from kit.errors import FindingError
from kit.opening import open_review
from kit.queries import queries
from kit.record import MIME
from kit.review import Review

TEXT = "The news 😀\n\nOne fact is cristal clear.  Then “we was here” and recieve it."


@pytest.fixture
def review() -> Review:
    """A review of a short text."""
    return Review(Article.from_text(TEXT), by="ann")


@pytest.fixture
def talk(review: Review, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """A desk and somebody at it."""
    return Talk(review, monkeypatch)


def test_positions_on_the_wire_are_utf16(talk: Talk) -> None:
    """A finding after an emoji stands where JavaScript finds its text."""
    state = talk.desk.state
    units = state["text"].encode("utf-16-le")
    for finding in state["findings"]:
        piece = units[2 * finding["start"] : 2 * finding["end"]].decode("utf-16-le")
        assert piece == finding["text"]
    assert json.loads(json.dumps(state)) == _as_lists(state)


def _as_lists(part: object) -> object:
    """Return what JSON makes of rows that Python keeps as tuples."""
    if isinstance(part, dict):
        return {key: _as_lists(value) for key, value in part.items()}
    return [*map(_as_lists, part)] if isinstance(part, list | tuple) else part


def test_taking_a_fix_answers_with_the_new_state(talk: Talk) -> None:
    """The state names its cause, has the new text, and is saved."""
    talk.ask("accept", key=talk.key("cristal"), fix=0)
    state = talk.desk.state
    assert talk.news[-1]["cause"] == {"view": "v", "n": 1}
    assert "crystal clear" in state["text"]
    assert state["saved"] == {"ok": True, "why": ""}
    assert [c["inserted_words"] for c in state["changes"]] == ["crystal"]
    assert talk.desk.open_count == state["counts"]["open"]


def test_typing_is_answered_with_marks_and_saved_soon(talk: Talk, review: Review) -> None:
    """An edit is checked at once and in the log within half a second."""
    talk.type(TEXT + " Teh end.")
    [news] = talk.news
    assert "Teh" in [f["text"] for f in news["rows"]["findings"]["rows"]]
    assert not news["saved"]["ok"]
    until = time.monotonic() + 5
    while review.copy == TEXT and time.monotonic() < until:
        time.sleep(0.01)
    assert review.copy == TEXT + " Teh end."


def test_a_decision_saves_what_was_typed_first(talk: Talk, review: Review) -> None:
    """Order matters: the letters typed before a click are in the log before it."""
    talk.type(TEXT + " Then.")
    talk.ask("accept", key=talk.key("cristal"), fix=0)
    assert review.decisions["op"].tolist() == ["rewrite", "accept"]


def test_all_acts_of_an_editor(talk: Talk, review: Review) -> None:
    """Stet, query, reopen, rewrite, fix all safe, undo, redo and take back go through."""
    talk.ask("stet", key=talk.key("recieve"))
    talk.ask("reopen", key=talk.key("recieve"))
    talk.ask("query", key=talk.key("was"), question="Said so?")
    talk.ask("query", start=0, end=8, was="The news", question="Is it news?")
    assert [q["question"] for q in talk.desk.state["queries"]] == ["Is it news?", "Said so?"]
    talk.ask("rewrite", key=talk.key("recieve"), text="take")
    open_ = [f for f in talk.desk.state["findings"] if f["verdict"] == "open"]
    safe = [f["key"] for f in open_ if f["tier"] == "safe"]
    talk.ask("bulk", what="safe", only=safe)
    assert talk.news[-1]["notice"] == f"{len(safe)} fixed; undo takes them all back"
    talk.ask("undo")
    talk.ask("redo")
    talk.ask("revoke", id=talk.desk.state["changes"][-1]["id"])
    assert talk.said == []
    assert review.copy == TEXT.replace(".  Then", ". Then").replace("cristal", "crystal")


def test_a_word_is_added_to_the_house_style(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line at the top says so, and the word is underlined no more."""
    path = tmp_path / "story.txt"
    path.write_text("They met at the gastropubb.", encoding="utf-8")
    talk = Talk(open_review(path), monkeypatch)
    talk.ask("allow", key=talk.key("gastropubb"))
    assert talk.news[-1]["notice"] == "“gastropubb” is in the house style now"
    assert talk.desk.state["findings"] == []
    assert '"gastropubb"' in (tmp_path / "house.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("op", "content"),
    [
        ("accept", {"key": "gone"}),
        ("rewrite", {"key": "gone", "text": "x"}),
        ("dance", {}),
        ("edit", {"base": 1, "changes": [[0, "\ud83d"], 74]}),
        ("edit", {"base": 1, "changes": [[0, "x"], 7]}),
        ("edit", {"base": 1}),
        ("accept", {}),
        ("query", {"start": 0, "end": 3, "was": "Old", "question": "Who?"}),
    ],
)
def test_what_cannot_be_done_is_answered_too(talk: Talk, op: str, content: dict[str, str]) -> None:
    """A refusal is one line to the view that asked; the text stays."""
    talk.ask(op, **content)
    assert [m["op"] for m in talk.said] == ["error"]
    assert talk.said[0]["error"]
    assert talk.desk.state["text"] == TEXT


def test_a_log_that_cannot_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk says “not saved” and why; the letters stay on screen and are saved later."""
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    review = open_review(path, by="ann")
    talk = Talk(review, monkeypatch)
    review.log.path.mkdir()  # type: ignore[union-attr]
    talk.type(TEXT + "!")
    talk.desk._talk._save()
    assert talk.said[-1]["saved"]["ok"] is False
    assert "decisions.jsonl" in talk.said[-1]["saved"]["why"]
    talk.type(TEXT + "!!")
    assert talk.news[-1]["typed"] == "v"
    review.log.path.rmdir()  # type: ignore[union-attr]
    talk.desk._talk._save()
    assert open_review(path).copy == TEXT + "!!"


def test_a_review_is_shown_as_widget_page_text_and_record(review: Review) -> None:
    """Every form a notebook can keep is there and tells the same."""
    review.accept("text == 'cristal'")
    data, _ = shown(review)
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "<del>cristal</del><ins>crystal</ins>" in data["text/html"]
    assert "recieve" in data["text/html"]
    assert data["text/plain"] == repr(review)
    assert data[MIME]["copy"] == review.copy
    assert shown(review)[0] == data


def test_the_static_page_tells_what_the_author_answered(review: Review) -> None:
    """Question and answer stand in one row."""
    review.query(review.at("One fact"), "Which fact?")
    review.note(queries(review.standing)[0].line.id, "The first.")
    html = shown(review)[0]["text/html"]
    assert "<td>One fact</td><td>Which fact?</td><td>The first.</td>" in html


def test_the_desk_is_an_ipywidget(review: Review) -> None:
    """It goes into boxes and tabs, and its count of open findings can be observed."""
    desk = Desk(review)
    seen: list[int] = []
    desk.observe(lambda change: seen.append(change["new"]), "open_count")
    assert VBox([Tab([desk])]).children
    review.accept("text == 'cristal'")
    assert seen == [desk.open_count]


def test_a_decision_in_a_cell_is_seen_at_the_desk(review: Review) -> None:
    """What code decides is on screen at once, two desks or one."""
    desks = [Desk(review), Desk(review)]
    review.accept("text == 'cristal'")
    assert ["crystal" in desk.state["text"] for desk in desks] == [True, True]


def test_a_desk_is_given_its_height_and_its_panels(review: Review) -> None:
    """A number is pixels; panels stand in the desk's own order; a slip is named."""
    desk = Desk(review, height=600, panels=["history", "findings"])
    assert (desk.height, desk.panels) == ("600px", ["findings", "history"])
    with pytest.raises(DeskError, match="findings, queries, facts, history, readability"):
        Desk(review, panels=["redline"])
    with pytest.raises(DeskError, match="'70vh'"):
        Desk(review, height="tall")


def test_the_selection_is_told_in_code_points(talk: Talk) -> None:
    """What is selected in the browser can be observed in Python, an emoji before it or not."""
    seen: list[tuple[int, int]] = []
    talk.desk.observe(lambda change: seen.append(change["new"]), "selection")
    units = len("The news 😀\n\nOne ".encode("utf-16-le")) // 2
    talk.ask("select", start=units, end=units + 4)
    assert [TEXT[slice(*place)] for place in seen] == ["fact"]


def test_going_to_a_finding_tells_every_view(talk: Talk, review: Review) -> None:
    """By its key, its row of the table, itself, or a place; an unknown one is named."""
    row = review.findings.query("text == 'cristal'").iloc[0]
    talk.desk.go(row.name)
    talk.desk.go(row)
    talk.desk.go(next(found for found in review.found if found.text == "cristal"))
    talk.desk.go((row.start, row.end))
    assert [message["op"] for message in talk.said] == ["go"] * 4
    assert len({message["start"] for message in talk.said}) == 1
    with pytest.raises(FindingError, match="gone"):
        talk.desk.go("gone")


def test_hostile_text_is_escaped_in_the_static_page() -> None:
    """Markup in an article is text in its twin."""
    review = Review(Article.from_text("<script>alert(1)</script>\n\nIt is <b>cristal</b>."))
    html = shown(review)[0]["text/html"]
    assert "<script" not in html
    assert "<b>" not in html


def test_a_call_waits_for_quiet_but_not_for_ever() -> None:
    """Asking again puts the call off, at most until its limit."""
    calls: list[float] = []
    later = Later(lambda: calls.append(time.monotonic()), pause=0.2, limit=0.4)
    start = time.monotonic()
    while not calls and time.monotonic() - start < 5:
        later.ask()
        time.sleep(0.02)
    assert len(calls) == 1
    assert calls[0] - start >= 0.2
