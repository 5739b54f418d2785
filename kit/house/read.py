"""Read: a house style file, once for as long as it stays as it is."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from kit.errors import HouseError
from kit.house.file import HouseFile
from kit.house.keys import check_settings
from kit.house.rules import rules_of
from kit.house.style import HouseRule

_KEPT = 64
_AT_LINE = re.compile(r"at line (\d+)")


def read_file(path: Path) -> HouseFile:
    """Return the file at `path`, its settings checked.

    Raises HouseError, naming the file, the line and the likely slip, for what is wrong in it.
    """
    try:
        stat = path.stat()
        return _read(path, (stat.st_mtime_ns, stat.st_size, stat.st_ino))
    except FileNotFoundError:
        raise HouseError(f"{path}: there is no such house style") from None
    except (OSError, UnicodeDecodeError) as error:
        raise HouseError(f"{path}: is not a readable TOML file ({error})") from error


@lru_cache(maxsize=_KEPT)
def _read(path: Path, stamp: tuple[int, int, int]) -> HouseFile:  # noqa: ARG001 - tells versions apart
    return parsed(path, path.read_text(encoding="utf-8-sig"))


def parsed(path: Path, text: str) -> HouseFile:
    """Return a text as the house style file that it would be at `path`, its settings checked."""
    try:
        file = HouseFile(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = found[1] if found else text.count("\n") + 1
        raise HouseError(f"{path}, line {line}: is not a readable TOML file ({error})") from None
    check_settings(file)
    rules(file)
    return file


@lru_cache(maxsize=_KEPT)
def rules(file: HouseFile) -> tuple[HouseRule, ...]:
    """Return the rules of a file."""
    return rules_of(file)
