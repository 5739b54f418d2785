"""Decisions on an article that changes upstream: carried over right, given up, or wrong.

    python tests/bench/bench_rebase.py [ARTICLES]

Each article, of common words or full of its own echoes, gets eight decisions, then one mutation
of each sort and up to two more; every letter is traced, so the right place is known. A wrong
place is silent when `kit rebase` does not ask to look at it. Ends with status 1 above 0.5 %
wrong, or when one is silent.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import upstream

from kit.anchors import Target
from kit.decisions import Decision
from kit.prose import Span
from kit.rebase import Moved, moved

ARTICLES = 160
DECISIONS = 8
_WORD = re.compile(r"\w+|[“”’–,.]| ")


def decide(draw: random.Random, source: str) -> list[Decision]:
    """Return decisions about some words, gaps, marks and phrases, none touching another."""
    words = [Span(*found.span()) for found in _WORD.finditer(source)]
    picked = sorted(draw.sample(range(0, len(words) - 7, 7), min(DECISIONS, len(words) // 7 - 1)))
    return [_decision(source, _place(draw, words, at), number) for number, at in enumerate(picked)]


def _place(draw: random.Random, words: list[Span], at: int) -> Span:
    first, last = words[at], words[at + draw.choice([0, 0, 0, 0, 1, 5])]
    if draw.random() < 0.1 and words[at + 1].start == first.end:
        return Span(first.end, first.end)
    return Span(first.start, last.end)


def _decision(source: str, span: Span, number: int) -> Decision:
    return Decision("accept", "bench", Target.of(source, span), "#", why=str(number))


def cases(
    draw: random.Random, articles: int
) -> Iterator[tuple[str, str, upstream.Text, list[Decision]]]:
    """Give each kind of mutation with a source, what became of it, and decisions about it."""
    for number in range(articles):
        source = (upstream.echoing if number % 2 else upstream.plain)(draw)
        for name, mutation in upstream.MUTATIONS.items():
            lines = decide(draw, source)
            at = draw.choice(lines).target.start
            text = mutation(draw, upstream.traced(source), at)
            for _ in range(draw.choice([0, 0, 1, 2])):
                text = draw.choice(list(upstream.MUTATIONS.values()))(draw, text, at)
            yield name, source, text, lines


def judged(each: Moved, source: str, text: upstream.Text) -> str:
    """Return how a decision fared."""
    true = upstream.became(text, source, each.line.target.span)
    if each.span is None:
        return "orphan, rightly" if true is None else "orphan, needlessly"
    if each.span == true:
        return "right, to look at" if each.look else "right"
    return "WRONG, to look at" if each.look else "WRONG AND SILENT"


KINDS = (
    "right", "right, to look at", "orphan, rightly", "orphan, needlessly",
    "WRONG, to look at", "WRONG AND SILENT",
)  # fmt: skip


def measure(articles: int, seed: int = 7) -> dict[str, Counter[str]]:
    """Return how the decisions fared, by the first mutation of the article."""
    fared = {name: Counter[str]() for name in upstream.MUTATIONS}
    for name, source, text, lines in cases(random.Random(seed), articles):
        new = upstream.words_of(text)
        if new != source:
            fared[name].update(judged(each, source, text) for each in moved(new, lines))
    return fared


def main() -> None:
    """Measure and print a row a mutation."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    began = time.perf_counter()
    fared = measure(articles)
    print(f"{'':<30}" + "".join(f"{kind:>20}" for kind in KINDS))
    for name, counts in fared.items():
        print(f"{name:<30}" + "".join(f"{counts[kind]:>20}" for kind in KINDS))
    all_ = sum(fared.values(), Counter[str]())
    print(f"{'all':<30}" + "".join(f"{all_[kind]:>20}" for kind in KINDS))
    wrong = all_["WRONG, to look at"] + all_["WRONG AND SILENT"]
    share = wrong / all_.total()
    print(f"{all_.total()} placements, {share:.2%} wrong, {time.perf_counter() - began:.0f} s")
    sys.exit(share > 0.005 or all_["WRONG AND SILENT"] > 0)


if __name__ == "__main__":
    main()
