"""Pictures: those without the words that a reader hears who does not see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.article import Article
from kit.checking.bare import BLANK, bare
from kit.checking.rule import Prose, Rule
from kit.findings import Finding
from kit.house import HouseStyle

ALT = Rule(
    name="pictures.alt",
    kind="query",
    tier="query",
    why="Who does not see the picture, or whose line is slow, has its description alone.",
    finds={"![](quay.jpg)": "![](quay.jpg)", "A ![ ](a.jpg) dog.": "A ![ ](a.jpg) dog."},
    leaves=(
        "![A ferry leaves the quay](ferry.jpg)",
        "He was [](so he said) there!",
        "Write `![](quay.jpg)` for a picture.",
    ),
)
RULES = (ALT,)

# Read where addresses and code are blank.
_BARE = re.compile(rf"!\[\s*\](?={BLANK})")


def example(text: str) -> Article:
    """Return `text` as Markdown, which alone has pictures."""
    return Article.from_text(text, "markdown")


def check_block(block: Prose, house: HouseStyle) -> Iterator[Finding]:
    """Ask for the description of each picture that has none."""
    if block.markup != "markdown" or "![" not in block.text:
        return
    for match in _BARE.finditer(bare(block.text, block.markup)):
        yield ALT.finding(block.text, *match.span(), "This picture has no description (alt text).")
