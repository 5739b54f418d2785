"""Example: wrong and right in one line, “It is [in full swinging|in full swing] now.”."""

from __future__ import annotations

import re
from typing import NamedTuple

_SHOWN = re.compile(r"\[([^|\]]*)(?:\|([^\]]*))?\]")


class Example(NamedTuple):
    """An example's two texts, and whether it says where something is wrong."""

    wrong: str
    right: str
    marked: bool


def example(shown: str) -> Example:
    """Return the two texts of an example; “[chairman]”, with no right one, only asks.

    >>> example("He is older [then|than] she.")
    Example(wrong='He is older then she.', right='He is older than she.', marked=True)
    """
    right = _SHOWN.sub(lambda part: part[1] if part[2] is None else part[2], shown)
    return Example(_SHOWN.sub(r"\1", shown), right, _SHOWN.search(shown) is not None)
