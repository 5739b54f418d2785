"""Remarks: the comments of a Word file: at which words, by whom, the replies, and if it is settled.

Replies and what is resolved stand in a part of their own (commentsExtended, [MS-DOCX] 2.5.4),
which knows a comment by its last paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def remarks(body: ET.Element, said: ET.Element, threads: ET.Element) -> list[dict[str, Any]]:
    """Return each remark: `by`, `says`, the words it is `about`, `done`, and the `replies` to it.

    `body`, `said` and `threads` are the trees of the document, its comments and their threads. A
    reply is `by` somebody and `says` something; one whose remark is gone is a remark.
    """
    about = dict(_ranges(body))
    parents, done = _threads(threads)
    by_name: dict[str, dict[str, Any]] = {}
    found: list[dict[str, Any]] = []
    for comment in said.iter(f"{_W}comment"):
        name = _names(comment)[-1]
        one = {"by": comment.get(f"{_W}author", ""), "says": _says(comment)}
        thread = by_name.get(parents[name]) if name in parents else None
        if thread is None:
            place = about.get(comment.get(f"{_W}id", ""), "")
            thread = {**one, "about": place, "done": name in done, "replies": []}
            found.append(thread)
        else:
            thread["replies"].append(one)
        by_name[name] = thread
    return found


def _threads(threads: ET.Element) -> tuple[dict[str, str], set[str]]:
    """Return whose reply each comment is, and which are resolved, by their paragraphs' names."""
    parents: dict[str, str] = {}
    done: set[str] = set()
    for one in threads.iter(f"{_W15}commentEx"):
        name = one.get(f"{_W15}paraId", "").upper()
        if parent := one.get(f"{_W15}paraIdParent", "").upper():
            parents[name] = parent
        if one.get(f"{_W15}done") in ("1", "true", "on"):
            done.add(name)
    return parents, done


def _names(comment: ET.Element) -> list[str]:
    paragraphs = comment.iter(f"{_W}p")
    return [p.get(f"{_W14}paraId", "").upper() for p in paragraphs] or [""]


def _says(comment: ET.Element) -> str:
    lines = (_text(paragraph) for paragraph in comment.iter(f"{_W}p"))
    return " / ".join(filter(None, lines))


def _text(element: ET.Element) -> str:
    return " ".join("".join(e.text or "" for e in element.iter(f"{_W}t")).split())


def _ranges(body: ET.Element) -> Iterator[tuple[str, str]]:
    """Give the number of each comment and the words in its range, as far as the paragraph goes."""
    for paragraph in body.iter(f"{_W}p"):
        open_: dict[str, str] = {}
        for element in paragraph.iter():
            number = element.get(f"{_W}id", "")
            if element.tag == f"{_W}commentRangeStart":
                open_[number] = ""
            elif element.tag == f"{_W}commentRangeEnd" and number in open_:
                yield number, open_.pop(number).strip()
            elif element.tag == f"{_W}t":
                open_ = {key: words + (element.text or "") for key, words in open_.items()}
        yield from ((number, words.strip()) for number, words in open_.items())
