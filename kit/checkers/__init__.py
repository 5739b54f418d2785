"""Checkers: one file for each sort of thing a machine can see in an article.

To add one, add a module here and register it under the entry point group `kit.checkers`. It has

- a docstring: what it looks for, in an editor's words;
- `RULES`: each with its reason and its examples, what it finds and what it leaves alone; a test
  runs them all and fails for a rule without;
- `check_block(block: Prose, house)`, giving findings with positions inside the block: computed
  once for the same words, wherever they stand; or `check_article(article, house)`, for what
  needs the whole; or both;
- if it can tell from the whole article that some findings of a block are none, `let_stand(article,
  house)`, giving their rules and texts as pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pandas as pd

from kit.article import Article
from kit.checkers.loose import loose, settled_with
from kit.checkers.rule import Prose, Rule
from kit.checkers.whole import Checked, check_again
from kit.findings import Finding, findings_table, placed
from kit.house import HouseStyle, read_house

__all__ = ["Prose", "Rule", "check", "find"]

_ARTICLES_KEPT = 8


def check(article: Article | str, house: HouseStyle | str | Path | None = None) -> pd.DataFrame:
    """Return what the checkers find in an article or a text, a row a finding.

    `house` is a house style or the path of one; None is the built-in one. The columns are those
    of `kit.findings.findings_table`; positions are code points of the article's text.

    >>> check("One fact is cristal clear.")[["rule", "text", "fix"]].values.tolist()
    [['spelling.word', 'cristal', 'crystal']]
    """
    whole = Article.from_text(article) if isinstance(article, str) else article
    style = house if isinstance(house, HouseStyle) else read_house(house)
    return findings_table(find(whole, style))


def find(article: Article, house: HouseStyle) -> tuple[Finding, ...]:
    """Return what the checkers find in an article, in order of place, settled and with keys.

    What was known of the article when it was last checked is remembered, so checking again after
    an edit costs the paragraph edited; the result is the same as checking afresh.
    """
    last = _last(article.slug, article.markup, house)
    checked = last[0] = check_again(article, house, last[0])
    starts = [block.start for block in article.blocks] or [0]
    rows = settled_with(checked.rows or [()], loose(article, house), starts)
    return tuple(_placed(rows, starts))


@lru_cache(maxsize=_ARTICLES_KEPT)
def _last(slug: str, markup: str, house: HouseStyle) -> list[Checked]:
    """Return the place where what is known of an article is kept: a list of one."""
    return [Checked()]


def _placed(rows: Sequence[tuple[Finding, ...]], starts: Sequence[int]) -> list[Finding]:
    """Return the findings with their places in the article, the keys of twins told apart."""
    seen: dict[str, int] = {}
    findings = []
    for number, (start, row) in enumerate(zip(starts, rows, strict=True)):
        for finding in row:
            key = finding.key
            times = seen[key] = seen.get(key, 0) + 1
            name = key if times == 1 else f"{key}-{times}"
            findings.append(placed(finding, start, number, name))
    return findings
