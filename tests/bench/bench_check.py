"""What checking costs: the first findings, the kit against raw Harper, one paragraph edited.

    python tests/bench/bench_check.py

Prints milliseconds and mebibytes. The sides of a ratio take turns in one run, so that both meet
the same load.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path
from statistics import median

import harper

from kit import Article
from kit.checking import check, find
from kit.checking.warm import warm
from kit.house import read_house

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"
ROUNDS = 15
SHARE = 0.25
FIRST = f"""
import resource, time
start = time.perf_counter()
import kit
imported = time.perf_counter()
review = kit.open({str(SAMPLE)!r})
found = len(review.findings)
done = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print((imported - start) * 1000, (done - imported) * 1000, peak)
"""
HARPER = f"""
import resource, time
start = time.perf_counter()
import harper
imported = time.perf_counter()
harper.Linter().organized_lints(open({str(SAMPLE)!r}, encoding="utf-8").read(), dedup=False)
done = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print((imported - start) * 1000, (done - imported) * 1000, peak)
"""
# What may be typed: words alone, a name, a mark, a word written in two ways.
TYPED = {
    "words": "Then {} of them left.",
    "a name": "Then Okafor{} left with Anna.",
    "marks": "Then “{} left” – it's so … he said.",
    "an advisor": "Then {} advisors met a policymaker.",
}
# No word that is typed was typed before: an engine remembers what it has seen.
LETTERS = ("".join(letters) for letters in product("abcdefghij", repeat=3))


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def first_findings() -> None:
    """Open the sample in a new Python and ask for its findings, five times; Harper in turns."""
    runs: dict[str, list[list[float]]] = {"kit": [], "Harper alone": []}
    for _ in range(5):
        for name, code in (("kit", FIRST), ("Harper alone", HARPER)):
            command = [sys.executable, "-c", code]
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            runs[name].append([float(number) for number in said.split()])
    for name, figures in runs.items():
        imports, first, peak = (median(run[at] for run in figures) for at in range(3))
        print(
            f"new process, {name}: import {imports:.0f} ms, to first findings {first:.0f} ms, "
            f"peak memory {peak:.0f} MiB"
        )


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
    """Edit one paragraph of articles of three lengths and find again.

    In turns with the same edit of an article that is that paragraph alone: the difference is what
    the length costs.
    """
    house = read_house()
    parts = [part for part in text.split("\n\n") if len(part.split()) > 20]
    for words in (600, 10_000, 100_000):
        grown: list[str] = []
        while sum(len(part.split()) for part in grown) < words:
            grown += [f"{part} Item {len(grown)}." for part in parts]
        first = milliseconds(lambda grown=grown: find(_article("\n\n".join(grown)), house))
        print(f"{words:>7} words: first {first:.0f} ms; one paragraph edited:")
        for what, typed in TYPED.items():
            print(f"{what:>20}: {_edited(grown, parts[3], typed)}")


def _edited(parts: list[str], paragraph: str, typed: str) -> str:
    """Type in the middle paragraph, each time something else; give the median and the slowest."""
    house, times, alone = read_house(), [], []
    for _ in range(ROUNDS):
        parts[len(parts) // 2], other = (
            f"{paragraph} {typed.format(next(LETTERS))}" for _ in range(2)
        )
        text = "\n\n".join(parts)
        times.append(milliseconds(lambda text=text: find(_article(text), house)))
        alone.append(milliseconds(lambda other=other: find(_article(other, "alone"), house)))
    return (
        f"{median(times):5.1f} ms (at most {max(times):.0f}), "
        f"that paragraph alone {median(alone):5.1f} ms (at most {max(alone):.0f})"
    )


def _article(text: str, slug: str = "long") -> Article:
    return replace(Article.from_text(text), slug=slug)


def main() -> None:
    """Run all of it."""
    text = SAMPLE.read_text(encoding="utf-8")
    first_findings()
    warm().result()
    against_harper(text)
    one_paragraph_edited(text)


if __name__ == "__main__":
    main()
