"""Lines: on which line of a TOML file each key and each item of a list stands.

The library that reads TOML gives values and no places. Only files that it has read come here.
"""

from __future__ import annotations

import re
import tomllib

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""+|\'\'\'.*?\'\'\'+|"(?:\\.|[^"\\])*"|\'[^\']*\'|#[^\n]*|\n'
    r"|[\[\]{}=,.]|[^\s\[\]{}=,.#\"']+",
    re.DOTALL,
)


def lines_of(text: str) -> dict[Path, int]:
    r"""Return the line of each key, table and item, counted from 1, by the keys that lead there.

    >>> lines_of('off = [\n"a",\n"b"]\n[sizes]\ntangle = 60')[("off", 1)]
    3
    """
    return _Walk(text).lines


class _Walk:
    """One walk through the tokens of a file."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._tokens: list[tuple[str, int]] = []
        line, last = 1, 0
        for found in _TOKEN.finditer(text):
            line += text.count("\n", last, found.start())
            last = found.start()
            if not found.group().startswith("#"):
                self._tokens.append((found.group(), line))
        self._at = 0
        self._whole()

    def _peek(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _skip(self, *marks: str) -> None:
        while self._peek() and self._peek() in marks:
            self._at += 1

    def _whole(self) -> None:
        table: Path = ()
        while self._peek():
            if self._peek() == "\n":
                self._at += 1
            elif self._peek() == "[":
                self._skip("[")
                table = self._key(())
                self._skip("]")
            else:
                self._pair(table)

    def _pair(self, table: Path) -> None:
        path = self._key(table)
        self._skip("=")
        self._value(path)

    def _key(self, table: Path) -> Path:
        """Take a dotted key, up to its "=" or "]"."""
        line, path = self._tokens[self._at][1], table
        while self._peek() not in ("=", "]", ""):
            if (token := self._take()) != ".":
                path = (*path, _bare(token))
                self.lines.setdefault(path, line)
        return path

    def _value(self, path: Path) -> None:
        if self._peek() == "[":
            self._list(path)
        elif self._peek() == "{":
            self._at += 1
            self._skip(",", "\n")
            while self._peek() not in ("}", ""):
                self._pair(path)
                self._skip(",", "\n")
            self._at += 1
        else:
            while self._peek() not in (",", "]", "}", "\n", ""):
                self._at += 1

    def _list(self, path: Path) -> None:
        self._at += 1
        self._skip(",", "\n")
        number = 0
        while self._peek() not in ("]", ""):
            self.lines[*path, number] = self._tokens[self._at][1]
            self._value((*path, number))
            self._skip(",", "\n")
            number += 1
        self._at += 1


def _bare(key: str) -> str:
    """Return a key without its quotation marks."""
    return str(tomllib.loads(f"key = {key}")["key"]) if key[0] in "\"'" else key
