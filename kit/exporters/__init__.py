"""Exporters: one file for each form in which the clean copy is handed on.

To add one, add a module here with a one-sentence docstring, `SUFFIXES` (lower case, with the
dot), `MIMETYPE` and `export(review: Reading) -> str` (or bytes); register it under the entry
point group `kit.exporters`, whose name is the exporter's, and give it a test. What it returns is
a pure function of source, log and house style: no clock, no version, no folder of the reader's.
A library that not everybody needs is imported where it is used; without it `export` raises
ExportError with the command to type. A suffix may have two parts (".redline.html"): the longest
that fits a file's name says its form.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from kit.decisions import CHANGING, Decision
from kit.errors import ExportError
from kit.exporters.disk import write_whole
from kit.exporters.letters import encodable
from kit.log import log_path
from kit.plugins import plugins
from kit.project import root_of
from kit.review import Reading


def export(review: Reading, path: str | Path | None = None) -> Path:
    """Write the clean copy to `path`, whose suffix says the form, and return the path.

    Without one it is `build/<slug>.html` in the folder of the article's project, as seen from here.
    A missing folder is made; the file is there whole or not at all. Raises ExportError when no
    exporter has the suffix, when a decision has lost its place in the article, when `path` is
    the article or its log, or when it cannot be written.
    """
    place = _usual(review) if path is None else Path(path).expanduser()
    _guard(review, place)
    form = _of_suffix(place)
    copy = rendered(form, review)
    write_whole(place, copy.encode("utf-8") if isinstance(copy, str) else copy)
    return place


def rendered(form: ModuleType, review: Reading) -> str | bytes:
    """Return the clean copy in the form of one exporter: text, or the bytes of a binary file.

    Raises ExportError, naming them, when changes have lost their place in the article: they
    would be missing from the clean copy and nobody would know.
    """
    lost = [line for line in review.standing.replay.orphans if line.op in CHANGING]
    if lost:
        raise ExportError(
            f"{review.article.slug}: {len(lost)} of the changes decided on no longer have a place "
            f"in the article ({_named(lost)}); see kit rebase, or make them again and take these "
            f"back with review.revoke({[line.id for line in lost]}), then export"
        )
    copy: str | bytes = form.export(review)
    return encodable(copy) if isinstance(copy, str) else copy


def exporter(name: str) -> ModuleType:
    """Return the exporter called `name`; raises ExportError naming those there are.

    >>> exporter("html").SUFFIXES
    ('.html', '.htm')
    """
    try:
        return plugins("kit.exporters")[name]
    except KeyError:
        raise ExportError(
            f"no exporter is called {name!r}; there are {', '.join(names())}"
            f"{_slip(name.lower().lstrip('.'), names())}"
        ) from None


def names() -> tuple[str, ...]:
    """Return the names of all exporters, sorted.

    >>> set(names()) >= {"html", "markdown"}
    True
    """
    return tuple(plugins("kit.exporters"))


def _usual(review: Reading) -> Path:
    article = review.article
    root = Path() if article.path is None else root_of(article.path)
    page = root / "build" / f"{article.slug}.html"
    try:
        return Path(os.path.relpath(page))
    except ValueError:  # another drive of Windows
        return page


def _of_suffix(path: Path) -> ModuleType:
    by_suffix = {s: form for form in plugins("kit.exporters").values() for s in form.SUFFIXES}
    name = path.name.lower()
    fitting = [suffix for suffix in by_suffix if name.endswith(suffix) and name != suffix]
    if fitting:
        return by_suffix[max(fitting, key=len)]
    given = path.suffix or "a name without a suffix"
    if path.is_dir():
        given = "a folder; name the file inside it"
    raise ExportError(
        f"{path}: the suffix says the form, and this is {given}; the clean copy is handed on "
        f"as {', '.join(sorted(by_suffix))}{_slip(path.suffix.lower(), by_suffix)}"
    )


def _guard(review: Reading, path: Path) -> None:
    """Refuse to write over the two files that everything is computed from."""
    article = review.article.path
    if article is None:
        return
    log = getattr(review.log, "path", log_path(article))
    for kept, what in ((article, "the article itself"), (log, "its decision log")):
        if _same(path, kept):
            raise ExportError(f"{path}: is {what}, which is never written over; name another file")


def _same(path: Path, kept: Path) -> bool:
    try:
        return path.resolve() == kept.resolve() or path.samefile(kept)
    except (OSError, RuntimeError):
        return False


def _slip(given: str, possible: Iterable[str]) -> str:
    near = difflib.get_close_matches(given, list(possible), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _named(lines: Iterable[Decision]) -> str:
    return "; ".join(
        f"“{line.target.exact}” → “{line.replacement}”{f' by {line.by}' if line.by else ''}"
        for line in lines
    )
