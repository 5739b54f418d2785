"""Body: tracked atoms as the paragraphs of word/document.xml, with the links that they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import count, groupby
from operator import itemgetter

from markupsafe import Markup

from kit.exporters.atoms import Look, Style
from kit.exporters.docx.comments import Comment
from kit.exporters.docx.run import run
from kit.exporters.docx.tracked import Tracked
from kit.exporters.docx.xml import signed
from kit.exporters.told import Told

_REVISION = Markup('<w:{tag} w:id="{id}" {signed}>{inside}</w:{tag}>')
_MARK = Markup('<w:rPr><w:{tag} w:id="{id}" {signed}/></w:rPr>')
_STYLE_CHANGE = Markup('<w:pPrChange w:id="{}" {}><w:pPr>{}</w:pPr></w:pPrChange>')
_LINK = Markup('<w:hyperlink r:id="{}">{}</w:hyperlink>')
_NUMBERING = Markup('<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>')
_INDENT = Markup('<w:ind w:left="{}"/>')
_START = Markup('<w:commentRangeStart w:id="{}"/>')
_END = Markup(
    '<w:commentRangeEnd w:id="{0}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
    '<w:commentReference w:id="{0}"/></w:r>'
)
_TAGS = {"in": "ins", "out": "del"}
_TWIPS = 720  # half an inch, by which Word indents
_DEEPEST = 9  # Word numbers no deeper
BULLETS = 1  # the numbering that all bullet lists share; numbered ones follow


class Body:
    """The document's paragraphs as XML; `links` and `lists` are what other parts must declare."""

    def __init__(
        self, atoms: Sequence[Tracked], told: Sequence[Told], comments: Sequence[Comment]
    ) -> None:
        """Take the atoms, and the changes and comments that are about them."""
        self._atoms = atoms
        self._lines = {one.number: one.line for one in told}
        self._comments = comments
        self._ids = count(1)
        self._numbers: dict[int, int] = {}
        self.links: dict[str, str] = {}
        self.lists: list[tuple[int, int]] = []  # level and first number

    @cached_property
    def xml(self) -> Markup:
        """All paragraphs."""
        events = self._events()
        paragraphs, row = [], []
        for index, one in enumerate(self._atoms):
            row.append((one, events.get(index, Markup())))
            if isinstance(one.atom.look, Style):
                paragraphs.append(self._paragraph(row))
                row = []
        return Markup().join(paragraphs)

    def _events(self) -> dict[int, Markup]:
        """Return what stands before each atom: where comments begin and end.

        At one place, comments on nothing begin first, then others end, then others begin.
        """
        last = len(self._atoms) - 1
        events: list[tuple[int, int, Markup]] = []
        for one in self._comments:
            first, end = min(one.first, last), min(one.end, last)
            events.append((first, 0 if first == end else 2, _START.format(one.number)))
            events.append((end, 1, _END.format(one.number)))
        events.sort(key=itemgetter(0, 1))
        rows = groupby(events, key=itemgetter(0))
        return {place: Markup().join(xml for *_, xml in row) for place, row in rows}

    def _paragraph(self, row: list[tuple[Tracked, Markup]]) -> Markup:
        (mark, event), letters = row[-1], row[:-1]
        body = Markup().join(self._stretches(letters))
        return Markup("<w:p>{}{}{}</w:p>").format(self._properties(mark), body, event)

    def _stretches(self, letters: list[tuple[Tracked, Markup]]) -> Iterator[Markup]:
        """Give the runs of a paragraph, those of one link inside it, and the comments' ends."""
        part, parted = 0, []
        for one, event in letters:
            part += bool(event)
            parted.append((part, _href(one), one, event))
        for (_, href), group in groupby(parted, key=itemgetter(0, 1)):
            held = list(group)
            yield held[0][3]
            runs = Markup().join(self._runs([one for _, _, one, _ in held]))
            yield _LINK.format(self._link(href), runs) if href else runs

    def _runs(self, letters: list[Tracked]) -> Iterator[Markup]:
        for (state, number), group in groupby(letters, key=lambda one: (one.state, one.number)):
            inside = Markup().join(
                run("".join(one.atom.letter for one in same), look, out=state == "out")
                for look, same in groupby(group, key=lambda one: one.atom.look)
                if isinstance(look, Look)
            )
            yield inside if state == "keep" else self._revision(_REVISION, state, number, inside)

    def _revision(self, form: Markup, state: str, number: int, inside: object = "") -> Markup:
        by = signed(self._lines[number])
        return form.format(tag=_TAGS[state], id=next(self._ids), signed=by, inside=inside)

    def _properties(self, mark: Tracked) -> Markup:
        style = mark.atom.look
        said = self._style(style) if isinstance(style, Style) else Markup()
        if mark.state != "keep":
            said += self._revision(_MARK, mark.state, mark.number)
        if mark.was is not None:
            by = signed(self._lines[mark.number])
            said += _STYLE_CHANGE.format(next(self._ids), by, self._style(mark.was))
        return Markup("<w:pPr>{}</w:pPr>").format(said)

    def _style(self, style: Style) -> Markup:
        said = Markup('<w:pStyle w:val="{}"/>').format(style.name)
        level = min(style.level, _DEEPEST)
        if style.item:
            return said + _NUMBERING.format(level - 1, self._list(style, level))
        return said + (_INDENT.format(_TWIPS * level) if level else Markup())

    def _list(self, style: Style, level: int) -> int:
        """Return the numbering of a list item; a list that begins has one of its own."""
        if style.item == "bullet":
            return BULLETS
        if style.start >= 0 or level not in self._numbers:
            self.lists.append((level - 1, max(style.start, 0)))
            self._numbers[level] = BULLETS + len(self.lists)
        return self._numbers[level]

    def _link(self, href: str) -> str:
        return self.links.setdefault(href, f"link{len(self.links) + 1}")


def _href(one: Tracked) -> str:
    return one.atom.look.href if isinstance(one.atom.look, Look) else ""
