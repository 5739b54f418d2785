"""Told: what the views of a desk have been told, and so what each next message must tell.

Every message about the text or what is drawn over it makes a revision, and goes to all views in
order. A view whose revision is another has missed something, and asks for all of it. An edition
is the text alone: what is typed on one edition fits no other.
"""

from __future__ import annotations

from collections.abc import Sequence

from kit.desk.edits import Sections, edits_between, written
from kit.desk.patch import Content, Row, patch
from kit.desk.positions import Utf16
from kit.desk.view import SORTS, View


class Told:
    """The text, the rows and the values that a view has which heard everything."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        self.rev = 0
        self.edition = 0
        self.text = ""
        self.about: Content = {}
        self._rows: dict[str, Sequence[Row]] = dict.fromkeys(SORTS, ())
        self._units = 0  # how long the text was that the rows stand in

    def news(self, view: View, changes: Sections | None = None) -> Content:
        """Return what is new in `view`, as the next revision.

        `changes` is how the text became what it is, when that is known: a key typed in a view.
        """
        both = Utf16(view.text)
        units = both.units(len(view.text))
        rows, about = view.shown(both)
        said: Content = {
            "rows": patch(self._rows, rows, SORTS, units - self._units),
            "values": {n: v for n, v in about.items() if self.about.get(n) != v},
        }
        self._rows, self.about, self._units = rows, about, units
        return {**self.letters(view.text, changes), **said}

    def letters(self, text: str, changes: Sections | None = None) -> Content:
        """Return what is new in the text alone, as the next revision."""
        made = changes or self._changes(text)
        self.rev += 1
        self.edition += made is not None
        self.text = text
        return {"base": self.rev - 1, "rev": self.rev, "edition": self.edition, "changes": made}

    def page(self) -> Content:
        """Return all of it."""
        rows = {n: [SORTS[n].told(row) for row in rows] for n, rows in self._rows.items()}
        return {"rev": self.rev, "edition": self.edition, "text": self.text, **rows, **self.about}

    def _changes(self, text: str) -> Sections | None:
        return None if text == self.text else written(edits_between(self.text, text), self.text)
