"""File: the article of a Word file as Markdown, and what is in the file besides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kit.article import Article, Note
from kit.errors import ArticleError
from kit.formats.child import converted
from kit.formats.docx.guard import guarded
from kit.formats.kinds import kind_of, refuse_others
from kit.formats.length import fitting
from kit.prose.blocks import blocks_of

SUFFIXES = (".docx",)

_WORKER = Path(__file__).with_name("worker.py")
_QUOTED = 3  # changes of each sort that a note quotes
_LONG = 60  # characters quoted of one


def read(data: bytes, name: str) -> Article:
    """Read the article of a Word file; `name` is the file's, for errors.

    Tracked insertions are read as text and deletions are not, as if all were accepted; a note
    says so. Comments become notes at their words. Raises ArticleError when it cannot be read.
    """
    refuse_others(data, name, ".docx")
    if kind_of(data) is None:
        raise ArticleError(f"{name}: is no Word file; if it is plain text, name it .txt")
    found = converted(_WORKER, guarded(data, name), name)
    blocks = found["blocks"]
    if not blocks:
        raise ArticleError(f"{name}: holds no words; is its text in a picture?")
    source = "\n\n".join(_with_hed(blocks)) + "\n"
    article = Article.from_text(fitting(source, name), "markdown", {"converter": found["by"]})
    return replace(article, notes=tuple(_notes(found, article.source)))


def _with_hed(blocks: list[str]) -> list[str]:
    """Make a heading of the first line where the file has none and it reads like a hed."""
    first, *others = blocks
    plain = blocks_of("\n\n".join(blocks), "plain")[0].role == "hed"
    if not plain or "\n" in first or any(block.startswith("#") for block in blocks):
        return blocks
    return [f"# {first.strip('*')}", *others]


def _notes(found: Mapping[str, Any], source: str) -> Iterator[Note]:
    changes = [_told("taken in", found["inserted"]), _told("left out", found["deleted"])]
    if any(changes):
        told = "; ".join(filter(None, changes))
        yield Note("tracked", "", f"Tracked changes, neither accepted nor rejected: {told}.")
    yield from (_remark(one, source) for one in found["comments"] if not one["done"])
    if settled := [_said(one, one["about"]) for one in found["comments"] if one["done"]]:
        says = f"Remarks that are resolved in the file: {len(settled)}. {' · '.join(settled)}"
        yield Note("resolved", "", says)
    if found["pictures"]:
        yield Note(
            "left_out", "", f"Pictures in the file, and not in the text: {found['pictures']}."
        )
    if found["edges"]:
        edges = " · ".join(text[:_LONG] for text in found["edges"])
        yield Note("left_out", "", f"Left out as the head or the foot of the page: “{edges}”.")


def _remark(comment: Mapping[str, Any], source: str) -> Note:
    """Return a comment with its replies as a note at its words, quoted if they are gone."""
    about = _about(comment["about"], source)
    return Note("remark", about, _said(comment, "" if about else comment["about"]))


def _said(comment: Mapping[str, Any], about: str) -> str:
    on = f" on “{about[:_LONG]}”" if about else ""
    answers = "".join(f" {_by(reply)} answers: {reply['says']}" for reply in comment["replies"])
    return f"{_by(comment)} remarks{on}: {comment['says']}{answers}"


def _by(comment: Mapping[str, Any]) -> str:
    return comment["by"] or "Somebody"


def _told(what: str, changes: Sequence[Mapping[str, str]]) -> str:
    """Say how many changes there are, by whom, and quote the first of them."""
    if not changes:
        return ""
    by = ", ".join(dict.fromkeys(change["by"] or "somebody" for change in changes))
    quoted = ", ".join(f"“{change['text'].strip()[:_LONG]}”" for change in changes[:_QUOTED])
    more = ", …" if len(changes) > _QUOTED else ""
    return f"{len(changes)} {what} ({quoted}{more}), by {by}"


def _about(words: str, source: str) -> str:
    """Return as many of the words as stand in the Markdown, where marks may part them."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        if (start := " ".join(parts[:length])) in source:
            return start
    return ""
