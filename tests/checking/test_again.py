"""Checking again: what is remembered saves time and changes nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from types import MappingProxyType, ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.article import Article
from kit.checking import Rule, alone, find
from kit.checking.find import _last
from kit.checking.rule import Prose
from kit.findings import Finding
from kit.house import HouseStyle
from kit.plugins import plugins

HOUSE = HouseStyle()
RULES = [rule for checker in plugins("kit.checkers").values() for rule in checker.RULES]
# What the rules themselves are about, cut to paragraphs: each has something to find, or nearly.
PARAGRAPHS = [
    part
    for rule in RULES
    for text in (*rule.finds, *rule.leaves)
    for part in text.split("\n\n")
    if len(part) < 200
]
TAIL = ["Related articles", "Another Hed", "Subscribe now!"]
MORE = st.sampled_from([*TAIL, "> He said it's “so", "# The hed", "By Ann Other", " \u00a0", ""])
PIECES = st.one_of(st.sampled_from(PARAGRAPHS), MORE)
WORDS = st.sampled_from(
    "Okafor Okafar Okafors’ adviser advisor by-election byelection U.S. US cristal “ ” \" ' ’ – --"
    " ... … it’s it's Zakharova Marine Le le Pen May 3, 2017 last week".split(" ")
)


@st.composite
def edits(draw: st.DrawFn) -> list[list[str]]:
    """Draw an article and what a row of edits makes of it: typing, Enter, cut, paste, move."""
    parts = draw(st.lists(PIECES, min_size=1, max_size=6))
    versions = [list(parts)]
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, max(0, len(parts) - 1)))
        how = draw(st.sampled_from(["type", "put in", "cut", "move", "back"]))
        if how == "type" and parts:
            cut = draw(st.integers(0, len(parts[at])))
            parts[at] = f"{parts[at][:cut]} {draw(WORDS)} {parts[at][cut:]}"
        elif how == "put in":
            parts.insert(at, draw(PIECES))
        elif how == "cut" and parts:
            del parts[at]
        elif how == "move" and parts:
            parts.insert(draw(st.integers(0, len(parts) - 1)), parts.pop(at))
        else:
            parts = list(versions[0])
        versions.append(list(parts))
    return versions


def _fresh(article: Article) -> tuple[Finding, ...]:
    """Find with nothing remembered, of this article or of any paragraph."""
    _last.cache_clear()
    alone.known.cache_clear()
    alone.found.cache_clear()
    return find(article, HOUSE)


@settings(max_examples=200, deadline=None)
@given(edits(), st.sampled_from(["plain", "markdown"]))
def test_after_any_edits_the_findings_are_those_of_a_fresh_check(
    versions: list[list[str]], markup: str
) -> None:
    """One after another, each from what was known before, and each again from nothing."""
    articles = [Article.from_text("\n\n".join(parts), markup) for parts in versions]  # type: ignore[arg-type]
    _last.cache_clear()
    again = [find(article, HOUSE) for article in articles]
    assert again == [_fresh(article) for article in articles]


def test_articles_checked_in_turns_do_not_meet() -> None:
    """What is known of one article tells nothing of another, of whichever house."""
    texts = ["The hed\n\nOkafor met Okafor.\n\nOkafar left.", "The hed\n\nOkafar left."]
    houses = [HouseStyle(off=frozenset({"spelling.*", off})) for off in ("", "names.*")]
    pairs = [(Article.from_text(text), house) for text in texts for house in houses] * 2
    found = [[f.rule for f in find(article, house)] for article, house in pairs]
    assert found == [["names.variant"], [], [], []] * 2


@pytest.fixture
def stranger(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A checker of another package, among the kit's own; what was remembered is set aside."""
    module = ModuleType("stranger")
    together = MappingProxyType({**plugins("kit.checkers"), "stranger": module})
    monkeypatch.setattr(alone, "plugins", lambda _: together)
    _forget()
    yield module
    _forget()


def _forget() -> None:
    for memory in (alone.with_part, alone.known, alone.found, _last):
        memory.cache_clear()


def _rules(text: str) -> list[tuple[str, str]]:
    found = find(Article.from_text(text), HOUSE)
    return [(f.rule, f.text) for f in found if f.checker == "stranger"]


def test_a_stranger_that_looks_at_the_whole_article_is_asked_after_each_edit(
    stranger: ModuleType,
) -> None:
    """`check_article` may find what reaches over blocks; `let_stand` is given the article."""
    rule = Rule("stranger.twice", "style", "suggest", "why")

    def check_article(article: Article, _: HouseStyle) -> Iterator[Finding]:
        at = article.source.find("Twice.\n\nTwice.")
        if at >= 0:
            yield rule.finding(article.source, at, at + 14, "Once is enough.", "Twice.")

    def let_stand(article: Article, _: HouseStyle) -> frozenset[tuple[str, str]]:
        return frozenset({("spelling.word", "cristal")} if "Cristal" in article.source else ())

    stranger.check_article, stranger.let_stand = check_article, let_stand  # type: ignore[attr-defined]
    alone.with_part.cache_clear()
    assert _rules("The hed\n\nTwice.\n\nTwice.") == [("stranger.twice", "Twice.\n\nTwice.")]
    assert _rules("The hed\n\nTwice.\n\nThrice.") == []
    cup = "All the news\n\nOne fact is cristal clear."
    assert [f.text for f in find(Article.from_text(cup), HOUSE)] == ["cristal"]
    named = Article.from_text(f"{cup}\n\nMs Cristal left.")
    assert "cristal" not in [f.text for f in find(named, HOUSE)]


def test_a_stranger_that_judges_is_asked_again_only_when_it_is_told_something_else(
    stranger: ModuleType,
) -> None:
    """A verdict reaches the blocks that it is about, and no edit elsewhere asks for it again."""
    rule = Rule("stranger.most", "style", "suggest", "why")
    asked: list[Sequence[str | None]] = []

    def tell(block: Prose, _: HouseStyle) -> str | None:
        return next((word for word in ("cup", "mug") if word in block.text), None)

    def judge(told: Sequence[str | None], _: HouseStyle) -> Iterator[tuple[int, str]]:
        asked.append(told)
        most = max(("cup", "mug"), key=told.count)
        yield from ((number, most) for number, word in enumerate(told) if word and word != most)

    def check_judged(block: Prose, most: str, _: HouseStyle) -> Iterator[Finding]:
        at = block.text.find("mug" if most == "cup" else "cup")
        yield rule.finding(block.text, at, at + 3, "Most are otherwise.", most)

    stranger.tell, stranger.judge, stranger.check_judged = tell, judge, check_judged  # type: ignore[attr-defined]
    alone.with_part.cache_clear()
    hed = "The hed\n\nA cup of tea.\n\nHer cup was full.\n\n"
    assert _rules(f"{hed}“His mug is red.”") == [("stranger.most", "mug")]
    assert _rules(f"{hed}So “his mug is red.”") == [("stranger.most", "mug")]
    assert len(asked) == 1
    assert _rules(f"{hed}His mug.\n\nMy mug.\n\nA mug.") == [("stranger.most", "cup")] * 2


TABLE = """
import json, sys
from kit import check
for text in json.load(sys.stdin):
    print(check(text).reset_index().to_json(orient="records"))
"""


def test_the_table_is_the_same_in_any_process_and_any_order() -> None:
    """Neither the hashing of a process nor what was checked before it shows in a table."""
    texts = ["\n\n".join(PARAGRAPHS[number::40]) for number in range(6)]
    tables = []
    for seed, order in (("0", 1), ("1", -1), ("4242", 1)):
        run = subprocess.run(
            [sys.executable, "-c", TABLE],
            input=json.dumps(texts[::order]),
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        )
        tables.append(run.stdout.splitlines()[::order])
    assert len(tables[0]) == len(texts)
    assert tables[0] == tables[1] == tables[2]


def test_who_asks_the_engine_is_asked_last() -> None:
    """By then the engine has read the block, on its own thread, while the others were at work."""
    asked = subprocess.run(
        [sys.executable, "-c", ASKING], capture_output=True, text=True, check=True
    ).stdout
    waits, begun = set(json.loads(asked)), alone.with_part("begin").keys()
    assert {"confusion", "harper", "hyphens", "spelling"} <= waits <= begun
    assert set(alone._in_turn()[-len(begun) :]) == begun


ASKING = """
import json
from kit import engine
from kit.checking.alone import with_part
from kit.checking.rule import Prose
from kit.house import HouseStyle

block = Prose("One fact is cristal clear, Le Pen said in 1990.")
waits = []
for name, checker in with_part("check_block").items():
    engine.ask.cache_clear()
    for each in ("kit.checking.tokens.tokens", "kit.lexicon.doubt.doubts"):
        module, _, function = each.rpartition(".")
        getattr(__import__(module, fromlist=[function]), function).cache_clear()
    list(checker.check_block(block, HouseStyle()))
    if engine.ask.cache_info().misses:
        waits.append(name)
print(json.dumps(waits))
"""
