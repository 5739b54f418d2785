"""Tracked: the atoms of source and copy in one row: kept, struck out, put in.

What is not struck out is the copy, what is not put in the source: whatever the redline, and
whatever its changes do to headings, lists and emphasis elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kit.exporters.atoms import Atom, Style
from kit.exporters.docx.places import Places
from kit.exporters.told import Told

State = Literal["keep", "out", "in"]


class Tracked(NamedTuple):
    """An atom and what became of it, by the change of this number.

    `was` is the style that a paragraph mark had in the source, when it has another now.
    """

    atom: Atom
    state: State
    number: int = 0
    was: Style | None = None


def tracked(source: Sequence[Atom], copy: Sequence[Atom], told: Sequence[Told]) -> list[Tracked]:
    """Return the row that source and copy, each ending in a paragraph mark, make together."""
    places = Places(told)
    row: list[Tracked] = []
    i = j = low = 0
    for kept_i, kept_j in _kept(source, copy, places):
        among = places.between(low, source[kept_i].at)
        row += _Gap(places, among).fill(source[i:kept_i], copy[j:kept_j], last=False)
        row.append(Tracked(source[kept_i], "keep"))
        i, j, low = kept_i + 1, kept_j + 1, source[kept_i].at + 1
    among = places.between(low, source[-1].at)
    return [*row, *_Gap(places, among).fill(source[i:], copy[j:], last=True)]


def _kept(
    source: Sequence[Atom], copy: Sequence[Atom], places: Places
) -> Iterator[tuple[int, int]]:
    """Give the pairs of atoms, last ones apart, that the redline kept and that look the same."""
    by_key = {key: index for index, key in enumerate(_keys(copy[:-1]))}
    least = 0
    for index, (at, nth) in enumerate(_keys(source[:-1])):
        there = by_key.get((places.in_copy(at), nth), -1)
        if there >= least and source[index][:2] == copy[there][:2]:
            yield index, there
            least = there + 1


def _keys(atoms: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """Give each atom's place, with a count of those before it at the same place."""
    nth, last = 0, -1
    for atom in atoms:
        nth = nth + 1 if atom.at == last else 0
        last = atom.at
        yield atom.at, nth


class _Gap(NamedTuple):
    """What lies between two kept atoms, or after the last of them, and the changes there."""

    places: Places
    among: range

    def fill(self, out: Sequence[Atom], into: Sequence[Atom], *, last: bool) -> Iterator[Tracked]:
        """Give what was struck out and put in.

        Where both begin or one change ends with a paragraph mark, the mark is kept, at the end with
        another style if need be, so that no empty paragraph is left. The last mark always is: Word
        never strikes it out.
        """
        if len(out) > 1 and len(into) > 1 and _is_mark(out[0]) and out[0].look == into[0].look:
            yield Tracked(out[0], "keep")
            yield from self.fill(out[1:], into[1:], last=last)
        elif last or self._end_in_one(out, into):
            yield from self._replaced(out[:-1], into[:-1])
            yield self._restyled(out[-1], into[-1])
        else:
            yield from self._replaced(out, into)

    def _end_in_one(self, out: Sequence[Atom], into: Sequence[Atom]) -> bool:
        """Tell whether both end in a paragraph mark by one change."""
        if not (out and into and _is_mark(out[-1]) and _is_mark(into[-1])):
            return False
        return self._of_source(out)[-1] == self._of_copy(into)[-1]

    def _replaced(self, out: Sequence[Atom], into: Sequence[Atom]) -> list[Tracked]:
        """Return what was struck out and put in, change by change."""
        outs = zip(out, self._of_source(out), strict=True)
        ins = zip(into, self._of_copy(into), strict=True)
        row = [Tracked(atom, "out", number) for atom, number in outs]
        row += [Tracked(atom, "in", number) for atom, number in ins]
        return sorted(row, key=lambda one: one.number)

    def _restyled(self, was: Atom, now: Atom) -> Tracked:
        if was.look == now.look or not isinstance(was.look, Style):
            return Tracked(was, "keep")
        return Tracked(now._replace(at=was.at), "keep", self._of_source([was])[0], was.look)

    def _of_source(self, atoms: Sequence[Atom]) -> list[int]:
        return self.places.of_source([atom.at for atom in atoms], self.among)

    def _of_copy(self, atoms: Sequence[Atom]) -> list[int]:
        return self.places.of_copy([atom.at for atom in atoms], self.among)


def _is_mark(atom: Atom) -> bool:
    return isinstance(atom.look, Style)
