"""Word files made by hand, for tests: as small as Word itself would open them."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_NAMED = '<w:p w14:paraId="0000000{}">'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
.wordprocessingml.document.main+xml"/>
</Types>"""
_RELS = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""
_LINKS = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/comments" Target="comments.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>
{{links}}</Relationships>"""
_STYLES = f"""{_HEAD}<w:styles {_W}>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>
</w:styles>"""


def run(text: str, mark: str = "") -> str:
    """Return a run of text; `mark` is "b" or "i"."""
    properties = f"<w:rPr><w:{mark}/></w:rPr>" if mark else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "") -> str:
    """Return a paragraph of runs, or of one text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    inner = "".join(each if each.startswith("<w:") else run(each) for each in runs)
    return f"<w:p>{properties}{inner}</w:p>"


def inserted(text: str, by: str) -> str:
    """Return a tracked insertion."""
    return f'<w:ins w:id="9" w:author="{by}">{run(text)}</w:ins>'


def deleted(text: str, by: str) -> str:
    """Return a tracked deletion."""
    return f'<w:del w:id="9" w:author="{by}"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def commented(text: str, number: int) -> str:
    """Return text in the range of the comment of that number."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{run(text)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def link(text: str, number: int) -> str:
    """Return text that links to the address of that number."""
    return f'<w:hyperlink r:id="rLink{number}">{run(text)}</w:hyperlink>'


def word_file(
    *paragraphs: str,
    comments: tuple[tuple[str, str], ...] = (),
    links: tuple[str, ...] = (),
    more: dict[str, bytes] | None = None,
) -> bytes:
    """Return a Word file of paragraphs; comments are pairs of author and text."""
    body = "".join(paragraphs)
    said = "".join(
        f'<w:comment w:id="{n}" w:author="{by}">'
        f"{paragraph(text).replace('<w:p>', _NAMED.format(n), 1)}</w:comment>"
        for n, (by, text) in enumerate(comments)
    )
    to = "".join(
        f'<Relationship Id="rLink{n}" Type="{_OFFICE}/hyperlink" Target="{escape(address)}"'
        ' TargetMode="External"/>\n'
        for n, address in enumerate(links)
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "word/document.xml": f"{_HEAD}<w:document {_W} {_R}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _LINKS.format(links=to),
        "word/comments.xml": f"{_HEAD}<w:comments {_W}>{said}</w:comments>",
        "word/styles.xml": _STYLES,
    }
    return zipped({**{name: text.encode() for name, text in parts.items()}, **(more or {})})


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return a zip of parts, the same for the same parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


HARBOUR = word_file(
    paragraph("Ferry to Osmund Island sails again", style="H1"),
    paragraph("By Ines Holloway"),
    paragraph(
        "The ", run("Marguerite", "i"), " left the north quay at seven on Sunday morning with ",
        inserted("64", "Anna"), deleted("46", "Anna"), " passengers, two tractors and a crate of ",
        commented("hens", 0), ", and the island had its ferry back.",
    ),
    paragraph(
        "She had been in dock for eleven months. The company, ", link("Osmund Lines", 0),
        ", had promised three; ", run("a cracked shaft", "b"), " made up the ",
        link("rest", 1), ".",
    ),
    paragraph("“We learned to plan”", style="H2"),
    paragraph("The sea was never the trouble. The paperwork was.", style="Quote"),
    paragraph("The next sailing is on Tuesday at noon, if the wind allows."),
    comments=(("Paul", "Were they not ducks?"),),
    links=("https://example.org/osmund-lines", "javascript:alert(1)"),
)  # fmt: skip
