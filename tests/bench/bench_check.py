"""What checking costs: the first findings, the kit against raw Harper, one paragraph edited.

    python tests/bench/bench_check.py

Prints milliseconds; the two sides of a ratio take turns in one run, so that both meet the same
load.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import harper

from kit import Article
from kit.checkers import check, find
from kit.checkers.warm import warm
from kit.engine import lint
from kit.house import read_house

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"
ROUNDS = 15
SHARE = 0.25
FIRST = f"""
import time
start = time.perf_counter()
import kit
imported = time.perf_counter()
review = kit.open({str(SAMPLE)!r})
found = len(review.findings)
done = time.perf_counter()
print((imported - start) * 1000, (done - imported) * 1000, found)
"""


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def first_findings() -> None:
    """Open the sample in a new Python and ask for its findings, five times."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", FIRST], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(5)
    ]
    imports, opens = (median(float(run[at]) for run in runs) for at in (0, 1))
    print(f"new process: import kit {imports:.0f} ms, kit.open to first findings {opens:.0f} ms")


def fresh(text: str, number: int) -> str:
    """Return the text with one word in four another of its words, so that nothing is remembered.

    Harper, too, remembers what it has seen, clause by clause.
    """
    draw = random.Random(number)
    words = [word for word in text.split() if word.isalpha()]
    return "\n\n".join(
        " ".join(draw.choice(words) if draw.random() < SHARE else word for word in part.split())
        for part in text.split("\n\n")
    )


def against_harper(text: str) -> None:
    """Check the sample afresh by the kit, and by Harper alone on one text; in turns."""
    linter = harper.Linter()
    linter.organized_lints(text, dedup=False)
    house = read_house()
    ours, theirs, again, again_theirs = [], [], [], []
    for number in range(ROUNDS):
        new = fresh(text, number)
        sides = [
            (theirs, lambda new=new: linter.organized_lints(new, dedup=False)),
            (ours, lambda new=new: check(new, house)),
        ]
        for times, act in sides if number % 2 else reversed(sides):
            times.append(milliseconds(act))
        again_theirs.append(milliseconds(lambda new=new: linter.organized_lints(new, dedup=False)))
        again.append(milliseconds(lambda new=new: check(new, house)))
    ratio = median(a / b for a, b in zip(ours, theirs, strict=True))
    print(
        f"{len(text.split())} words, new text: kit.check {median(ours):.1f} ms, "
        f"Harper alone {median(theirs):.1f} ms, ratio {ratio:.2f}"
    )
    print(
        f"{len(text.split())} words, same text again: kit.check {median(again):.1f} ms, "
        f"Harper alone {median(again_theirs):.1f} ms"
    )


def one_paragraph_edited(text: str) -> None:
    """Edit one paragraph of articles of three lengths and find again."""
    house = read_house()
    parts = [part for part in text.split("\n\n") if len(part.split()) > 20]
    for words in (600, 10_000, 100_000):
        grown: list[str] = []
        while sum(len(part.split()) for part in grown) < words:
            grown += [f"{part} Item {len(grown)}." for part in parts]
        find(Article.from_text("\n\n".join(grown)), house)
        times = []
        for number in range(ROUNDS):
            grown[len(grown) // 2] = f"{parts[3]} Then {number} of {words} left."
            article_text = "\n\n".join(grown)
            times.append(milliseconds(lambda t=article_text: find(Article.from_text(t), house)))
        own = [
            milliseconds(lambda n=n: lint(f"{parts[3]} And {n}.", "plain", "American"))
            for n in range(5)
        ]
        print(
            f"{words:>7} words, one paragraph edited: {median(times):.1f} ms "
            f"(of which Harper on that paragraph about {median(own):.1f} ms)"
        )


def main() -> None:
    """Run all of it."""
    text = SAMPLE.read_text(encoding="utf-8")
    first_findings()
    warm().result()
    against_harper(text)
    one_paragraph_edited(text)


if __name__ == "__main__":
    main()
