"""Ahead: the engine reads the blocks that will be checked, on its own thread, while others work."""

from __future__ import annotations

from collections.abc import Iterable

from kit.checking.rule import Prose
from kit.engine import ask
from kit.house import HouseStyle


def begin(blocks: Iterable[Prose], house: HouseStyle) -> None:
    """Ask the engine about blocks; whoever asks again waits for that answer alone.

    A checker that asks the engine has this function too, so that it is asked after the others.
    """
    for block in blocks:
        ask(block.text, block.markup, house.english)
