"""Checkers: one file for each sort of thing a machine can see in an article.

To add one, add a module here and register it under the entry point group `kit.checkers`. It has

- a docstring: what it looks for, in an editor's words;
- `RULES`: each with its reason and its examples, what it finds and what it leaves alone; a test
  runs them all and fails for a rule without;
- one or more of the functions below. All are pure: the same arguments, the same answer.

For what a paragraph alone tells, `check_block(block: Prose, house)` gives findings with positions
inside the block. It is called once for the same words, wherever they stand.

For what takes the whole article, blocks bear witness and a judge decides, in three functions:

- `tell(block: Prose, house)`: what the block tells of that others are judged by, any value that
  can be compared and hashed, or None. Leave positions out: it is then the same after most edits;
- `judge(told, house)`: what comes of it. `told` has an entry a block, in order (None where there
  is nothing to tell); it gives pairs of a block's number and a verdict on it, again any value, for
  the blocks that something is wrong in. It is asked again only when a block tells something else;
- `check_judged(block: Prose, verdict, house)`: the findings in the block, as `check_block` does.

For the rest, `check_article(article, house)` gives findings with positions in the article. It is
called after every edit, so let it be quick: `article.texts` are the blocks' texts.

If the whole article shows that some findings of blocks are none, `let_stand(told, house)` gives
their rules and texts as pairs; a checker without a judge is given the article instead.

If it works on a thread of its own, `begin(blocks, house)` is told what will be checked next.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from kit.article import Article
from kit.checkers.across import across, settled_with
from kit.checkers.placing import Placed, place
from kit.checkers.rule import Prose, Rule
from kit.checkers.whole import Checked, check_again
from kit.findings import Finding, findings_table
from kit.house import HouseStyle, house_at

__all__ = ["Prose", "Rule", "check", "find"]

_ARTICLES_KEPT = 8


def check(article: Article | str, house: HouseStyle | str | Path | None = None) -> pd.DataFrame:
    """Return what the checkers find in an article or a text, a row a finding.

    `house` is a house style or the path of one; None is the built-in one, whatever house styles lie
    about, so that the same text has the same findings everywhere. The columns are those of
    `kit.findings.findings_table`; positions are code points of the article's text.

    >>> check("One fact is cristal clear.")[["rule", "text", "fix"]].values.tolist()
    [['spelling.word', 'cristal', 'crystal']]
    """
    whole = Article.from_text(article) if isinstance(article, str) else article
    style = house if isinstance(house, HouseStyle) else _style(house)
    return findings_table(find(whole, style))


def _style(house: str | Path | None) -> HouseStyle:
    from kit.checkers.known import sound  # it brings a checker along, which importing kit does not

    return sound(house_at(house))


def find(article: Article, house: HouseStyle) -> tuple[Finding, ...]:
    """Return what the checkers find in an article, in order of place, settled and with keys.

    What was known of the article when it was last checked is remembered, so checking again after
    an edit costs the paragraph edited; the result is the same as checking afresh.
    """
    last = _last(article.slug, article.markup, house)
    before = last[0]
    checked = check_again(article, house, before.checked)
    starts = [block.start for block in article.blocks] or [0]
    rows = settled_with(checked.rows or [()], across(article, house), starts)
    made = place(rows, starts, before.placed)
    last[0] = _Last(checked, made)
    return made.findings


class _Last(NamedTuple):
    """An article as it was checked last."""

    checked: Checked = Checked()
    placed: Placed = Placed()


@lru_cache(maxsize=_ARTICLES_KEPT)
def _last(slug: str, markup: str, house: HouseStyle) -> list[_Last]:
    """Return the place where what is known of an article is kept: a list of one."""
    return [_Last()]
