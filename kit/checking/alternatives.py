"""Alternatives: the texts that a plain pattern of words stands for, all of them."""

from __future__ import annotations

import re
from itertools import product

from kit.checking.wordlists import LISTS

_LOOKAROUND = re.compile(r"\(\?<?[=!]")
_PIECE = re.compile(
    r"(?P<list><[a-z]+>)|\[(?P<set>\w+)\]|\((?:\?(?:-i)?:)?(?P<group>)|(?P<letter>[\w'’,.\- ])"
)


def without_lookarounds(pattern: str) -> str:
    """Return a pattern without what it only looks at.

    >>> without_lookarounds("than (?!(?:I|we) )ever")
    'than ever'
    """
    while found := _LOOKAROUND.search(pattern):
        pattern = pattern[: found.start()] + pattern[_closing(pattern, found.start()) + 1 :]
    return pattern


def alternatives(pattern: str) -> list[str]:
    """Return all that a pattern of letters, groups, sets and lists may stand for.

    None where it holds anything else, which may stand for too much.

    >>> alternatives("tow(s|ed)? [ai]n")
    ['tows an', 'tows in', 'towed an', 'towed in', 'tow an', 'tow in']
    >>> alternatives(r"[a-z]+ing")
    []
    """
    parts: list[list[str]] = []
    at = 0
    while at < len(pattern):
        found = _PIECE.match(pattern, at)
        if not found:
            return []
        some, at = _piece(pattern, found)
        if not some:
            return []
        if pattern[at : at + 1] == "?":
            some, at = [*some, ""], at + 1
        parts.append(some)
    return ["".join(words) for words in product(*parts)]


def _piece(pattern: str, found: re.Match[str]) -> tuple[list[str], int]:
    if found["list"]:
        return list(LISTS[found["list"][1:-1]]), found.end()
    if found["set"]:
        return list(found["set"]), found.end()
    if found["letter"]:
        return [found["letter"]], found.end()
    end = _closing(pattern, found.start())
    inner = [alternatives(branch) for branch in parted(pattern[found.end() : end], "|")]
    return ([one for branch in inner for one in branch] if all(inner) else []), end + 1


def parted(pattern: str, mark: str) -> list[str]:
    """Return the parts of a pattern between marks that stand in no bracket.

    >>> parted("set (up|the fire) again", " ")
    ['set', '(up|the fire)', 'again']
    """
    parts, depth = [""], 0
    for letter in pattern:
        depth += (letter == "(") - (letter == ")")
        if letter == mark and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _closing(pattern: str, start: int) -> int:
    depth = 0
    for at in range(start, len(pattern)):
        depth += (pattern[at] == "(") - (pattern[at] == ")")
        if not depth:
            return at
    message = f"a bracket is not closed: {pattern!r}"
    raise ValueError(message)
