"""The page is complete, valid, quiet, and says what the clean copy says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.article import Article, Markup
from kit.exporters import exporter, rendered
from kit.exporters.letters import printable
from kit.house import HouseStyle
from kit.proof import proof_in
from kit.prose.paragraphs import paragraphs
from kit.review import Review

Parse = Callable[[str], Element]
TAIL = "The hed\n\nThe lede is here.\n\nRelated articles\n\nAnother hed"
ELEMENTS = set(
    "html head meta title link script style body main article header aside h1 h2 h3 h4 h5 h6 "
    "p a em strong code pre blockquote ul ol li br hr figure figcaption cite time".split()
)
ATTRIBUTES = {
    ("html", "lang"),
    ("meta", "charset"),
    ("meta", "name"),
    ("meta", "content"),
    ("meta", "property"),
    ("time", "datetime"),
    ("link", "rel"),
    ("link", "href"),
    ("script", "type"),
    ("p", "class"),
    ("aside", "aria-label"),
    ("a", "href"),
    ("a", "title"),
    ("ol", "start"),
}


def page_of(text: str, markup: Markup = "plain", **meta: str) -> str:
    """Return the page of a text."""
    return str(rendered(exporter("html"), Review(Article.from_text(text, markup, meta))))


def words(element: Element) -> str:
    """Return the words of an element and of all inside it."""
    return "".join(element.itertext())


def about(root: Element) -> dict[str, object]:
    """Return what the page says of itself to machines."""
    said: dict[str, object] = json.loads(words(root.findall(".//script")[0]))
    return said


def only_what_is_allowed(root: Element) -> bool:
    """Tell whether a page has no element, attribute, address or script but those it may have."""
    names = {element.tag for element in root.iter()}
    attributes = {(element.tag, name) for element in root.iter() for name in element.attrib}
    hrefs = [a.get("href", "https:") for a in root.iter("a")]
    return (
        names <= ELEMENTS
        and attributes <= ATTRIBUTES
        and all(href.startswith(("https:", "http:", "mailto:")) for href in hrefs)
        and [script.get("type") for script in root.iter("script")] == ["application/ld+json"]
        and [link.get("rel") for link in root.iter("link")][-1:] == ["icon"]
        and [link.get("href") for link in root.iter("link")][-1:] == ["data:,"]
    )


def test_the_page_is_a_whole_page(parse: Parse) -> None:
    """Language, title, hed, byline, paragraphs, and one main with one article."""
    root = parse(page_of("The hed\n\nBy Ann Other\n\nThe lede.\n\nThe end.  \n"))
    assert root.get("lang") == "en-US"
    assert words(root.find("head/title")) == "The hed"  # type: ignore[arg-type]
    assert [words(h1) for h1 in root.findall("body/main/article/header/h1")] == ["The hed"]
    assert [p.get("class") for p in root.findall(".//header/p")] == ["byline"]
    assert [p.text for p in root.findall("body/main/article/p")] == ["The lede.", "The end."]
    assert only_what_is_allowed(root)


def test_only_what_is_known_is_said(parse: Parse) -> None:
    """Description, author and date are there when they are known, and never made up."""
    bare = parse(page_of("A sentence, and no headline at all."))
    assert about(bare) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "inLanguage": "en-US",
    }
    assert not list(bare.iter("h1"))
    assert [meta.get("name") for meta in bare.iter("meta")] == [None, "kit", "viewport"]
    meta = {
        "description": "What it says",
        "date": "2017-03-27",
        "byline": "By Ann Other",
        "url": "https://example.org/a",
        "publication": "The Post",
        "modified": "yesterday",
    }
    full = parse(page_of("The hed\n\nThe lede.", **meta))
    assert about(full) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "The hed",
        "inLanguage": "en-US",
        "author": [{"@type": "Person", "name": "Ann Other"}],
        "publisher": {"@type": "Organization", "name": "The Post"},
        "datePublished": "2017-03-27",
        "description": "What it says",
        "mainEntityOfPage": "https://example.org/a",
    }
    assert [words(p) for p in full.findall(".//header/p")] == ["By Ann Other", "27 March 2017"]
    said = {m.get("name") or m.get("property"): m.get("content") for m in full.iter("meta")}
    assert {key: value for key, value in said.items() if key not in {None, "kit", "viewport"}} == {
        "description": "What it says",
        "author": "Ann Other",
        "og:type": "article",
        "og:title": "The hed",
        "og:description": "What it says",
        "og:url": "https://example.org/a",
        "og:site_name": "The Post",
        "article:published_time": "2017-03-27",
    }
    assert full.find("head/link[@rel='canonical']").get("href") == "https://example.org/a"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("byline", "persons"),
    [
        ("By Ann Other", ["Ann Other"]),
        ("By Ann O’Dea, Bob Else and Zoë Third-Name", ["Ann O’Dea", "Bob Else", "Zoë Third-Name"]),
        ("By Associated Press", None),
        ("By Our Moscow Correspondent", None),
        ("By Ann Other for the Post", None),
        ("By Reuters", None),
    ],
)
def test_only_persons_are_authors(parse: Parse, byline: str, persons: list[str] | None) -> None:
    """A byline that is not plainly persons' names is shown, and claimed for nobody."""
    root = parse(page_of(f"The hed\n\n{byline}\n\nThe lede."))
    known = about(root).get("author")
    assert known == (persons and [{"@type": "Person", "name": name} for name in persons])
    assert [words(p) for p in root.findall(".//header/p")] == [byline]


@pytest.mark.parametrize(
    ("dialect", "said", "lang"),
    [
        ("American", "", "en-US"),
        ("British", "", "en-GB"),
        ("Canadian", "", "en-CA"),
        ("Australian", "", "en-AU"),
        ("Indian", "", "en-IN"),
        ("British", "fr-CA", "fr-CA"),
        ("British", '"><script>', "en-GB"),
    ],
)
def test_the_language_is_the_articles_or_the_houses(
    parse: Parse, dialect: str, said: str, lang: str
) -> None:
    """What the article says of its language holds, when it can be a language."""
    article = Article.from_text("The hed\n\nThe lede.", meta={"language": said})
    page = rendered(exporter("html"), Review(article, HouseStyle(dialect)))
    assert parse(page).get("lang") == lang


@pytest.mark.parametrize("markup", ["plain", "markdown"])
def test_a_tail_is_shown_apart_until_somebody_decides(parse: Parse, markup: Markup) -> None:
    """Undecided: beside the article. Let stand: in it. Left out: gone. Reopened: beside it."""
    text = TAIL if markup == "plain" else f"# {TAIL}"
    review = Review(Article.from_text(text, markup))

    def apart_and_in() -> tuple[list[str], list[str]]:
        root = parse(rendered(exporter("html"), review))
        asides, inside = root.findall("body/aside/p"), root.findall("body/main/article/p")
        return [words(p) for p in asides], [words(p) for p in inside]

    tail = ["Related articles", "Another hed"]
    lede = ["The lede is here."]
    assert apart_and_in() == (tail, lede)
    review.stet("rule == 'boilerplate.tail'")
    assert apart_and_in() == ([], lede + tail)
    review.undo()
    assert apart_and_in() == (tail, lede)
    start = review.copy.index("\n\nRelated")
    review.rewrite(start, len(review.copy), "")
    assert apart_and_in() == ([], lede)


def test_every_construct_of_markdown_has_its_element(parse: Parse) -> None:
    """Emphasis, headings, quotations, lists, code, rules and links; one h1 only."""
    text = (
        "---\nlayout: post\n---\n\nThe *hed*\n=========\n\nby Ann Other\n\nA **bold** `x` [a](https://e.org)."
        "\n\nSecond\n======\n\n#### Fourth\n\n> Said\n>\n> she\n\n3. one\n4. two\n   - in\n\n"
        "```py\nif a < b: pass\n```\n\n***\n\n[ref]\n\n[ref]: https://e.org/?a=1&b=2 'A \"t\"'\n"
    )
    root = parse(page_of(text, "markdown"))
    assert only_what_is_allowed(root)
    assert [words(h1) for h1 in root.iter("h1")] == ["The hed"]
    assert [h.tag for h in root.findall("body/main/article/*")] == (
        "header p h2 h3 blockquote ol pre hr p".split()
    )
    assert words(root.find(".//pre")) == "if a < b: pass\n"  # type: ignore[arg-type]
    assert root.find(".//ol").attrib == {"start": "3"}  # type: ignore[union-attr]
    ref = root.findall("body/main/article/p/a")[-1]
    assert ref.attrib == {"href": "https://e.org/?a=1&b=2", "title": 'A "t"'}
    assert about(root)["headline"] == "The hed"
    assert "layout" not in words(root.find("body"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "vbscript:1",
        "data:text/html,<b>",
        "//evil.example",
        "/up",
        "../up",
        "page.html",
        "#top",
        "file:///etc/hosts",
        "ftp://e.org/a",
        "http:e.org",
        "https://[",
        "https://e.org:port/",
        "mailto:nobody",
        "&#106;avascript:alert(1)",
        "https:\\\\e.org",
    ],
)
def test_a_link_that_is_no_whole_address_loses_its_link(parse: Parse, href: str) -> None:
    """The words stay, the link goes."""
    root = parse(page_of(f"# Hed\n\n[words](<{href}>) and [more][r]\n\n[r]: <{href}>", "markdown"))
    assert not list(root.iter("a"))
    assert "words" in words(root.find("body"))  # type: ignore[arg-type]


@pytest.mark.parametrize("href", ["https://e.org/a", "http://e.org", "mailto:ann@e.org"])
def test_whole_addresses_are_links(parse: Parse, href: str) -> None:
    """Web and mail."""
    root = parse(page_of(f"# Hed\n\n[words]({href}) <{href}>", "markdown"))
    assert [a.get("href") for a in root.iter("a")] == [href, href]


def test_an_image_leaves_its_description(parse: Parse) -> None:
    """No picture of somebody else's is asked for, and what it shows is still said."""
    root = parse(
        page_of("# Hed\n\n[![the *two* of them](http://e.org/x.png)](https://e.org)", "markdown")
    )
    assert words(root.find("body/main/article/p")) == "the two of them"  # type: ignore[arg-type]
    assert only_what_is_allowed(root)


def test_a_picture_is_a_figure_with_its_caption(parse: Parse) -> None:
    """Its description leads to it; what is in italics below it, or its title, is its caption."""
    text = (
        "# Hed\n\n![A ferry](https://e.org/x.jpg)\n\n*It sails. Photograph: Ann*\n\nThe lede.\n\n"
        "![A pier](pier.jpg 'The pier')\n\nNot *all* in italics."
    )
    root = parse(page_of(text, "markdown"))
    one, two = root.iter("figure")
    assert one.find("a").get("href") == "https://e.org/x.jpg"  # type: ignore[union-attr]
    assert words(one.find("figcaption")) == "It sails. Photograph: Ann"  # type: ignore[arg-type]
    assert [words(part) for part in two] == ["The pier"]
    assert words(two).startswith("A pier")
    assert [words(p) for p in root.findall("body/main/article/p")][-1] == "Not all in italics."
    assert only_what_is_allowed(root)


def test_headings_leave_no_level_out(parse: Parse) -> None:
    """A heading stands at most one level below the one above it; going up is free."""
    root = parse(page_of("# Hed\n\n#### A\n\n###### B\n\n## C\n\n> #### D\n\n# E", "markdown"))
    levels = [h.tag for h in root.find("body").iter() if h.tag in ("h1", "h2", "h3", "h4")]  # type: ignore[union-attr]
    assert levels == ["h1", "h2", "h3", "h2", "h3", "h2"]


def test_whose_words_a_quotation_is(parse: Parse) -> None:
    """A last paragraph that opens with a dash is cited; a quotation without one is not."""
    root = parse(page_of("# Hed\n\n> We sail.\n>\n> — Ann *Other*\n\n> No dash.", "markdown"))
    assert [words(cite) for cite in root.iter("cite")] == ["— Ann Other"]
    assert [[e.tag for e in quote] for quote in root.iter("blockquote")] == [["p", "cite"], ["p"]]


@pytest.mark.parametrize("article", ["russian-french-meetings.html", "every-construct.html"])
def test_the_page_is_light(article: str) -> None:
    """At most twice the bytes of the text, and 2 kB, and the hashes of what it was made from."""
    page = Path(__file__).with_name("golden") / article
    text = page.with_suffix(".md")
    hashes = len(f"{proof_in(page.read_bytes())} page=") + 64
    assert page.stat().st_size <= 2 * text.stat().st_size + 2000 + hashes


HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title></style></script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- --!><img src=x onerror=alert(1)>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "{{ 7 * 7 }}{% for x in y %}{{ cycler.__init__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<base href=//e.org><meta http-equiv=refresh content=0;url=//e.org>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &nbsp",
    "\\u003cscript\\u003e \\x3cimg\\x3e",
    "<scr\x00ipt>al\x07ert(1)</scr\x1bipt>",
    "\u202ealert(1)\u202c \u2028alert(2)\u2029",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "¼script¾alert(1)¼/script¾",
    "]]>--><plaintext>",
]


@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_words_are_only_words(parse: Parse, payload: str) -> None:
    """In plain copy every letter is shown, wherever it stands, and nothing of it acts."""
    text = f"Hed {payload}\n\nBy Ann {payload}\n\nBody {payload}"
    root = parse(page_of(text, description=payload, date=payload, language=payload))
    assert only_what_is_allowed(root)
    assert printable(f"Body {payload}").strip() in words(root.find("body"))  # type: ignore[arg-type]
    assert printable(f"Hed {payload}").split() == words(root.find("head/title")).split()  # type: ignore[arg-type]
    assert str(about(root)["headline"]).split() == printable(f"Hed {payload}").split()


@pytest.mark.parametrize("payload", HOSTILE)
@pytest.mark.parametrize("frame", ["{}", "**{}**", "> {}", "- {}", "[{}](https://e.org)", "`{}`"])
def test_hostile_markdown_is_only_words(parse: Parse, payload: str, frame: str) -> None:
    """Raw HTML in Markdown is text, in whatever it is wrapped."""
    text = f"# Hed {payload}\n\nBy Ann {payload}\n\n{frame.format(payload)}"
    assert only_what_is_allowed(parse(page_of(text, "markdown", byline=payload)))


@given(st.text() | st.text("<>&\"'/!-=abc \n{}%`*_[]()#:"))
def test_any_words_make_a_valid_page_that_says_them(text: str) -> None:
    """Law: the page of plain copy is valid, and its paragraphs are the copy's, letter by letter."""
    import html5lib

    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page_of(text))
    shown = [words(e) for e in root.iter() if e.tag in ("h1", "p")]
    source = printable(Article.from_text(text).source).encode("utf-8", "replace").decode()
    said = [span.of(source) for span in paragraphs(source)]
    assert [" ".join(s.replace("\ufffd", "?").split()) for s in shown] == [
        " ".join(s.replace("\ufffd", "?").split()) for s in said
    ]


@given(st.text("<>&\"'/!-=ab1 \n`*_[]()#:\\.+~"))
def test_any_markdown_makes_a_valid_page(text: str) -> None:
    """Law: whatever Markdown is written, the page is valid and has only what it may have."""
    import html5lib

    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    assert only_what_is_allowed(parser.parse(page_of(text, "markdown")))


def test_no_control_character_reaches_the_page() -> None:
    """Neither written out nor spelled as an entity; words that a form feed parted stay apart."""
    page = page_of("# Hed\n\nA\x0cB\x07C &#12; &#x7f; \x85 D", "markdown")
    assert not [c for c in page if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]
    assert "A BC" in page


def test_no_template_of_the_readers_folder_is_used(tmp_path: Path) -> None:
    """Templates lying in the current folder under every likely name change nothing."""
    hostile = "{{ cycler.__init__.__globals__.os.system('touch pwned') }}"
    for name in (
        "lab/index",
        "article",
        "html/article",
        "templates/article",
        "html/index",
        "kit-html/index",
    ):
        for suffix in (".html.j2", ".j2", ".html"):
            file = tmp_path / f"{name}{suffix}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(hostile, encoding="utf-8")
    (tmp_path / "article.css").write_text(hostile, encoding="utf-8")
    code = (
        "import sys; from kit.exporters import html; from kit.review import Review; "
        "from kit.article import Article; sys.stdout.reconfigure(encoding='utf-8'); "
        "print(html.export(Review(Article.from_text('The hed\\n\\nThe lede.'))), end='')"
    )
    env = {**os.environ, "PYTHONHASHSEED": "7"}
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, check=True
    )
    assert said.stdout.decode() == page_of("The hed\n\nThe lede.")
    assert not (tmp_path / "pwned").exists()
