"""What checking finds: misspelt words and names found and put right, and clean news left alone.

    python tests/bench/bench_accuracy.py [SPLIT]

Runs the accuracy sets of `../shared/data/accuracy` (or of the folder that SCORE_DATA names) over
`kit.check` by their own scorer, and prints a row a set. SPLIT is "dev" unless it is given.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

from kit.article import Article
from kit.checkers import find
from kit.house import read_house

PLACES = (
    Path(os.environ.get("SCORE_DATA", "")),
    Path(__file__).parents[3] / "shared" / "data" / "accuracy",
)
HOUSE = read_house()


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


def main() -> None:
    """Run all of the sets that are there."""
    place = next((place for place in PLACES if (place / "score.py").is_file()), None)
    if place is None:
        raise SystemExit(f"no accuracy sets: there is no score.py in {PLACES[-1]}; set SCORE_DATA")
    score = scorer(place)
    split = sys.argv[1] if len(sys.argv) > 1 else "dev"
    sets = [*score.SPELL, *score.GEC, *score.CLEAN]
    score.table({"kit.check": score.bench("kit.check", check, split, sets)}, sets)


if __name__ == "__main__":
    main()
