"""Keys: what may stand in a house style file, and a clear word on what may not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kit.house.file import HouseFile, slip
from kit.house.style import DIALECTS
from kit.house.switches import ANY
from kit.house.vocabulary import MARKS, ROLES, SIZES


def check_settings(file: HouseFile) -> None:
    """Raise HouseError, naming the line and the likely slip, unless every setting is one."""
    for key, value in file.settings.items():
        if key not in _CHECKS:
            known = list(_CHECKS)
            raise file.error(
                f"no setting is called {key!r}; there are {known}{slip(key, known)}", key
            )
        _CHECKS[key](file, key, value)
    _agree(file)


def _text(file: HouseFile, key: str, value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise file.error(f'{key} must be a text, as in {key} = "ap-like"', key)


def _dialect(file: HouseFile, key: str, value: object) -> None:
    if value not in DIALECTS:
        near = slip(str(value), DIALECTS)
        raise file.error(f"dialect is {value!r}; the kit knows {DIALECTS}{near}", key)


def _words(file: HouseFile, key: str, value: object) -> None:
    example = f'as in {key} = ["one", "two"]'
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise file.error(f"{key} must be a list of words, {example}", key)
    for number, word in enumerate(value):
        if not word.strip() or word != word.strip():
            raise file.error(f"{key} has {word!r}; a word has no space around it", key, number)


def _switches(file: HouseFile, key: str, value: object) -> None:
    _words(file, key, value)
    for number, name in enumerate(file.settings[key]):
        if ANY in name[:-1]:
            raise file.error(f"{name!r}: a * stands at the end, for any ending", key, number)


def _table(file: HouseFile, key: str, value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise file.error(f"{key} must be a table, opened by a line [{key}]", key)
    return value


def _instead(file: HouseFile, key: str, value: object) -> None:
    for word, right in _table(file, key, value).items():
        if not any(letter.isalnum() for letter in word) or word != word.strip():
            raise file.error(f"{word!r} is no word or phrase to look for", key, word)
        if not isinstance(right, str) and not _is_texts(right):
            raise file.error(
                f'{word!r} needs what the house writes instead: "use", or ["use", "apply"], '
                'or "" to ask only',
                key,
                word,
            )
        if word in as_list(right):
            raise file.error(f"{word!r} cannot stand in place of itself", key, word)


def _exempt(file: HouseFile, key: str, value: object) -> None:
    for role, names in _table(file, key, value).items():
        if role not in ROLES:
            known = f"there are {ROLES}{slip(role, ROLES)}"
            raise file.error(f"{role!r} is no part of an article; {known}", key, role)
        if not _is_texts(names):
            example = f'as in {role} = ["house.*"]'
            raise file.error(f"{role} must be a list of rules, {example}", key, role)


def _marks(file: HouseFile, key: str, value: object) -> None:
    for mark, written in _table(file, key, value).items():
        if mark not in MARKS:
            raise file.error(
                f"no mark is called {mark!r}; there are {list(MARKS)}{slip(mark, MARKS)}", key, mark
            )
        if written not in MARKS[mark]:
            raise file.error(
                f"{mark} is {written!r}; the kit knows {MARKS[mark]}"
                + (" (as it stands between two words)" if mark == "dash" else ""),
                key,
                mark,
            )


def _sizes(file: HouseFile, key: str, value: object) -> None:
    for size, number in _table(file, key, value).items():
        if size not in SIZES:
            raise file.error(
                f"no size is called {size!r}; there are {SIZES}{slip(size, SIZES)}", key, size
            )
        if size == "grade":
            if not isinstance(number, list) or not _is_range(number):
                raise file.error("grade must be two school years, as in grade = [8, 12]", key, size)
        elif type(number) is not int or number < 1:
            raise file.error(f"{size} must be a number of words, as in {size} = 40", key, size)


def _rules(file: HouseFile, key: str, value: object) -> None:
    _table(file, key, value)  # what is in it is read by kit.house.rules


def _is_range(value: list[Any]) -> bool:
    numbers = all(type(number) in (int, float) for number in value)
    return numbers and len(value) == 2 and 0 <= value[0] <= value[1]  # noqa: PLR2004 - low and high


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def as_list(value: str | list[str]) -> tuple[str, ...]:
    """Return one text or several as several; an empty one is none.

    >>> as_list("use"), as_list("")
    (('use',), ())
    """
    return (value,) * bool(value) if isinstance(value, str) else tuple(value)


def _agree(file: HouseFile) -> None:
    """Raise HouseError for a word that one file speaks of in two ways."""
    said = file.settings
    _apart(file, "allow", "disallow", said.get("disallow", ()))
    _apart(file, "names", "disallow", said.get("disallow", ()))
    _apart(file, "allow", "instead", said.get("instead", ()))
    _apart(file, "names", "instead", said.get("instead", ()))
    _apart(file, "off", "on", said.get("on", ()))


def _apart(file: HouseFile, one: str, other: str, words: Iterable[str]) -> None:
    taken = frozenset(words)
    for number, word in enumerate(file.settings.get(one, ())):
        if word in taken:
            raise file.error(f"{word!r} is under {one} and under {other}; keep one", one, number)


_CHECKS: dict[str, Callable[[HouseFile, str, Any], None]] = {
    "based_on": _text,
    "dialect": _dialect,
    "allow": _words,
    "disallow": _words,
    "names": _words,
    "off": _switches,
    "on": _switches,
    "instead": _instead,
    "exempt": _exempt,
    "marks": _marks,
    "sizes": _sizes,
    "rule": _rules,
}
