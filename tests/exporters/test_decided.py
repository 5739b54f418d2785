"""Every form of two decided articles: golden, and the same bytes wherever it is made."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from exporters.reviews import ARTICLES, FORMS, OPENED, decided

from kit.exporters import exporter, rendered

GOLDEN = Path(__file__).with_name("golden")
PLACES = (
    {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
)


def made(article: str, form: str) -> bytes:
    """Return the bytes of one article in one form."""
    copy = rendered(exporter(form), decided(article))
    return copy.encode("utf-8") if isinstance(copy, str) else copy


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("article", ARTICLES)
def test_the_file_is_the_golden_one(article: str, form: str) -> None:
    """Byte for byte what was looked at and found good; KIT_GOLDEN=renew writes it anew."""
    golden = GOLDEN / f"{Path(article).stem}{exporter(form).SUFFIXES[0]}"
    if os.environ.get("KIT_GOLDEN") == "renew":
        golden.write_bytes(_of_any_version(made(article, form)))
        pytest.fail(f"{golden.name} was renewed; read the difference and run again")
    assert _of_any_version(made(article, form)) == golden.read_bytes()


def _of_any_version(data: bytes) -> bytes:
    """Return a file without the version of the kit, which the report alone names, and its seal."""
    if b"<h1>Review:" in data:
        data = re.sub(rb" page=[0-9a-f]{64}", b"", data)
    return data.replace(f"notebook-kit {version('editorial-notebook-kit')}.".encode(), b"kit.")


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place["TZ"])
def test_the_same_bytes_everywhere(place: dict[str, str], tmp_path: Path) -> None:
    """In another time zone, language, hash seed and folder, every form has the same bytes."""
    code = (
        "import hashlib; from exporters.test_decided import *\n"
        "for a in ARTICLES:\n"
        "    for f in OPENED: print(hashlib.sha256(made(a, f)).hexdigest())\n"
    )
    tests = str(Path(__file__).parents[1])
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **place, "PYTHONPATH": tests},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    here = [hashlib.sha256(made(a, f)).hexdigest() for a in ARTICLES for f in OPENED]
    assert said.stdout.split() == here
