"""XHTML: a piece of a page, which is safe already, written as XML; other forms are made of it."""

from __future__ import annotations

from html.parser import HTMLParser

from markupsafe import Markup

from kit.exporters.letters import encodable

_EMPTY = ("br", "hr")
_ATTRIBUTE = Markup(' {}="{}"')


def xhtml_of(html: str) -> Markup:
    """Return the HTML of a template or of a piece as XML: every element closed, no named letter.

    >>> xhtml_of("<p>Q&amp;A&nbsp;1<br>2</p>")
    Markup('<p>Q&amp;A\\xa01<br/>2</p>')
    """
    writer = _Writer()
    writer.feed(str(html))
    writer.close()
    return Markup().join(writer.out)


class _Writer(HTMLParser):
    """Writes what it reads, as XML has it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[Markup] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = Markup().join(
            _ATTRIBUTE.format(name, encodable(value or "")) for name, value in attrs
        )
        closed = "/" if tag in _EMPTY else ""
        self.out.append(Markup("<{}{}{}>").format(tag, said, closed))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _EMPTY:
            self.out.append(Markup("</{}>").format(tag))

    def handle_data(self, data: str) -> None:
        self.out.append(Markup("{}").format(encodable(data)))
