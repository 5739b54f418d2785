"""Setting: how high a desk stands and which panels it has, in the browser's words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kit.errors import KitError

PANELS = ("findings", "queries", "facts", "history", "readability")
_HEIGHT = re.compile(r"\d+(?:\.\d+)?(?:px|vh|vw|em|rem|ch|cm|mm|in|pt)")


class DeskError(KitError):
    """A desk was asked for that cannot be set."""


def css_height(height: int | str | None) -> str:
    """Return a height as CSS: a number is pixels, "" leaves it to the desk.

    Raises DeskError for what is no length.

    >>> css_height(600), css_height("70vh")
    ('600px', '70vh')
    """
    if height is None:
        return ""
    said = f"{height}px" if isinstance(height, int) else height.strip()
    if not _HEIGHT.fullmatch(said):
        raise DeskError(f"height is {height!r}; say pixels, as in 600, or a length, as in '70vh'")
    return said


def panel_names(panels: Iterable[str] | None) -> list[str]:
    """Return the panels of a desk in their order on screen; None is all, an empty list none.

    Raises DeskError, naming what there is, for an unknown one.

    >>> panel_names(["readability", "findings"])
    ['findings', 'readability']
    """
    if panels is None:
        return list(PANELS)
    asked = [panels] if isinstance(panels, str) else list(panels)
    unknown = [name for name in asked if name not in PANELS]
    if unknown:
        raise DeskError(f"no panel is called {unknown[0]!r}; there are {', '.join(PANELS)}")
    return [name for name in PANELS if name in asked]
