"""Run: letters of one look as Word's run."""

from __future__ import annotations

import re

from markupsafe import Markup

from kit.exporters.atoms import Look
from kit.exporters.docx.xml import escaped

_PARTS = re.compile("([\n\t])")
_TEXT = Markup('<w:{tag} xml:space="preserve">{words}</w:{tag}>')
_OTHERS = {"\n": Markup("<w:br/>"), "\t": Markup("<w:tab/>")}


def run(words: str, look: Look, *, out: bool) -> Markup:
    """Return words of one look as a run; `out` says that they are struck out.

    >>> print(run("A & B", Look(bold=True), out=False))
    <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">A &amp; B</w:t></w:r>
    """
    tag = "delText" if out else "t"
    parts = (
        _OTHERS.get(part) or _TEXT.format(tag=tag, words=escaped(part))
        for part in _PARTS.split(words)
        if part
    )
    return Markup("<w:r>{}{}</w:r>").format(_properties(look), Markup().join(parts))


def _properties(look: Look) -> Markup:
    said = Markup()
    if look.href or look.code:
        said += Markup('<w:rStyle w:val="{}"/>').format("Hyperlink" if look.href else "Code")
    if look.bold:
        said += Markup("<w:b/>")
    if look.italic:
        said += Markup("<w:i/>")
    return Markup("<w:rPr>{}</w:rPr>").format(said) if said else said
