"""Typeset: a page's elements as a PDF by typst, which is given words and never mark-up to run."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kit.errors import ExportError
from kit.exporters.letters import encodable

_TEMPLATE = Path(__file__).with_name("templates") / "article.typ"
_LETTER = ("en-US", "en-CA")  # where paper is not A4


def typeset(
    body: str, *, title: str, authors: Sequence[str], language: str, proof: str = ""
) -> bytes:
    """Return a PDF of `body`, a page's elements as XML; its keywords are `proof`.

    typst's own fonts are asked first, so that the page is the same on every machine; the machine's
    are asked for letters that those lack. Raises ExportError when typst is not installed, and when
    no font has a letter: it would be missing from the page and nobody would know.
    """
    primary, _, region = language.partition("-")
    said = {
        "title": title,
        "authors": list(authors),
        "proof": proof,
        "paper": "us-letter" if language in _LETTER else "a4",
        "lang": primary.lower(),
        "region": region if len(region) == 2 and region.isalpha() else None,  # noqa: PLR2004 - a country's code
    }
    words = {"body": str(body), "said": encodable(json.dumps(said, ensure_ascii=False))}
    return _compiled(words, own_fonts=True) or _compiled(words, own_fonts=False)


def _compiled(words: dict[str, str], *, own_fonts: bool) -> bytes:
    """Return the PDF; nothing, when typst's own fonts alone are not enough."""
    try:
        import typst  # large, and an extra
    except ImportError as error:
        raise ExportError(
            "a PDF is made by typst, which is not installed here; run: "
            "python -m pip install 'editorial-notebook-kit[pdf]'"
        ) from error
    with tempfile.TemporaryDirectory() as nothing:  # all that typst could read a file from
        press = typst.Compiler(
            _TEMPLATE.read_bytes(), nothing, ignore_system_fonts=own_fonts, sys_inputs=words
        )
        try:
            made = press.compile(pdf_standards="ua-1")  # under which a missing letter is an error
        except typst.TypstError as error:
            if own_fonts:
                return b""
            raise ExportError(
                f"no PDF can be made of this copy ({' '.join(error.message.split())}); where no "
                "font has a letter, install one that does, or hand on another form"
            ) from error
    return made if isinstance(made, bytes) else b""
