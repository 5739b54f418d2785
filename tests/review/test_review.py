"""Review: what an editor decides, with no screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from review.sample import TEXT

from kit.article import Article
from kit.errors import FindingError
from kit.opening import open_review
from kit.review import Review


def test_accepting_by_a_query_takes_the_fix(review: Review) -> None:
    """A pandas query names the findings; the copy has the fix; the table says accepted."""
    made = review.accept("rule == 'spelling.word' and text == 'cristal'")
    assert made[["text", "replacement"]].values.tolist() == [["cristal", "crystal"]]
    assert "crystal clear" in review.copy
    row = review.findings.query("verdict == 'accepted'").iloc[0]
    assert (row.text, row.fix, review.copy[row.start : row.end]) == (
        "cristal",
        "crystal",
        "crystal",
    )


def test_accepting_again_writes_nothing(review: Review) -> None:
    """A notebook that is run again makes no second decision."""
    review.accept("text == 'cristal'")
    assert review.accept("text == 'cristal'").empty
    assert len(review.decisions) == 1


def test_accepting_a_table_takes_all_its_fixes_as_one_step(review: Review) -> None:
    """Several findings are one step: one undo takes them back."""
    spelling = review.findings.query("kind == 'spelling'")
    assert len(review.accept(spelling)) == 2
    assert "crystal clear" in review.copy
    assert "receive" in review.copy
    review.undo()
    assert review.copy == TEXT


def test_words_inside_a_quotation_are_no_machines(review: Review) -> None:
    """A grammar error somebody spoke has no fix, but shows what would be right."""
    quoted = review.findings.query("quoted")
    assert quoted["fix"].tolist() == [None]
    assert quoted["tier"].tolist() == ["query"]
    assert "were" in quoted["fixes"].iloc[0]
    with pytest.raises(FindingError, match="has no fix to take"):
        review.accept(quoted)


def test_an_editor_may_change_a_quotation_by_her_own_hand(review: Review) -> None:
    """Choosing a fix by its number takes it even inside a quotation."""
    key = review.findings.query("quoted").index[0]
    fixes = review.findings.loc[key, "fixes"]
    review.accept(key, fix=fixes.index("were"))
    assert "“we were here”" in review.copy


def test_stet_closes_a_finding_and_leaves_the_text(review: Review) -> None:
    """Letting it stand is a verdict, not a change; it survives edits elsewhere."""
    review.stet("text == 'cristal'", why="a name")
    review.rewrite(*review.at("The end"), "The very end")
    assert review.findings.query("text == 'cristal'")["verdict"].tolist() == ["stet"]
    review.reopen("text == 'cristal'")
    assert review.findings.query("text == 'cristal'")["verdict"].tolist() == ["open"]


def test_a_query_to_the_author_changes_nothing(review: Review) -> None:
    """A question about a finding or about any place is kept with its place."""
    review.query("quoted", "Did he say “was”?")
    review.query(review.at("The end"), "Is there more?")
    assert review.copy == TEXT
    queries = review.findings.query("verdict == 'query'")
    assert queries["text"].tolist() == ["was", "The end"]


def test_fix_safe_mends_what_a_machine_may_and_is_one_undo(review: Review) -> None:
    """Only findings of the tier safe are fixed, all in one step."""
    made = review.fix_safe()
    assert made["rule"].tolist() == ["spelling.word", "typography.spaces", "spelling.word"]
    mended = TEXT.replace("cristal", "crystal").replace(".  Then", ". Then")
    assert review.copy == mended.replace("recieve", "receive")
    assert review.fix_safe().empty
    review.undo()
    assert review.copy == TEXT


def test_rewriting_inside_a_fix_is_one_change(review: Review) -> None:
    """A word rewritten twice is one change of the source, and the fix is superseded."""
    review.accept("text == 'cristal'")
    review.rewrite(*review.at("crystal clear"), "plain")
    assert review.changes[["text", "replacement"]].values.tolist() == [["cristal clear", "plain"]]


def test_rewriting_a_phrase_leaves_the_fixes_inside_it(review: Review) -> None:
    """What a rewrite does not change stays the decision it was."""
    review.accept("text == 'cristal'")
    review.rewrite(*review.at("is crystal clear.  Then"), "was crystal clear.  Now")
    assert review.changes[["text", "replacement"]].values.tolist() == [
        ["is cristal clear.  Then", "was crystal clear.  Now"]
    ]
    review.undo()
    review.rewrite(*review.at("is crystal clear"), "was crystal clear")
    assert review.changes["text"].tolist() == ["is", "cristal"]


def test_a_letter_typed_is_logged_as_its_word(review: Review) -> None:
    """A person who reads the log sees words."""
    start, _ = review.at("Then")
    review.rewrite(start + 3, start + 4, "m")
    assert review.changes[["text", "replacement"]].values.tolist() == [["Then", "Them"]]


def test_the_same_letter_typed_on_both_sides_is_two_changes() -> None:
    """Among equal letters an insertion stays where it was typed, apart from the other."""
    review = Review(Article.from_text("a"), by="ann")
    review.rewrite(1, 1, "a")
    review.rewrite(0, 0, "a")
    assert review.copy == "aaa"
    assert len(review.changes) == 2


def test_writing_ones_own_answers_the_finding(review: Review) -> None:
    """A rewrite that names its finding shows as rewritten."""
    row = review.findings.query("text == 'cristal'").iloc[0]
    review.rewrite(row.start, row.end, "sun-clear", finding=row.name)
    assert review.findings.query("verdict == 'rewritten'")["text"].tolist() == ["cristal"]


def test_fixing_what_was_typed_joins_the_rewrite(review: Review) -> None:
    """A misspelling typed by the editor herself is found and fixed within her own change."""
    review.rewrite(*review.at("The end"), "The ennd of teh war")
    review.accept("text == 'teh'")
    assert review.copy.endswith("The ennd of the war")
    assert len(review.changes) == 1


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda r: r.accept("txet == 'x'"), "neither a finding's key nor a pandas query"),
        (lambda r: r.accept(["k123"]), "no finding has the key 'k123'"),
        (lambda r: r.accept("text == 'cristal'", fix=99), "there is no fix 99"),
        (lambda r: r.rewrite(5, 3, "x"), "not a place in the copy"),
        (lambda r: r.rewrite(0, 10_000, "x"), "not a place in the copy"),
        (lambda r: r.at("e"), "stands 13 times"),
        (lambda r: r.revoke("nothing"), "no decision has the id"),
    ],
)
def test_what_cannot_be_done_is_named(review: Review, act: object, said: str) -> None:
    """A slip is answered with what was given and what is possible; nothing is written."""
    with pytest.raises(FindingError, match=said):
        act(review)  # type: ignore[operator]
    assert review.decisions.empty


def test_stets_and_queries_alone_leave_the_source(review: Review) -> None:
    """All stet or query: the copy is the source."""
    for number, key in enumerate(review.findings.index):
        review.stet(key) if number % 2 else review.query(key, "Sure?")
    assert review.copy == TEXT
    assert (review.findings["verdict"] != "open").all()


def test_a_word_goes_to_the_house_style(tmp_path: Path) -> None:
    """It is a finding no more, here and in the project's other articles; a name goes to names."""
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("They met at the gastropubb with Barack Obaama.", "utf-8")
    review = open_review(tmp_path / "one.txt")
    words = review.findings.query("rule == 'spelling.word'")
    assert review.allow(words, why="so the sign says") == ["gastropubb", "Obaama"]
    assert "spelling.word" not in set(review.findings["rule"])
    assert "spelling.word" not in set(open_review(tmp_path / "two.txt").findings["rule"])
    text = (tmp_path / "house.toml").read_text("utf-8")
    assert 'names = [\n    "Obaama", # so the sign says' in text
    assert review.decisions.empty


def test_without_a_house_style_file_nothing_is_added(review: Review) -> None:
    """A review of a text has no project whose house style could learn."""
    with pytest.raises(FindingError, match="has no file"):
        review.allow("text == 'cristal'")
