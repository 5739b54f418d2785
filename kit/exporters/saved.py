"""Saved: what a notebook says of the article it is about, and the copy that it keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kit.article import Article
from kit.checkers.boilerplate import TAIL
from kit.errors import ArticleError, ExportError
from kit.exporters.mention import Mention
from kit.exporters.unverified import SavedReview
from kit.house import DIALECTS, HouseStyle
from kit.jupyter import Named, named_in, named_in_metadata
from kit.record import MIME
from kit.review import Review

_NO_ARTICLE = (
    "the notebook shows no review: end a cell with the review and run it "
    '(or name the article in a cell tagged "parameters", article = "story.txt"), then export'
)


@dataclass(frozen=True)
class Saved:
    """What a notebook is about: paths from there ("" for none), and its last record."""

    path: str
    house: str = ""
    record: Mapping[str, Any] = field(default_factory=dict)


def saved_in(notebook: Mapping[str, Any], folder: Path | None) -> Saved:
    """Return what `notebook`, which lies in `folder`, says of its article.

    It may say so in its outputs, in its cell of parameters and in its metadata. Raises ExportError
    when it speaks of none, or of two.
    """
    records, named = list(_records(notebook)), list(_named(notebook))
    said = [*map(Mention.of_record, records), *(Mention(each.article) for each in named)]
    if not said:
        raise ExportError(_NO_ARTICLE)
    others = [one for one in said if not one.is_the_same(said[0], folder)]
    if others:
        raise ExportError(
            f"the notebook is about {said[0]} and {' and '.join(dict.fromkeys(map(str, others)))}: "
            "a clean copy is made of one article; keep one in each notebook, and run it again "
            "when its article is another"
        )
    house = next((each.house for each in named if each.house), "")
    return Saved(said[0].path, house, max(records, key=_age, default={}))


def saved_review(record: Mapping[str, Any]) -> SavedReview:
    """Return a review of the clean copy that a record keeps; ExportError when it is damaged."""
    copy, slug, meta = record.get("copy"), record.get("slug"), record.get("meta")
    if not isinstance(copy, str) or not isinstance(slug, str) or not _is_meta(meta):
        raise ExportError("the copy saved in the notebook is damaged; run the notebook again")
    try:
        article = Article.from_text(copy, record.get("markup", "plain"), meta)
    except ArticleError as error:
        raise ExportError(f"the copy saved in the notebook is damaged: {error}") from error
    dialect = record.get("dialect")
    house = HouseStyle(dialect if dialect in DIALECTS else DIALECTS[0])
    review = SavedReview(replace(article, slug=slug), house)
    if record.get("tail") == "kept":
        _keep_tail(review)
    return review


def _keep_tail(review: Review) -> None:
    """Let the tail stand, as an editor who decided so."""
    standing = review.standing
    tails = [block for block in standing.draft.blocks if block.role == "boilerplate"]
    review.log.append(standing.remark("stet", block.span, TAIL.name) for block in tails)


def _records(notebook: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for cell in notebook.get("cells", ()):
        for output in cell.get("outputs", ()):
            record = output.get("data", {}).get(MIME)
            if isinstance(record, dict):
                yield record


def _named(notebook: Mapping[str, Any]) -> Iterator[Named]:
    yield from (each for each in (named_in(notebook), named_in_metadata(notebook)) if each.article)


def _age(record: Mapping[str, Any]) -> int:
    """The log only grows, so the record with the most decisions is the newest."""
    decisions = record.get("decisions")
    return decisions if isinstance(decisions, int) else -1


def _is_meta(meta: object) -> bool:
    return isinstance(meta, dict) and all(isinstance(v, str) for kv in meta.items() for v in kv)
