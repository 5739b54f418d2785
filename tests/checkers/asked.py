"""Asked: one checker alone, called as `kit.checkers` calls it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import ModuleType

from kit.article import Article
from kit.checking import Prose
from kit.findings import Finding
from kit.house import HouseStyle


def asked(checker: ModuleType, article: Article, house: HouseStyle) -> list[Finding]:
    """Return all that a checker says of an article, as it comes, with places in the article."""
    found = [*checker.check_article(article, house)] if hasattr(checker, "check_article") else []
    blocks = [
        Prose(text, block.role, article.markup) if block.is_prose else None
        for text, block in zip(article.texts, article.blocks, strict=True)
    ]
    for number, prose in enumerate(blocks):
        if prose and hasattr(checker, "check_block"):
            found += _placed(article, number, checker.check_block(prose, house))
    if hasattr(checker, "judge"):
        told = [checker.tell(prose, house) if prose else None for prose in blocks]
        for number, verdict in checker.judge(told, house):
            found += _placed(article, number, checker.check_judged(blocks[number], verdict, house))
    return found


def _placed(article: Article, number: int, findings: Iterable[Finding]) -> Iterator[Finding]:
    by = article.blocks[number].start
    return (f._replace(start=f.start + by, end=f.end + by) for f in findings)
