"""A page's HTML as XML says the same words in the same elements."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import html5lib
from exporters.deciding import MARKED
from hypothesis import given

from kit.article import Article
from kit.exporters import exporter, rendered
from kit.exporters.xhtml import xhtml_of
from kit.review import Review


def shape(element: Element) -> list[object]:
    """Return what an element is and holds, to compare two readers by."""
    children = [(shape(child), child.tail or "") for child in element]
    return [element.tag, dict(element.attrib), element.text or "", children]


@given(MARKED)
def test_both_readers_see_the_same(text: str) -> None:
    """Law: what an HTML reader sees in the HTML, an XML reader sees in the XML."""
    html = str(rendered(exporter("html-fragment"), Review(Article.from_text(text, "markdown"))))
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parseFragment(html)
    assert shape(fromstring(xhtml_of(html))) == shape(root.find("article"))
