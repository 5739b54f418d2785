"""Plot: pairs of figures as bars, drawn in SVG; the same figures stand beside it in a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

_SVG = Markup('<svg role="img" aria-label="{alt}" viewBox="0 0 {width} {height}">{bars}</svg>')
_BAR = Markup(
    '<text x="0" y="{label_y}">{label}</text>'
    '<rect class="before" x="{left}" y="{y}" width="{before}" height="9"/>'
    '<rect class="after" x="{left}" y="{below}" width="{after}" height="9"/>'
    '<text class="figure" x="{before_end}" y="{before_y}">{before_said}</text>'
    '<text class="figure" x="{after_end}" y="{after_y}">{after_said}</text>'
)
_LEFT, _LENGTH, _ROW, _ROOM = 130, 300, 30, 40


class Plot(NamedTuple):
    """A plot: its title, its drawing, and its rows, each a label and two figures in words."""

    title: str
    svg: Markup
    rows: list[tuple[str, str, str]]


def bars(title: str, pairs: Sequence[tuple[str, float, float]]) -> Plot:
    """Return pairs of figures, each of source and copy, as a plot.

    >>> bars("Grades", [("ARI", 12.0, 9.5)]).rows
    [('ARI', '12', '9.5')]
    """
    most = max((max(before, after) for _, before, after in pairs), default=0) or 1
    drawn = (_bar(row, pair, most) for row, pair in enumerate(pairs))
    rows = [(label, _said(before), _said(after)) for label, before, after in pairs]
    alt = f"{title}. " + " ".join(f"{name}: {was}, then {now}." for name, was, now in rows)
    size = {"width": _LEFT + _LENGTH + _ROOM, "height": _ROW * len(rows)}
    return Plot(title, _SVG.format(alt=alt, bars=Markup().join(drawn), **size), rows)


def _bar(row: int, pair: tuple[str, float, float], most: float) -> Markup:
    label, before, after = pair
    y = row * _ROW + 4
    lengths = [round(max(0.0, figure) / most * _LENGTH, 1) for figure in (before, after)]
    return _BAR.format(
        label=label,
        left=_LEFT,
        y=y,
        below=y + 11,
        label_y=y + 14,
        before=lengths[0],
        after=lengths[1],
        before_end=_LEFT + lengths[0] + 4,
        after_end=_LEFT + lengths[1] + 4,
        before_y=y + 8,
        after_y=y + 19,
        before_said=_said(before),
        after_said=_said(after),
    )


def _said(figure: float) -> str:
    return f"{round(figure, 1):g}"
