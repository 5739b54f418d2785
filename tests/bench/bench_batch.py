"""How many words a second are checked: the kit beside Harper, aspell, proselint and write-good.

    python tests/bench/bench_batch.py [TEXTS]

All check the same texts, each text in turn by each of them, in one process each. One word in four
of a text is in no other text, so that nobody's memory helps. Cold is the first text in a new
process, start and imports included; warm is the rest. What is not installed is said to be absent:

    apt-get install aspell aspell-en
    python -m pip install proselint
    npm install --prefix FOLDER write-good     # and set NODE_PATH=FOLDER/node_modules

They do not look for the same things: aspell spells, proselint and write-good match phrases,
Harper and the kit do both and grammar.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

SAMPLE = Path(__file__).parents[2] / "data" / "russian-french-meetings.txt"
TEXTS = 20
SHARE = 4  # one word in so many is new
WRITE_GOOD = """
const check = require("write-good");
const lines = require("readline").createInterface({ input: process.stdin });
lines.on("line", (line) => console.log(check(JSON.parse(line)).length));
"""
Check = Callable[[str], object]


class AbsentError(Exception):
    """A peer is not installed here."""


def kit() -> Check:
    """Start the kit."""
    from kit import check
    from kit.checking.warm import warm

    warm().result()
    return check


def harper_alone() -> Check:
    """Start Harper, with no more than it brings."""
    import harper

    linter = harper.Linter()
    return lambda text: linter.organized_lints(text, dedup=False)


def aspell() -> Check:
    """Start aspell in the mode that editors talk to; it suggests as it does by itself."""
    program = shutil.which("aspell")
    if program is None:
        raise AbsentError("aspell is not on the PATH")
    talk = _talking([program, "-a", "--lang=en_US"])
    talk.stdout.readline()

    def check(text: str) -> None:
        for line in text.splitlines():
            talk.stdin.write(f"^{line}\n")
            talk.stdin.flush()
            while talk.stdout.readline().strip():
                pass

    return check


def proselint() -> Check:
    """Start proselint with all its checks."""
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError as error:
        raise AbsentError(f"proselint is not installed, or of another version ({error})") from error
    CheckRegistry().register_many(__register__)
    return lambda text: LintFile("text", text).lint()


def write_good() -> Check:
    """Start write-good in Node."""
    node = shutil.which("node")
    if node is None:
        raise AbsentError("node is not on the PATH")
    found = subprocess.run([node, "-e", 'require("write-good")'], capture_output=True, check=False)
    if found.returncode:
        raise AbsentError("node does not find write-good; set NODE_PATH")
    talk = _talking([node, "-e", WRITE_GOOD])

    def check(text: str) -> None:
        talk.stdin.write(json.dumps(text) + "\n")
        talk.stdin.flush()
        talk.stdout.readline()

    return check


PEERS: dict[str, Callable[[], Check]] = {
    "kit": kit,
    "harper": harper_alone,
    "aspell": aspell,
    "proselint": proselint,
    "write-good": write_good,
}


def _talking(command: list[str]) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8")


def texts(count: int) -> Iterator[str]:
    """Give the sample, with one word in four another one that no text before has had."""
    from kit.lexicon.lists import vocabulary

    new = sorted(word for word in vocabulary() if word.isalpha() and len(word) > SHARE)
    random.Random(1).shuffle(new)
    for _ in range(count):
        paragraphs = SAMPLE.read_text(encoding="utf-8").split("\n\n")
        yield "\n\n".join(_renewed(paragraph, new) for paragraph in paragraphs)


def _renewed(paragraph: str, new: list[str]) -> str:
    words = paragraph.split()
    return " ".join(
        new.pop() if word.islower() and place % SHARE == 0 else word
        for place, word in enumerate(words)
    )


def cold(name: str) -> None:
    """Start a peer in this process, let it check one text, and print how long that took."""
    text = SAMPLE.read_text(encoding="utf-8")
    start = time.perf_counter()
    PEERS[name]()(text)
    print((time.perf_counter() - start) * 1000)


def main() -> None:
    """Let each check all texts and print a line for each."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else TEXTS
    peers: dict[str, Check] = {}
    for name, start in PEERS.items():
        try:
            peers[name] = start()
        except AbsentError as absent:
            print(f"{name:>10}: absent: {absent}")
    first, *rest = texts(count + 1)
    spent: dict[str, list[float]] = {name: [] for name in peers}
    for check in peers.values():
        check(first)
    for number, text in enumerate(rest):
        for name in list(peers) if number % 2 else reversed(list(peers)):
            start_at = time.perf_counter()
            peers[name](text)
            spent[name].append(time.perf_counter() - start_at)
    words = sum(len(text.split()) for text in rest)
    print(f"{count} texts, {words:,} words, in one process each:")
    for name, times in spent.items():
        command = [sys.executable, __file__, "--cold", name]
        runs = [float(subprocess.check_output(command)) for _ in range(3)]
        ratio = median(a / b for a, b in zip(times, spent["harper"], strict=True))
        print(
            f"{name:>10}: warm {words / sum(times):>8,.0f} words/s, {ratio:.2f} of Harper's time; "
            f"cold {median(runs):,.0f} ms to the first text checked"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--cold"]:
        cold(sys.argv[2])
    else:
        main()
