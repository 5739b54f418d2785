"""Lists: words from Hunspell's dictionaries, plain lists of words, tables of wrong and right."""

from __future__ import annotations

import csv
from pathlib import Path

from kit.house.imports.brought import Brought

_HEADS = frozenset("wrong bad incorrect term word misspelling from".split())


def read_dictionary(path: Path, text: str, brought: Brought) -> None:
    """Take in a Hunspell dictionary: a word a line, `*word` forbidden, `word/flags`."""
    lines = text.splitlines()
    counted = bool(lines) and lines[0].strip().isdecimal()
    for number, line in enumerate(lines[counted:], 1 + counted):
        word, slash, flags = line.split("\t")[0].strip().partition("/")
        key = f"line {number}"
        if word.startswith("*"):
            brought.add_instead(word[1:], [], path, key)
        else:
            brought.add_allow(word, path, key)
        if slash:
            brought.leave(path, key, f"{word}: its forms by /{flags} are not guessed")


def read_words(path: Path, text: str, brought: Brought) -> None:
    """Take in a plain list: a word or phrase a line; # begins a remark."""
    for number, line in enumerate(text.splitlines(), 1):
        brought.add_allow(line.partition("#")[0].strip(), path, f"line {number}")


def read_table(path: Path, text: str, brought: Brought) -> None:
    """Take in rows of a wrong word and a right one; further columns are further right ones."""
    for number, row in enumerate(csv.reader(text.splitlines()), 1):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (number == 1 and cells[0].casefold() in _HEADS):
            continue
        if len(cells) == 1:
            brought.leave(path, f"line {number}", f"{cells[0]!r} has no second column")
        else:
            brought.add_instead(cells[0], cells[1:], path, f"line {number}")
