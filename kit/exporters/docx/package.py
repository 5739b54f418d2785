"""Package: the parts of a Word file, the fixed ones filled, in one archive."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from kit.exporters.archive import zipped
from kit.exporters.docx.body import BULLETS, Body
from kit.exporters.docx.comments import Comment
from kit.exporters.docx.xml import escaped
from kit.proof import Proof

_PARTS = Path(__file__).with_name("parts")
_LINK = Markup(
    '<Relationship Id="{}" TargetMode="External" Target="{}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
)
_LIST = Markup(
    '<w:num w:numId="{}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="{}">'
    '<w:startOverride w:val="{}"/></w:lvlOverride></w:num>'
)


def package(body: Body, comments: Sequence[Comment], about: Markup, proof: Proof) -> bytes:
    """Return a Word file: the fixed parts, filled with body, comments, links, lists, properties."""
    filled = {
        "BODY": body.xml,
        "LINKS": Markup().join(_LINK.format(name, href) for href, name in body.links.items()),
        "LISTS": Markup().join(
            _LIST.format(number, *one) for number, one in enumerate(body.lists, start=BULLETS + 1)
        ),
        "COMMENTS": Markup().join(one.xml() for one in comments),
        "THREADS": Markup().join(one.thread() for one in comments),
        "ABOUT": about,
        "PROOF": escaped(str(proof)),
    }
    return zipped({name: _filled(text, filled) for name, text in sorted(_parts())})


def _parts() -> list[tuple[str, str]]:
    """Return the name and the text of each part: its file's, with "+" for a folder."""
    files = sorted(_PARTS.iterdir())
    return [(file.name.replace("+", "/"), file.read_text(encoding="utf-8")) for file in files]


def _filled(text: str, filled: dict[str, Markup]) -> bytes:
    """Put the first field that a part names in its place; a part has one at most."""
    for name, words in filled.items():
        before, found, after = text.partition(f"<!--{name}-->")
        if found:
            return f"{before}{words}{after}".encode()
    return text.encode()
