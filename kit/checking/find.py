"""Find: all that the checkers find in an article, and the table of it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from kit.article import Article
from kit.checking.across import across, settled_with
from kit.checking.known import sound
from kit.checking.placing import Placed, place
from kit.checking.whole import Checked, begin_new, check_again
from kit.english import in_its_english
from kit.findings import Finding, findings_table
from kit.house import HouseStyle, house_at

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
    style = house if isinstance(house, HouseStyle) else sound(house_at(house))
    return findings_table(find(whole, style))


def find(article: Article, house: HouseStyle) -> tuple[Finding, ...]:
    """Return what the checkers find in an article, in order of place, settled and with keys.

    What was known of the article when it was last checked is remembered, so checking again after
    an edit costs the paragraph edited; the result is the same as checking afresh.
    """
    style = in_its_english(house, article)
    last = _last(article.slug, article.markup, style)
    before = last[0]
    checked = check_again(article, style, before.checked)
    starts = [block.start for block in article.blocks] or [0]
    rows = settled_with(checked.rows or [()], across(article, style), starts)
    made = place(rows, starts, before.placed)
    last[0] = _Last(checked, made)
    return made.findings


def begin(article: Article, house: HouseStyle) -> None:
    """Let what `find` will wait for begin, while the caller does something else."""
    style = in_its_english(house, article)
    begin_new(article, style, _last(article.slug, article.markup, style)[0].checked)


class _Last(NamedTuple):
    """An article as it was checked last."""

    checked: Checked = Checked()
    placed: Placed = Placed()


@lru_cache(maxsize=_ARTICLES_KEPT)
def _last(slug: str, markup: str, house: HouseStyle) -> list[_Last]:  # noqa: ARG001 - its key
    """Return the place where what is known of an article is kept: a list of one."""
    return [_Last()]
