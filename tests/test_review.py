"""Review: what an editor can ask and do, with no screen."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.article import Article
from kit.errors import ConflictError, FindingError
from kit.findings import COLUMNS
from kit.opening import open_review
from kit.replay import replay
from kit.review import Review
from kit.standing import Standing

TEXT = "The news\n\nOne fact is cristal clear.  Then “we was here” and recieve it.\n\nThe end"


@pytest.fixture
def review() -> Review:
    """A review of a short article with three defects and one inside a quotation."""
    return Review(Article.from_text(TEXT), by="ann")


def test_without_decisions_the_copy_is_the_source(review: Review) -> None:
    """Opening an article changes nothing of it."""
    assert review.copy == review.article.source == TEXT


def test_findings_are_a_table_of_the_copy(review: Review) -> None:
    """Each open finding quotes what stands at its place in the copy."""
    table = review.findings
    assert tuple(table.columns) == COLUMNS
    assert table.index.is_unique
    assert all(row.text == review.copy[row.start : row.end] for row in table.itertuples())


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


def test_undo_and_redo_walk_the_whole_history(review: Review) -> None:
    """Typing, fixes and verdicts are one history; a new step forgets what was undone."""
    review.accept("text == 'cristal'")
    review.rewrite(*review.at("crystal"), "glass")
    review.stet("text == 'recieve'")
    copies = [review.copy]
    for _ in range(3):
        review.undo()
        copies.append(review.copy)
    assert review.undo().empty
    assert copies[1] == copies[0]
    assert "crystal" in copies[2]
    assert copies[3] == TEXT
    for _ in range(3):
        review.redo()
    assert review.redo().empty
    assert review.copy == copies[0]
    assert review.findings.query("text == 'recieve'")["verdict"].tolist() == ["stet"]
    review.undo()
    review.rewrite(0, 3, "A")
    assert review.redo().empty


def test_a_hundred_steps_can_be_undone(review: Review) -> None:
    """Undo reaches back to the beginning."""
    for number in range(120):
        review.rewrite(0, 3, f"T{number:02}"[:3])
    for _ in range(120):
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


def test_restoring_the_source_takes_the_change_back(review: Review) -> None:
    """Typing the source's words again leaves no change."""
    review.accept("text == 'cristal'")
    made = review.rewrite(*review.at("crystal"), "cristal")
    assert made["op"].tolist() == ["revoke"]
    assert review.changes.empty
    assert review.copy == TEXT


def test_a_change_can_be_taken_back_by_its_id(review: Review) -> None:
    """Any change in the table can be revoked, the others stay."""
    review.accept("kind == 'spelling'")
    review.revoke(review.changes.query("text == 'cristal'").index)
    assert review.changes["text"].tolist() == ["recieve"]


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


def test_two_changes_of_one_place_in_a_log_are_refused_by_name(review: Review) -> None:
    """A log in which two accepted changes overlap is not guessed at."""
    standing = Standing.of(review.article, ())
    one = standing.change(_span(TEXT, "cristal clear"), "plain", "accept")
    two = standing.change(_span(TEXT, "cristal"), "crystal", "accept")
    assert one
    assert two
    with pytest.raises(ConflictError, match="“cristal clear” → “plain”"):
        replay(TEXT, [one, two])


def test_stets_and_queries_alone_leave_the_source(review: Review) -> None:
    """All stet or query: the copy is the source."""
    for number, key in enumerate(review.findings.index):
        review.stet(key) if number % 2 else review.query(key, "Sure?")
    assert review.copy == TEXT
    assert (review.findings["verdict"] != "open").all()


def test_decisions_of_different_places_come_in_any_order(review: Review) -> None:
    """A shuffled log makes the same copy."""
    review.accept("kind == 'spelling'")
    review.fix_safe()
    review.stet("quoted")
    lines = list(review.standing.decisions)
    for order in itertools.permutations(lines):
        assert replay(TEXT, order).redline == review.redline


LETTERS = st.sampled_from("ab c.\n“”’é\u0301\u05d0\u2028\U0001f600")


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, max_size=40), st.data())
def test_typed_edits_replay_to_the_same_copy(text: str, data: st.DataObject) -> None:
    """After any edits, undos and redos, a fresh reading of the log gives the same copy."""
    review = Review(Article.from_text(text), by="ann")
    copy, copies = review.copy, [review.copy]
    for _ in range(data.draw(st.integers(0, 6))):
        if data.draw(st.booleans()) or not copy:
            start = data.draw(st.integers(0, len(copy)))
            end = data.draw(st.integers(start, min(len(copy), start + 5)))
            typed = data.draw(st.text(LETTERS, max_size=4))
            review.rewrite(start, end, typed)
            copy = copy[:start] + typed + copy[end:]
            assert review.copy == copy
        elif not review.undo().empty:
            copy = review.copy
        copies.append(copy)
    lines = [*review.standing.decisions]
    assert Standing.of(review.article, lines).copy == copy
    if all(line.op != "revoke" for line in lines):
        assert Standing.of(review.article, data.draw(st.permutations(lines))).copy == copy


def test_decisions_outlive_the_review(tmp_path: Path) -> None:
    """Another opening of the same article has the decisions, and the file is unchanged."""
    path = tmp_path / "meetings.txt"
    path.write_text(TEXT, encoding="utf-8")
    before = path.read_bytes()
    open_review(path, by="ann").accept("text == 'cristal'")
    assert "crystal clear" in open_review(path).copy
    assert path.read_bytes() == before
    assert (tmp_path / "meetings.decisions.jsonl").exists()


def test_two_reviews_of_one_article_see_each_other(tmp_path: Path) -> None:
    """What one writes the other reads at its next look."""
    path = tmp_path / "meetings.txt"
    path.write_text(TEXT, encoding="utf-8")
    one, two = open_review(path, by="ann"), open_review(path, by="bob")
    one.accept("text == 'cristal'")
    two.accept("text == 'recieve'")
    assert one.copy == two.copy
    assert one.changes["by"].tolist() == ["ann", "bob"]


def test_a_changed_article_keeps_its_decisions_or_says_which_are_orphans(tmp_path: Path) -> None:
    """A decision lands on its exact quote in the changed article, or is listed as an orphan."""
    path = tmp_path / "meetings.txt"
    path.write_text(TEXT, encoding="utf-8")
    open_review(path, by="ann").accept("kind == 'spelling'")
    path.write_text(TEXT.replace("cristal", "crystal").replace("The news", "A news day"), "utf-8")
    again = open_review(path)
    assert "receive" in again.copy
    assert again.orphans["text"].tolist() == ["cristal"]


def _span(text: str, words: str) -> object:
    from kit.prose import Span

    return Span(text.index(words), text.index(words) + len(words))


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
