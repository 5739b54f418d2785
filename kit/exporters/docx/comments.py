"""Comments: queries with their answers, and the reasons of changes, as remarks in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from markupsafe import Markup

from kit.decisions import Decision
from kit.exporters.docx.tracked import Tracked
from kit.exporters.docx.xml import escaped, signed
from kit.exporters.told import Asked, Told, queries_asked
from kit.standing import Standing

_COMMENT = Markup('<w:comment w:id="{}" {} w:initials="{}">{}</w:comment>')
_PARAGRAPH = Markup(
    '<w:p w14:paraId="{}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
    '<w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
)
_THREAD = Markup('<w15:commentEx w15:paraId="{}"{} w15:done="{}"/>')
_PARENT = Markup(' w15:paraIdParent="{}"')


class Comment(NamedTuple):
    """A comment on the tracked atoms from `first` up to `end`; a reply has its parent's number."""

    number: int
    line: Decision
    text: str
    first: int
    end: int
    parent: int = -1
    done: bool = False

    def xml(self) -> Markup:
        """Return the comment's element."""
        initials = "".join(word[0] for word in (self.line.by or "editor").split()[:3])
        said = _PARAGRAPH.format(_name(self.number), escaped(self.text))
        return _COMMENT.format(self.number, signed(self.line), escaped(initials), said)

    def thread(self) -> Markup:
        """Return the element that says whose reply the comment is, and whether it is settled."""
        parent = _PARENT.format(_name(self.parent)) if self.parent >= 0 else ""
        return _THREAD.format(_name(self.number), parent, int(self.done))


def comments_on(
    standing: Standing, told: Sequence[Told], atoms: Sequence[Tracked]
) -> tuple[Comment, ...]:
    """Return the comments: each query, its answers as replies, and each change's own reason."""
    numbers = count()
    asked = (_of_query(one, atoms, numbers) for one in queries_asked(standing))
    whys = (_of_change(one, atoms, numbers) for one in told if one.line.why)
    return tuple(comment for thread in (*asked, *whys) for comment in thread)


def _of_query(asked: Asked, atoms: Sequence[Tracked], numbers: Iterator[int]) -> Iterator[Comment]:
    line, first, end = asked.query.line, *_range(asked, atoms)
    question = next(numbers)
    yield Comment(question, line, line.why or "A query.", first, end, done=asked.query.closed)
    for answer in asked.query.answers:
        yield Comment(next(numbers), answer, answer.why, first, end, question, asked.query.closed)


def _of_change(told: Told, atoms: Sequence[Tracked], numbers: Iterator[int]) -> Iterator[Comment]:
    own = [index for index, one in enumerate(atoms) if one.number == told.number]
    if own:
        yield Comment(next(numbers), told.line, told.line.why, own[0], own[-1] + 1)


def _range(asked: Asked, atoms: Sequence[Tracked]) -> tuple[int, int]:
    """Return the stretch of atoms that stand at the query's place in the source."""
    there = [index for index, one in enumerate(atoms) if one.state != "in"]
    first = next((i for i in there if atoms[i].atom.at >= asked.start), there[-1])
    last = max((i for i in there if atoms[i].atom.at < asked.end), default=-1)
    return first, max(first, last + 1)


def _name(number: int) -> str:
    return f"{number + 1:08X}"
