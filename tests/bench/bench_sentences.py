"""How well sentences are found, measured on gold sentence ends of news and the open web.

    python tests/bench/bench_sentences.py [FILE.jsonl]

A line of the file is a document: {"src", "genre", "paragraphs": [{"text", "ends"}, …]}, ends in
code points. Without FILE, the data beside the checkout is looked for. The set is for measuring
only and is not part of the project.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from kit.prose.sentences import sentences
from kit.prose.spans import Span, trim

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "sentences" / "dev.jsonl"
PREVIOUSLY_LOADED = "He saw Bob. Al came."


def gold(text: str, ends: list[int]) -> set[Span]:
    """Return the gold sentences without the white space around them."""
    spans = (trim(text, Span(a, b)) for a, b in pairwise([0, *ends]))
    return {span for span in spans if span.start < span.end}


def tally(wanted: set[Span], found: set[Span]) -> Counter[str]:
    """Count sentences that agree, and boundaries inside a paragraph that agree."""
    inner_wanted = {span.end for span in wanted} - {max(wanted).end if wanted else 0}
    inner_found = {span.end for span in found} - {max(found).end if found else 0}
    return Counter(
        spans=2 * len(wanted & found),
        of_spans=len(wanted) + len(found),
        ends=2 * len(inner_wanted & inner_found),
        of_ends=len(inner_wanted) + len(inner_found),
    )


def documents(path: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield each document's name of source and genre, and its paragraphs."""
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        yield f"{document['src']} {document['genre']}", document["paragraphs"]


def measure(path: Path) -> tuple[dict[str, Counter[str]], float]:
    """Return the tallies by genre and the words a second, libraries loaded before."""
    tallies: dict[str, Counter[str]] = {}
    words, seconds = 0, 0.0
    sentences(PREVIOUSLY_LOADED)
    for name, paragraphs in documents(path):
        for paragraph in paragraphs:
            text = paragraph["text"]
            begun = time.process_time()
            found = set(sentences(text))
            seconds += time.process_time() - begun
            words += len(text.split())
            counted = tally(gold(text, paragraph["ends"]), found)
            for row in (name, name.split()[0], "all"):
                tallies[row] = tallies.get(row, Counter()) + counted
    return tallies, words / max(seconds, 1e-9)


def report(path: Path) -> str:
    """Return a line a genre: F1 of whole sentences and of the boundaries between them."""
    if not path.exists():
        return f"nothing measured: the data set is absent ({path.name} is not in {path.parent})"
    tallies, speed = measure(path)
    lines = [f"{'source and genre':28}{'sentences F1':>14}{'boundaries F1':>15}"]
    for name, row in sorted(tallies.items()):
        spans, ends = row["spans"] / row["of_spans"], row["ends"] / max(1, row["of_ends"])
        lines.append(f"{name:28}{spans:14.3f}{ends:15.3f}")
    return "\n".join([*lines, f"{speed / 1000:,.0f} thousand words a second"])


if __name__ == "__main__":
    print(report(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA))
