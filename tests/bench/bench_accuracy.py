"""What checking finds: misspelt words and names found and put right, and clean news left alone.

    python tests/bench/bench_accuracy.py [SPLIT]

Runs the accuracy sets of `../shared/data/accuracy` (or of the folder that SCORE_DATA names) over
`kit.check` by their own scorer, and prints a row a set. SPLIT is "dev" unless it is given. Then,
for each checker, how many of its findings touch an error that is marked, on the sets of running
text with marks, and how many findings it has in 1,000 words of the clean ones.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

from kit.article import Article
from kit.checking import find
from kit.house import read_house

PLACES = (
    Path(os.environ.get("SCORE_DATA", "")),
    Path(__file__).parents[3] / "shared" / "data" / "accuracy",
)
HOUSE = read_house()
NEWS = ("clean_wikinews", "clean_brownpress")


def check(text: str) -> list[tuple[int, int, list[str], str]]:
    """Return the findings of the kit as the scorer reads them."""
    return [(f.start, f.end, list(f.fixes), f.rule) for f in find(Article.from_text(text), HOUSE)]


def scorer(place: Path) -> ModuleType:
    """Return the scorer that lies beside the sets."""
    os.environ["SCORE_DATA"] = str(place)
    spec = importlib.util.spec_from_file_location("score", place / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{place / 'score.py'} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def by_checker(score: ModuleType, split: str) -> None:
    """Print a row a checker: its findings, the share of them that are marked, noise on clean."""
    found, right, noise, words = Counter[str](), Counter[str](), Counter[str](), 0
    for name in [*score.SPELL[:5], *score.GEC, *NEWS]:
        for item in score.load(split, name):
            marks = [mark for annotator in item["edits"] for mark in annotator]
            words += 0 if item["edits"] else len(score.WORD.findall(item["text"]))
            for finding in check(item["text"]):
                checker = finding[3].partition(".")[0]
                noise[checker] += name in NEWS
                found[checker] += name not in NEWS
                right[checker] += any(score.hit(finding, mark) for mark in marks)
    print(f"\n## checkers{'findings':>18s}{'marked':>8s}{'on clean news, in 1,000 words':>32s}")
    for checker, count in found.most_common():
        share = f"{100 * right[checker] / count:.0f} %"
        print(f"{checker:16s}{count:12d}{share:>8s}{1000 * noise[checker] / max(1, words):32.2f}")


def main() -> None:
    """Run all of the sets that are there."""
    place = next((place for place in PLACES if (place / "score.py").is_file()), None)
    if place is None:
        raise SystemExit(f"no accuracy sets: there is no score.py in {PLACES[-1]}; set SCORE_DATA")
    score = scorer(place)
    split = sys.argv[1] if len(sys.argv) > 1 else "dev"
    sets = [*score.SPELL, *score.GEC, *score.CLEAN]
    score.table({"kit.check": score.bench("kit.check", check, split, sets)}, sets)
    by_checker(score, split)


if __name__ == "__main__":
    main()
