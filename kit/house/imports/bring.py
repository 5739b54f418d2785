"""Bring: other people's files read, each by its sort, and written as one house style file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tomlkit

from kit.errors import HouseError
from kit.house.file import HouseFile
from kit.house.imports.brought import Brought
from kit.house.imports.lists import read_dictionary, read_table, read_words
from kit.house.imports.vale import read_vale
from kit.house.read import parsed
from kit.house.rules import rules_of

_READERS = {
    ".yml": read_vale,
    ".yaml": read_vale,
    ".dic": read_dictionary,
    ".csv": read_table,
    ".txt": read_words,
}


def bring(paths: Iterable[Path]) -> Brought:
    """Read Vale styles (a file or a folder), Hunspell dictionaries, word lists and CSV tables.

    What is not understood is listed in the result's `left`. Raises HouseError for a file that is
    not there or is no text.
    """
    brought = Brought()
    for path in paths:
        for file in _files(path, brought):
            _READERS[file.suffix.lower()](file, _text(file), brought)
    _prove(brought)
    return brought


def _files(path: Path, brought: Brought) -> Iterator[Path]:
    if not path.exists():
        raise HouseError(f"{path}: there is no such file or folder")
    inside = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    for file in inside:
        if file.suffix.lower() in _READERS:
            yield file
        elif path.is_dir():
            brought.leave(file, "", "is neither a rule nor a list of words")
        else:
            sorts = ", ".join(_READERS)
            raise HouseError(f"{path}: is none of {sorts}, nor a folder of a Vale style")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise HouseError(f"{path}: is not readable as UTF-8 text ({error})") from error


def _prove(brought: Brought) -> None:
    """Leave out, with the reason, each rule that the kit's own reader refuses."""
    for name, table in list(brought.rules.items()):
        path = Path(table["imported"])
        try:
            rules_of(HouseFile(path, "", {"rule": {name: table}}))
        except HouseError as error:
            brought.leave(path, f"rule.{name}", str(error).partition(": ")[2])
            del brought.rules[name]


def written(brought: Brought, path: Path) -> str:
    """Return what was brought as the text of a house style file; `path` is where it will stand."""
    made = tomlkit.document()
    for key, words in (("allow", brought.allow), ("on", brought.on)):
        if words:
            made[key] = _lines(words)
    if brought.instead:
        made["instead"] = {w: _one_or_list(fixes) for w, fixes in brought.instead.items()}
    if brought.sizes:
        made["sizes"] = brought.sizes
    if brought.rules:
        tables = tomlkit.table(is_super_table=True)
        for name, table in brought.rules.items():
            tables[name] = _table(table)
        made["rule"] = tables
    text = tomlkit.dumps(made)
    parsed(path, text)
    return text


def _one_or_list(fixes: list[str]) -> str | list[str]:
    return fixes if len(fixes) > 1 else "".join(fixes)


def _lines(words: list[str]) -> tomlkit.items.Array:
    return tomlkit.item(words).multiline(multiline=True)


def _table(table: dict[str, Any]) -> tomlkit.items.Table:
    made = tomlkit.table()
    for key, value in table.items():
        if key == "pattern" and "'" not in value:
            made[key] = tomlkit.string(value, literal=True)
        elif value != []:
            made[key] = value
    return made
