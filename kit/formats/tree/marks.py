"""Marks: blocks of Markdown set behind what makes a quotation, a list or code of them."""

from __future__ import annotations

import re


def behind(first: str, other: str, blocks: list[str]) -> str:
    """Set blocks behind a mark: `first` on the first line, `other` on those that follow.

    >>> behind("- ", "  ", ["one", "two"])
    '- one\\n\\n  two'
    """
    lines = "\n\n".join(blocks).split("\n")
    return "\n".join(
        f"{first if number == 0 else other}{line}".rstrip() for number, line in enumerate(lines)
    )


def code(text: str) -> str:
    """Return text between fences that are longer than any in it."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}\n{text.strip(chr(10))}\n{fence}"


def tight(blocks: list[str]) -> list[str]:
    """Join a list to the words that it hangs from."""
    if len(blocks) > 1 and re.match(r"(?:- |\d+\. )", blocks[1]):
        return [f"{blocks[0]}\n{blocks[1]}", *blocks[2:]]
    return blocks
