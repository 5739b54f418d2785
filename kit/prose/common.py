"""Common: what two texts share at their start and at their end, found fast in long ones."""

from __future__ import annotations


def common_start(one: str, two: str) -> int:
    """Return how many characters two texts share at their start.

    >>> common_start("cristal", "crystal")
    2
    """
    low, high = 0, min(len(one), len(two))
    if one[:high] == two[:high]:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle
    return low


def common_end(one: str, two: str) -> int:
    """Return how many characters two texts share at their end.

    >>> common_end("cristal", "crystal")
    4
    """
    low, high = 0, min(len(one), len(two))
    if one.endswith(two[len(two) - high :]):
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if one.endswith(two[len(two) - middle :]):
            low = middle
        else:
            high = middle
    return low
