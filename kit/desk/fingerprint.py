"""One hash over everything the desk's front end is made from.

The build hook loads this file by its path, before the package exists, so it imports the
standard library only.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

OUTPUTS = ("desk.js", "desk.css")
RECORD = "bundle.json"


def sources(js: Path) -> Iterator[Path]:
    """Yield the files the bundle is made from, in the same order on every machine.

    Args:
        js: The folder that holds ``package.json``, its lock file and ``src``.
    """
    # Names with a leading dot are what file managers and editors leave behind, never sources.
    listed = (path for path in (js / "src").rglob("*") if not path.name.startswith("."))
    named = (js / "package.json", js / "package-lock.json", *listed)
    yield from sorted(
        (path for path in named if path.is_file()),
        key=lambda path: path.relative_to(js).as_posix(),
    )


def fingerprint(js: Path) -> str:
    """Return the SHA-256 over the name and the bytes of every source.

    The bundler's flags stand in ``package.json``, its version in the lock file: both count.

    Args:
        js: The folder that holds ``package.json``, its lock file and ``src``.
    """
    digest = hashlib.sha256()
    for path in sources(js):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(js).as_posix()} {content}\n".encode())
    return digest.hexdigest()


def recorded(static: Path) -> str | None:
    """Return the hash the built files were made from, or None when one of them is missing.

    Args:
        static: The folder the bundle is built into.
    """
    if not all((static / name).is_file() for name in (*OUTPUTS, RECORD)):
        return None
    try:
        record = json.loads((static / RECORD).read_text(encoding="utf-8"))
        return str(record["sources"])
    except (ValueError, TypeError, KeyError):
        return None
