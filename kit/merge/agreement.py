"""Agreement: how far two editors decided alike about the places that both decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from kit.decisions import Decision
from kit.merge.places import about_one_place, alike, verdict


class Agreement(NamedTuple):
    """How many places both editors decided, how many of them alike, and Cohen's kappa.

    Alike means the same verdict and, for a change, the same words. Kappa is of the verdicts
    change, stet and query; None where it is not defined: with no place, or when both always
    gave one and the same verdict.
    """

    both: int
    alike: int
    kappa: float | None

    @property
    def share(self) -> float | None:
        """The share of places that both decided alike; None when there is none."""
        return self.alike / self.both if self.both else None


def agreement(one: Iterable[Decision], two: Iterable[Decision]) -> Agreement:
    """Return how far two editors agree; give the decisions in force of each alone.

    Kappa is (p - e) / (1 - e), with p the share of equal verdicts and e what chance would make
    equal (Cohen 1960, Educational and Psychological Measurement 20:37-46).

    >>> agreement([], [])
    Agreement(both=0, alike=0, kappa=None)
    """
    pairs = _pairs(one, list(two))
    verdicts = [(verdict(mine), verdict(yours)) for mine, yours in pairs]
    return Agreement(len(pairs), sum(alike(*pair) for pair in pairs), _kappa(verdicts))


def _pairs(one: Iterable[Decision], two: list[Decision]) -> list[tuple[Decision, Decision]]:
    """Pair the decisions about one place, each once, those that are alike before others."""
    pairs, left = [], list(two)
    for mine in one:
        there = [yours for yours in left if about_one_place(mine, yours)]
        if there:
            yours = max(there, key=lambda each: (alike(mine, each), each.id))
            pairs.append((mine, yours))
            left.remove(yours)
    return pairs


def _kappa(verdicts: list[tuple[str, str]]) -> float | None:
    total = len(verdicts)
    mine, yours = (Counter(each[side] for each in verdicts) for side in (0, 1))
    by_chance = sum(mine[name] * yours[name] for name in mine)
    if by_chance == total * total:  # no place at all, too
        return None
    equal = sum(a == b for a, b in verdicts) * total
    return (equal - by_chance) / (total * total - by_chance)
