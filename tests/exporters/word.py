"""A small reader of Word files: what they say once all changes are accepted, or all rejected."""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
GONE = {"accept": "del", "reject": "ins"}


class Paragraph(NamedTuple):
    """A paragraph: its style with numbering and indent, and its letters, each with its look."""

    style: str
    letters: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(letter for letter, _ in self.letters)


class Word:
    """A Word file that is read as Word reads it."""

    def __init__(self, data: bytes) -> None:
        """Read the parts of the archive."""
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        links = fromstring(self.parts["word/_rels/document.xml.rels"])
        self.targets = {link.get("Id"): link.get("Target", "") for link in links}

    def part(self, name: str) -> Element:
        """Return one part, parsed."""
        return fromstring(self.parts[name])

    def read(self, how: str) -> list[Paragraph]:
        """Return the paragraphs once all changes are accepted ("accept") or rejected ("reject").

        A paragraph whose mark goes is joined to the next one, and the next one's style holds.
        """
        paragraphs: list[Paragraph] = []
        letters: list[tuple[str, str]] = []
        for one in self.part("word/document.xml").iter(f"{W}p"):
            letters += self._letters(one, how, "")
            if one.find(f"{W}pPr/{W}rPr/{W}{GONE[how]}") is None:
                paragraphs.append(Paragraph(_style(one, how), tuple(letters)))
                letters = []
        assert not letters, "the last paragraph mark goes, which Word does not do"
        return paragraphs

    def text(self, how: str) -> str:
        """Return the text: an empty line between paragraphs."""
        return "\n\n".join(one.text for one in self.read(how))

    def _letters(self, element: Element, how: str, href: str) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for child in element:
            if child.tag == f"{W}r":
                found += _run(child, href)
            elif child.tag == f"{W}hyperlink":
                found += self._letters(child, how, self.targets[child.get(f"{R}id")])
            elif child.tag in (f"{W}ins", f"{W}del") and child.tag != f"{W}{GONE[how]}":
                found += self._letters(child, how, href)
        return found


def _run(run: Element, href: str) -> list[tuple[str, str]]:
    looks = [_name(look) for look in run.findall(f"{W}rPr/*")]
    text = ""
    for child in run:
        text += {f"{W}br": "\n", f"{W}tab": "\t"}.get(child.tag, child.text or "")
    return [(letter, " ".join((*looks, href))) for letter in text]


def _style(paragraph: Element, how: str) -> str:
    said = paragraph.find(f"{W}pPr")
    assert said is not None
    if how == "reject" and (was := said.find(f"{W}pPrChange/{W}pPr")) is not None:
        said = was
    parts = [said.find(f"{W}{path}") for path in ("pStyle", f"numPr/{W}ilvl", "ind")]
    return " ".join(_name(part) for part in parts if part is not None)


def _name(element: Element) -> str:
    values = "".join(sorted(element.attrib.values()))
    return f"{element.tag.removeprefix(W)}{values}"
