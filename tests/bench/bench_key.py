"""What one key costs in Python: from the browser's message to the answer that is sent.

    python tests/bench/bench_key.py [WORDS …]

A desk without a browser types letters in the middle of articles of 600, 10,000 and 100,000 words
(or of the lengths named). Prints milliseconds, medians: the whole, and its parts.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.long import long_text

from kit.article import Article
from kit.checking import find
from kit.desk import talk, told, typing, view, widget
from kit.desk.edits import Edit, written
from kit.prose import Span
from kit.review import Review, reading

LETTERS = "the minister recieved a lettre "
PARTS: dict[str, list[float]] = defaultdict(list)


def timed(name: str, act: Callable[..., Any]) -> Callable[..., Any]:
    """Return `act` with a clock in its hand."""

    def timed_act(*args: Any, **named: Any) -> Any:  # noqa: ANN401 (whatever it takes and gives)
        start = time.perf_counter()
        done = act(*args, **named)
        PARTS[name].append((time.perf_counter() - start) * 1000)
        return done

    return timed_act


def typed(words: int) -> None:
    """Type in the middle of an article and print what each key cost."""
    text = long_text(words)
    desk = widget.Desk(Review(Article.from_text(text)))
    desk.send = timed("json", lambda content, _=None: json.dumps(content))
    at = text.find(" ", len(text) // 2)
    keys = []
    PARTS.clear()
    for number, letter in enumerate(LETTERS, start=1):
        changes = written([Edit(Span(at, at), letter)], text)
        text = f"{text[:at]}{letter}{text[at:]}"
        at += 1
        base = desk._talk.told.edition
        message = {"op": "edit", "view": "v", "n": number, "base": base, "changes": changes}
        start = time.perf_counter()
        desk._handle_custom_msg(message, [])
        keys.append((time.perf_counter() - start) * 1000)
        time.sleep(0.05)
    desk._talk._later.drop()
    parts = ", ".join(f"{name} {median(times):.1f}" for name, times in PARTS.items())
    print(f"{words:>7} words: {median(keys):.1f} ms a key, at most {max(keys):.0f} ({parts})")


def main() -> None:
    """Measure each length."""
    reading.find = timed("find", find)
    reading.with_verdicts = timed("verdicts", reading.with_verdicts)
    Article.with_copy = timed("split", Article.with_copy)
    told.Told.news = timed("news", told.Told.news)
    talk.Talk.show = timed("show, after a save", talk.Talk.show)
    view.summary = timed("readability, of news", view.summary)
    typing.Typing.take = timed("take", typing.Typing.take)
    for words in [int(words) for words in sys.argv[1:]] or [600, 10_000, 100_000]:
        typed(words)


if __name__ == "__main__":
    main()
