"""Add: a word put into a house style file, everything else in it left as the person wrote it."""

from __future__ import annotations

import re
from pathlib import Path

from filelock import FileLock, Timeout

from kit.disk import replace_whole
from kit.errors import HouseError
from kit.house.read import parsed

LISTS = ("allow", "disallow", "names", "off", "on")
_LOCK_SECONDS = 10
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NEW = "# House style: what this publication has settled.\n\n"


def add(path: str | Path, key: str, word: str, *fixes: str, why: str = "") -> bool:
    """Add a word to a list of the house style at `path`, or to its table of words instead.

    `key` is "allow", "disallow", "names", "off" or "on"; or "instead", and then `fixes` are what
    the house writes instead of `word`, none to ask only. `why` is kept beside it as a remark. The
    file is made when there is none; comments and order stay. False says that it was there already.
    Raises HouseError, with the file as it was, when the file is wrong or would be, or cannot be
    written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     add(Path(folder) / "house.toml", "allow", "Duma", why="the parliament in Moscow")
    True
    """
    if key not in (*LISTS, "instead") or (fixes and key != "instead"):
        raise HouseError(f"a word goes to one of {(*LISTS, 'instead')}, not to {key!r}")
    if _CONTROL.search("".join((word, *fixes))):
        raise HouseError(f"{word!r} was not added: a control character is no part of a word")
    remark = " ".join(_CONTROL.sub(" ", why).split())
    place = Path(path).resolve()  # a link stays one; what it leads to is written
    try:
        with FileLock(place.with_name(f".{place.name}.lock"), timeout=_LOCK_SECONDS):
            return _changed(place, key, word, fixes, remark)
    except Timeout as error:
        raise HouseError(f"{path}: somebody else is writing it; try again") from error
    except (OSError, UnicodeError) as error:
        raise HouseError(f"{path}: {word!r} was not added ({error})") from error


def _changed(path: Path, key: str, word: str, fixes: tuple[str, ...], remark: str) -> bool:
    """Change a file whole, and only to one that the kit understands."""
    from kit.house.put import put  # tomlkit is slow to import, and few who import the kit add

    exists = path.exists()
    text = path.read_bytes().decode("utf-8-sig") if exists else _NEW
    parsed(path, text)
    new = put(text, key, word, fixes, remark)
    if new == text:
        return False
    parsed(path, new)
    mode = path.stat().st_mode if exists else None
    replace_whole(path, new.encode("utf-8"))
    if mode is not None:
        path.chmod(mode)
    return True
