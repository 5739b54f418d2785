"""Worker: takes a Word file apart, in a process of its own: its text, remarks, tracked changes.

What it is given has been through the guard.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any
from xml.etree import ElementTree as ET

import mammoth

from kit.formats.docx.remarks import remarks
from kit.formats.tree import blocks_of_html

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => figcaption:fresh
"""


def convert(data: bytes) -> dict[str, Any]:
    """Return the text of a Word file as blocks of Markdown, and what else is to be known."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = _tree(parts, "word/document.xml")
        said = _tree(parts, "word/comments.xml")
        threads = _tree(parts, "word/commentsExtended.xml")
        edges = [_text(_tree(parts, name)) for name in sorted(parts.namelist()) if _is_edge(name)]
    made = mammoth.convert_to_html(
        io.BytesIO(data),
        style_map=_STYLES,
        include_embedded_style_map=False,
        external_file_access=False,
        convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
    )
    return {
        "blocks": blocks_of_html(made.value),
        "comments": remarks(body, said, threads),
        "inserted": list(_changes(body, ("ins", "moveTo"), "t")),
        "deleted": list(_changes(body, ("del", "moveFrom"), "delText", "t")),
        "pictures": made.value.count("<img "),
        "edges": [text for text in dict.fromkeys(edges) if text],
        "by": f"mammoth {version('mammoth')}",
    }


def _tree(parts: zipfile.ZipFile, name: str) -> ET.Element:
    if name not in parts.namelist():
        return ET.Element("none")
    return ET.fromstring(parts.read(name))  # noqa: S314 - the guard lets no entity through


def _is_edge(name: str) -> bool:
    return name.startswith(("word/header", "word/footer")) and name.endswith(".xml")


def _text(element: ET.Element, *tags: str) -> str:
    wanted = {f"{_W}{tag}" for tag in tags or ("t",)}
    return " ".join("".join(e.text or "" for e in element.iter() if e.tag in wanted).split())


def _changes(body: ET.Element, tags: tuple[str, ...], *texts: str) -> Iterator[dict[str, str]]:
    """Give what somebody put in or struck out, in order; runs in a row by one hand are one."""
    last: dict[str, str] | None = None
    for paragraph in body.iter(f"{_W}p"):
        for child in paragraph:
            tag = child.tag.removeprefix(_W)
            text = _raw(child, *texts) if tag in tags else ""
            by = child.get(f"{_W}author", "")
            if last and text and last["by"] == by:
                last["text"] += text
            elif text:
                last = {"by": by, "text": text}
                yield last
            elif tag == "r":
                last = None
        last = None


def _raw(element: ET.Element, *tags: str) -> str:
    wanted = {f"{_W}{tag}" for tag in tags}
    return "".join(e.text or "" for e in element.iter() if e.tag in wanted)
