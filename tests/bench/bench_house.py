"""What a house style costs: reading one, and a key typed with all its rules on.

    python tests/bench/bench_house.py

Prints milliseconds, for the profile with the most rules. A key is a paragraph that no checker has
met; beside it stands the same with no house style.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from kit import Article
from kit.checkers.house import check_block
from kit.checking import Prose, find
from kit.house import HouseStyle, read_house
from kit.house import find as places
from kit.house import read as reading

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"
PROFILES = Path(places.__file__).parent / "profiles"
KEYS = 25


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def cold(path: Path) -> float:
    """Read a house style as if for the first time."""
    re.purge()
    reading._read.cache_clear()
    return milliseconds(lambda: read_house(path))


def keys(house: HouseStyle, letter: str) -> list[float]:
    """Type into the middle of the sample and check after each key."""
    text = SAMPLE.read_text(encoding="utf-8")
    at = text.index("cristal")
    find(Article.from_text(text), house)
    copies = (text[:at] + letter * count + text[at:] for count in range(1, KEYS + 1))
    articles = [Article.from_text(copy) for copy in copies]
    return [milliseconds(lambda article=article: find(article, house)) for article in articles]


def alone(house: HouseStyle) -> float:
    """Try the house's own rules on each paragraph of the sample."""
    paragraphs = [Prose(part) for part in SAMPLE.read_text(encoding="utf-8").split("\n\n")]
    for part in paragraphs:
        list(check_block(part, house))
    return median(
        milliseconds(lambda part=part: list(check_block(part, house))) for part in paragraphs
    )


def main() -> None:
    """Measure, and print."""
    path = max(PROFILES.glob("*.toml"), key=lambda path: path.stat().st_size)
    house = read_house(path)
    print(f"{path.stem}: {len(house.rules)} rules, {len(house.instead)} words instead")
    print(f"read and checked: {median(cold(path) for _ in range(7)):.1f} ms")
    print(f"read again: {median(milliseconds(lambda: read_house(path)) for _ in range(99)):.3f} ms")
    print(f"its rules on a paragraph: {alone(house):.3f} ms")
    print(f"a key: {median(keys(house, 'x')):.1f} ms")
    print(f"a key without a house style: {median(keys(HouseStyle(), 'y')):.1f} ms")


if __name__ == "__main__":
    main()
