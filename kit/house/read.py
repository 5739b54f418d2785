"""Read: a house style from its TOML file, or a clear word on what is wrong with it."""

from __future__ import annotations

import difflib
import tomllib
from functools import cache
from pathlib import Path

from kit.errors import HouseError
from kit.house.style import DIALECTS, HouseStyle

_BUILT_IN = Path(__file__).with_name("builtin.toml")


def read_house(path: str | Path | None = None) -> HouseStyle:
    """Read the house style at `path` on top of the built-in one; None gives the built-in one.

    Its lists add to the built-in lists. Raises HouseError, naming the file, the line and the
    likely slip, for a key or value it does not understand.

    >>> read_house().english
    'American'
    """
    base = _built_in()
    if path is None:
        return base
    own = _read(Path(path))
    return HouseStyle(own.dialect, base.allow | own.allow, off=base.off | own.off)


@cache
def _built_in() -> HouseStyle:
    return _read(_BUILT_IN)


def _read(path: Path) -> HouseStyle:
    try:
        text = path.read_text(encoding="utf-8")
        settings = tomllib.loads(text)
    except FileNotFoundError:
        raise HouseError(f"{path}: there is no such house style") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise HouseError(f"{path}: is not a readable TOML file ({error})") from error
    for key in settings:
        _check(path, text, key, settings[key])
    allow, off = (frozenset(settings.get(key, ())) for key in ("allow", "off"))
    return HouseStyle(settings.get("dialect"), allow, off=off)


def _check(path: Path, text: str, key: str, value: object) -> None:
    """Raise HouseError unless `key` is a setting and `value` is of its sort."""
    known = ["dialect", "allow", "off"]
    place = f"{path}, line {_line_of(text, key)}"
    if key not in known:
        near = difflib.get_close_matches(key, known, n=1)
        slip = f"; did you mean {near[0]!r}?" if near else ""
        raise HouseError(f"{place}: no setting is called {key!r}; there are {known}{slip}")
    if key == "dialect":
        if value not in DIALECTS:
            raise HouseError(f"{place}: dialect is {value!r}; the kit knows {DIALECTS}")
    elif not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise HouseError(f'{place}: {key} must be a list of words, as in {key} = ["one", "two"]')


def _line_of(text: str, key: str) -> int:
    lines = text.split("\n")
    found = (n for n, line in enumerate(lines, 1) if line.strip(" \"'[").startswith(key))
    return next(found, 1)
