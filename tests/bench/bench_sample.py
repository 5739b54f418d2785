"""What is found of the sample article's own defects, which were marked by hand.

    python tests/bench/bench_sample.py

Prints each defect that is missed and each finding beside the marks, and the counts.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from checkers.sample import ARTICLE, defects, false, missed

from kit.checking import find
from kit.formats import load
from kit.house import read_house


def main() -> None:
    """Compare the findings with the marks."""
    article = load(ARTICLE)
    marked, found = defects(article.source), find(article, read_house())
    for defect in missed(marked, found):
        print(f"missed: {defect.text!r} ({defect.why})")
    for finding in false(marked, found):
        print(f"beside: {finding.text[:40]!r} ({finding.rule})")
    got = len(marked) - len(missed(marked, found))
    print(f"{got} of {len(marked)} defects found, {len(false(marked, found))} findings beside them")


if __name__ == "__main__":
    main()
