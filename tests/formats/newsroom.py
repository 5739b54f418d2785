"""One article as many newsrooms' systems write it: the same words in the markup of each.

The skeletons are ours; their shape is what one finds in pages saved from such systems.
"""

from __future__ import annotations

import json
import quopri
from collections.abc import Callable

HED = "Ferry to Osmund Island sails again"
BYLINE = "Ines Holloway"
DATE = "2026-05-03"
SITE = "https://harbourpost.example"
LINK = "https://example.org/osmund-lines"
_TEXT = """\
The Marguerite left the north quay at seven on Sunday morning with 64 passengers, two tractors and
a crate of hens, and the island had its ferry back.

She had been in dock for eleven months. The company, Osmund Lines, had promised three; a cracked
shaft and a strike at the yard made up the rest.

Islanders had made do with a fishing boat that took twelve people and no cars. “We learned to
plan,” said Mara Quill, who keeps the shop.

The council wants three things before the winter:

The new engine burns a third less oil, and the CO₂ of a crossing falls to 210 kg, the yard says.¹

Fares rise by 4% in June. A car and two adults will pay £31.50 each way, and nobody who lives on
the island will pay more than now.

Last year’s traffic is in the table below, as far as the harbour office counted it.

The next sailing is on Tuesday at noon, if the wind allows. It is the wind, said the captain, that
signs the last certificate.
"""
PARAGRAPHS = tuple(" ".join(each.split()) for each in _TEXT.split("\n\n"))
HEADING = "“We learned to plan”"
ITEMS = ("A second crew, trained on the island.", "A timetable:", "A reserve boat within a day.")
NESTED = ("one boat that meets the first train", "one boat that meets the last train")
QUOTED = "The sea was never the trouble. The paperwork was."
CELLS = ("Month", "Cars", "May", "1,204", "June", "1,377")
CAPTION = "The Marguerite leaves the north quay on Sunday. Photograph: Paul Teague"
ALT = "A white ferry leaves a small stone harbour"
NOTE = "Measured at the yard in March, without cars on board."
FURNITURE = ("Yard strike ends after nine weeks", "All rights reserved", "Weather")


def body(image: str = "{}", paragraph: str = "<p>{}</p>", heading: str = "<h2>{}</h2>") -> str:
    """Return the article's own HTML; the arguments wrap an image, a paragraph and a heading."""
    p = [
        words.replace("Osmund Lines", f'<a href="{LINK}">Osmund Lines</a>') for words in PARAGRAPHS
    ]
    p[4] = (
        p[4].replace("₂", "<sub>2</sub>").replace("¹", '<sup><a href="#fn1" id="ref1">1</a></sup>')
    )
    nested = "".join(f"<li>{words}</li>" for words in NESTED)
    items = (ITEMS[0], f"{ITEMS[1]}<ul>{nested}</ul>", ITEMS[2])
    cells = [f"<td>{cell}</td>" for cell in CELLS]
    rows = "".join(f"<tr>{''.join(cells[at : at + 2])}</tr>" for at in range(0, 6, 2))
    bare = image.format('<img src="/img/quay.jpg">')
    parts = (
        *(paragraph.format(words) for words in p[:2]),
        heading.format(HEADING),
        paragraph.format(p[2]),
        bare,
        paragraph.format(p[3]),
        f"<ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>",
        paragraph.format(p[4]),
        f"<blockquote>{paragraph.format(QUOTED)}</blockquote>",
        *(paragraph.format(words) for words in p[5:7]),
        f"<table>{rows}</table>",
        paragraph.format(p[7]),
        f'<ol class="footnotes"><li id="fn1">{NOTE} <a href="#ref1">↩</a></li></ol>',
    )
    return "\n".join(parts)


def _menu(count: int = 12) -> str:
    names = ("Weather", "Sport", "Council", "Letters", "Tides", "Jobs")
    links = (f'<li><a href="/{n}">{names[n % 6]} {n}</a></li>' for n in range(count))
    return f"<ul>{''.join(links)}</ul>"


_RELATED = (
    '<h3>Related articles</h3><ul><li><a href="/a">Yard strike ends after nine weeks</a></li>'
    '<li><a href="/b">Island school keeps its teacher</a></li></ul>'
)
_FOOT = "<p>© The Harbour Post. All rights reserved.</p>"
_FIGURE = (
    f'<figure><img src="{SITE}/img/ferry.jpg" alt="{ALT}">'
    f"<figcaption>{CAPTION}</figcaption></figure>"
)


def _linked(kind: str = "NewsArticle", **more: object) -> str:
    said = {
        "@context": "https://schema.org", "@type": kind, "headline": HED,
        "datePublished": f"{DATE}T08:30:00+01:00", "author": {"@type": "Person", "name": BYLINE},
        **more,
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


def _head(*more: str, title: str = f"{HED} | The Harbour Post") -> str:
    return (
        f'<head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="canonical" href="{SITE}/2026/05/ferry">{"".join(more)}</head>'
    )


def _open_graph() -> str:
    return (
        f'<meta property="og:title" content="{HED}"><meta property="og:type" content="article">'
        f'<meta property="article:published_time" content="{DATE}T08:30:00Z">'
        f'<meta name="author" content="{BYLINE}">'
    )


def wordpress_classic() -> str:
    """An old theme: div#content, .entry-content, a sidebar of widgets."""
    image = '<div class="wp-caption aligncenter"><a href="/img/big.jpg">{}</a></div>'
    lead = (
        f'<div class="wp-caption alignnone"><img class="size-full" src="{SITE}/img/ferry.jpg" '
        f'alt="{ALT}"><p class="wp-caption-text">{CAPTION}</p></div>'
    )
    return f"""<!DOCTYPE html><html lang="en-GB">{_head(_open_graph())}
<body class="post-template-default single"><div id="page"><div id="header"><h1 id="site-title"><a
href="/">The Harbour Post</a></h1><div id="access">{_menu()}</div></div><div id="main"><div
id="content"><div id="post-7" class="post type-post hentry"><h1 class="entry-title">{HED}</h1><div
class="entry-meta">Posted on <abbr class="published" title="{DATE}">May 3, 2026</abbr> by <span
class="author vcard"><a class="url fn" href="/author/ines">{BYLINE}</a></span></div><div
class="entry-content">{lead}{body(image)}</div><div class="entry-utility">This entry was posted in
<a href="/c">Island</a>.</div></div><div id="comments"><h3>2 Responses</h3><ol
class="commentlist"><li><p>About time too, I say, after all these months.</p></li></ol></div></div>
<div id="primary" class="widget-area"><ul><li class="widget">{_RELATED}</li></ul></div></div><div
id="footer">{_FOOT}</div></div></body></html>"""


def wordpress_blocks() -> str:
    """A block theme: wp-block-* classes, figures, a navigation block, lazy pictures."""
    image = '<figure class="wp-block-image size-large">{}</figure>'
    lead = (
        '<figure class="wp-block-post-featured-image"><img src="data:image/gif;base64,R0lGOD" '
        f'data-src="{SITE}/img/ferry.jpg" alt="{ALT}"><figcaption class="wp-element-caption">'
        f"{CAPTION}</figcaption></figure>"
    )
    made = body(image, heading='<h2 class="wp-block-heading">{}</h2>')
    made = made.replace("<table>", '<figure class="wp-block-table"><table>').replace(
        "</table>", "</table></figure>"
    )
    return f"""<!DOCTYPE html><html lang="en-GB">{_head(_open_graph(), _linked())}
<body class="wp-site-blocks"><header class="wp-block-template-part"><nav
class="wp-block-navigation">{_menu()}</nav></header><main class="wp-block-group"><h1
class="wp-block-post-title">{HED}</h1><div class="wp-block-template-part"><div
class="wp-block-post-date"><time datetime="{DATE}T08:30:00">May 3, 2026</time></div><p
class="wp-block-post-author__name">{BYLINE}</p></div>{lead}<div
class="entry-content wp-block-post-content">{made}</div><section
class="wp-block-query">{_RELATED}</section></main><footer
class="wp-block-template-part">{_FOOT}</footer></body></html>"""


def drupal() -> str:
    """Fields in fields: the title in an h2, node__content, field--name-body."""
    return f"""<!DOCTYPE html><html lang="en" dir="ltr">{_head(_open_graph())}
<body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas"><header
role="banner"><div class="region region-primary-menu"><nav role="navigation">{_menu()}</nav></div>
</header><main role="main"><div class="layout-content"><div class="region region-content"><article
role="article" class="node node--type-article"><header><h2 class="node__title"><span
class="field field--name-title">{HED}</span></h2><div class="node__meta"><span>Submitted by <span
class="field field--name-uid">{BYLINE}</span> on <time datetime="{DATE}T08:30:00Z">3 May
2026</time></span></div></header><div class="node__content"><div
class="field field--name-field-image field__item">{_FIGURE}</div><div
class="clearfix text-formatted field field--name-body field__item">{body()}</div></div></article>
</div></div><aside class="layout-sidebar-second">{_RELATED}</aside></main><footer
role="contentinfo">{_FOOT}</footer></div></body></html>"""


def arc() -> str:
    """Fusion: deep divs, class names by machine, an advertisement between paragraphs."""
    p = '<p class="c-paragraph b-article-body__paragraph">{}</p>'
    made = body(
        '<div class="b-article-body__image"><figure class="c-media-item">{}</figure></div>', p
    )
    ad = '<div class="arcad-feature-container"><div class="arcad">ADVERTISEMENT</div></div>'
    first, rest = made.split("\n", 1)
    return f"""<!DOCTYPE html><html lang="en">{_head(_open_graph(), _linked())}
<body><div id="fusion-app" class="fusion-app"><div class="b-right-rail"><nav
class="b-header-nav-chain">{_menu()}</nav><section class="b-right-rail__main"><div
class="c-stack b-headline"><h1 class="c-heading">{HED}</h1></div><div
class="b-lead-art"><figure class="c-media-item"><img alt="{ALT}"
srcset="{SITE}/img/ferry.jpg?w=400 400w, {SITE}/img/ferry.jpg?w=800 800w"><figcaption
class="c-media-item__fig-caption"><span class="c-media-item__caption">{CAPTION}</span></figcaption>
</figure></div><div class="b-byline">By <span class="b-byline__names"><a
href="/author/ines">{BYLINE}</a></span></div><time class="c-date" datetime="{DATE}T08:30:00Z">May
03, 2026</time><div class="c-stack b-article-body"><article
class="b-article-body-wrapper">{first}{ad}{rest}</article></div></section><aside
class="b-right-rail__rail">{_RELATED}</aside><footer class="b-footer">{_FOOT}</footer></div></div>
</body></html>"""


def ghost() -> str:
    """Casper: gh-content, kg-image-card, a subscribe form at the end."""
    return f"""<!DOCTYPE html><html lang="en">{_head(_open_graph(), _linked("Article"))}
<body class="post-template"><div class="viewport"><header class="gh-head"><nav
class="gh-head-menu">{_menu()}</nav></header><main class="site-main"><article
class="article post"><header class="article-header gh-canvas"><h1
class="article-title">{HED}</h1><div class="article-byline"><h4 class="author-name"><a
href="/author/ines/">{BYLINE}</a></h4><time datetime="{DATE}">May 3, 2026</time></div><figure
class="article-image"><img srcset="{SITE}/img/ferry.jpg 300w" src="{SITE}/img/ferry.jpg"
alt="{ALT}"><figcaption><span>{CAPTION}</span></figcaption></figure></header><section
class="gh-content gh-canvas">{body('<figure class="kg-card kg-image-card">{}</figure>')}</section>
</article></main><section class="footer-cta"><h2>Sign up for more like this.</h2><form><input
type="email"><button>Subscribe</button></form></section><aside
class="read-more-wrap">{_RELATED}</aside><footer class="site-footer">{_FOOT}</footer></div></body>
</html>"""


def substack() -> str:
    """A newsletter: div.body.markup, captioned-image-container, a subscribe box inside the text."""
    image = '<div class="captioned-image-container"><figure><a href="/i.jpg">{}</a></figure></div>'
    box = (
        '<div class="subscription-widget-wrap"><form class="subscription-widget"><div>Thanks for '
        "reading The Harbour Post! Subscribe for free to receive new posts.</div></form></div>"
    )
    made = body(image, heading='<h2 class="header-anchor-post">{}</h2>')
    head, tail = made.split("<blockquote>")
    return f"""<!DOCTYPE html><html lang="en">{_head(_open_graph(), _linked())}
<body><div id="entry"><div class="main-menu"><div class="topbar">{_menu(6)}</div></div><div
class="single-post-container"><article class="typography newsletter-post post"><div
class="post-header"><h1 class="post-title published">{HED}</h1><h3 class="subtitle">After eleven
months in dock</h3><div class="byline-wrapper"><a href="/@ines">{BYLINE}</a><div
class="pencraft">May 03, 2026</div></div></div><div class="available-content"><div
class="body markup"><div class="captioned-image-container">{_FIGURE}</div>
{head}{box}<blockquote>
{tail}
</div></div></article></div><div class="comments-page"><h4>Discussion about this
post</h4></div><div class="footer">{_FOOT}</div></div></body></html>"""


def medium() -> str:
    """Class names by machine, the picture's own source in a noscript, reading time, clapping."""
    lead = (
        '<figure class="no np nq"><div role="button"><picture><source type="image/webp" '
        f'srcset="{SITE}/img/ferry.jpg 640w"><img alt="{ALT}" class="bh"></picture></div>'
        f'<figcaption class="oc od">{CAPTION}</figcaption></figure>'
    )
    p = '<p id="a1" class="pw-post-body-paragraph oh oi">{}</p>'
    return f"""<!doctype html><html lang="en">{_head(_open_graph(), _linked())}
<body><div id="root"><div class="a b c"><div class="d e"><a href="/signin">Sign in</a>{_menu(3)}
</div><article><div class="l"><section><div><div class="gn go"><h1 data-testid="storyTitle"
class="pw-post-title">{HED}</h1><div class="ab"><a rel="author" href="/@ines">{BYLINE}</a> · <span
data-testid="storyReadTime">3 min read</span> · <span data-testid="storyPublishDate">May 3,
2026</span></div><div class="pw-multi-vote-count">184</div>{lead}
{body('<figure class="px"><div>{}</div></figure>', p, '<h2 class="qa">{}</h2>')}</div></div>
</section>
</div></article><div class="footer">{_RELATED}{_FOOT}</div></div></div></body></html>"""


def broadcaster() -> str:
    """Nested divs around every paragraph: data-component, styled components."""
    p = '<div data-component="text-block"><div><p class="ssrcss-1q0x1qg">{}</p></div></div>'
    image = '<div data-component="image-block"><figure><div><span>{}</span></div></figure></div>'
    h2 = '<div data-component="subheadline-block"><h2 class="ssrcss-y2fd7s">{}</h2></div>'
    return f"""<!DOCTYPE html><html lang="en-GB">{_head(_open_graph(), _linked())}
<body><div id="main-wrapper"><header><nav>{_menu(30)}</nav></header><div
class="ssrcss-1ocoo3l-Wrap"><main id="main-content"><article class="ssrcss-pv1rh6"><header><div
data-component="headline-block"><h1 id="main-heading">{HED}</h1></div><div
data-component="byline-block"><div><div class="ssrcss-68pt20-Text">By {BYLINE}</div></div></div>
<time datetime="{DATE}T08:30:00.000Z">3 May 2026</time></header><div
data-component="image-block">{_FIGURE}</div>{body(image, p, h2)}<div
data-component="links-block">{_RELATED}</div></article></main></div><footer>{_FOOT}</footer></div>
</body></html>"""


def guardian() -> str:
    """A daily's site: data-gu-name areas, dcr classes, a sign-up placed among the paragraphs."""
    made = body(
        '<figure data-spacefinder-role="inline"><div>{}</div></figure>',
        '<p class="dcr-130mj7b">{}</p>',
    )
    first, second, rest = made.split("\n", 2)
    sign_up = (
        '<figure data-spacefinder-role="inline"><aside aria-label="newsletter"><h3>Sign up to '
        "Morning Post</h3><p>Our morning email breaks down the stories of the day</p></aside>"
        "</figure>"
    )
    return f"""<!DOCTYPE html><html lang="en">{_head(_open_graph(), _linked())}
<body><header><nav data-component="nav4">{_menu(40)}</nav></header><main><article
class="dcr-9f0w3j"><div data-gu-name="media">{_FIGURE}</div><div data-gu-name="title"><a
href="/island">Islands</a></div><div data-gu-name="headline"><h1>{HED}</h1></div><div
data-gu-name="standfirst"><p>After eleven months in dock the only boat is back</p></div><aside
data-gu-name="meta"><address><a rel="author" href="/profile/ines">{BYLINE}</a></address><details>
<summary>Sun 3
May 2026 08.30 BST</summary></details></aside><div data-gu-name="body"><div
class="article-body-commercial-selector"><div id="maincontent">{first}{second}{sign_up}{rest}
</div></div>
</div></article><section data-component="related-stories">{_RELATED}</section></main><footer
data-component="footer">{_FOOT}</footer></body></html>"""


def amp() -> str:
    """AMP: amp-img, no scripts of its own, style amp-custom."""
    made = (
        body()
        .replace("<img ", "<amp-img layout=responsive width=600 height=400 ")
        .replace('/img/quay.jpg">', '/img/quay.jpg"></amp-img>')
    )
    lead = (
        f'<figure><amp-img src="{SITE}/img/ferry.jpg" alt="{ALT}" width="1200" height="800">'
        f"</amp-img><figcaption>{CAPTION}</figcaption></figure>"
    )
    style = "<style amp-custom>body{}</style>"
    return f"""<!doctype html><html \u26a1 lang="en">{_head(_open_graph(), _linked(), style)}
<body><amp-sidebar id="menu" layout="nodisplay">{_menu()}</amp-sidebar><header
class="amp-header">The Harbour Post</header><article class="amp-wp-article"><header
class="amp-wp-article-header"><h1 class="amp-wp-title">{HED}</h1><div
class="amp-wp-byline">{BYLINE}</div><time datetime="{DATE}T08:30:00+00:00">3 May 2026</time>
</header>
<div class="amp-wp-article-content">{lead}{made}</div></article><amp-analytics>
</amp-analytics><footer
class="amp-wp-footer">{_FOOT}</footer></body></html>"""


def blogger() -> str:
    """The old way: no doctype's "html" at first, br for paragraphs, the title in an h3."""
    made = body("<div class='separator'><a href='/q.jpg'>{}</a></div>", "{}<br /><br />")
    lead = (
        "<table class='tr-caption-container'><tbody><tr><td><a href='/big.jpg'><img "
        f"src='{SITE}/img/ferry.jpg' alt='{ALT}'/></a></td></tr><tr><td class='tr-caption'>"
        f"{CAPTION}</td></tr></tbody></table>"
    )
    return f"""<!-- This page is made by the blog's own template, from the year 2009 -->
<!DOCTYPE html><html dir='ltr' lang='en'>{_head(title=f"The Harbour Post: {HED}")}
<body><div class='content-outer'><header><div class='titlewrapper'><h1 class='title'><a href='/'>The
Harbour Post</a></h1></div></header><div class='main-outer'><div class='date-outer'><h2
class='date-header'><span>Sunday, 3 May 2026</span></h2><div class='post hentry'><h3
class='post-title entry-title' itemprop='name'>{HED}</h3><div
class='post-body entry-content' itemprop='articleBody'>{lead}<br />{made}</div><div
class='post-footer'>Posted by <span class='fn' itemprop='author'><span
itemprop='name'>{BYLINE}</span></span> at <abbr
class='published' itemprop='datePublished' title='{DATE}T08:30:00'>08:30</abbr></div></div></div>
<div class='sidebar'>{_RELATED}</div></div><footer>{_FOOT}</footer></div></body></html>"""


def chrome_saved() -> str:
    """Saved by a browser: a comment with the address, pictures in a folder beside the page."""
    page = (
        ghost().replace(f"{SITE}/img/", "./Ferry_files/").replace("/img/quay", "./Ferry_files/quay")
    )
    mark = f"<!-- saved from url=(0041){SITE}/2026/05/ferry -->"
    return page.replace("<!DOCTYPE html>", f"<!DOCTYPE html>\n{mark}\n")


def one_file() -> str:
    """Saved by a browser as one file, MHTML: a letter whose parts are the page and its pictures."""
    page = quopri.encodestring(ghost().encode()).decode()
    return f"""From: <Saved by Blink>
Snapshot-Content-Location: {SITE}/2026/05/ferry
Subject: =?utf-8?Q?Ferry?=
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--ferry----"


------MultipartBoundary--ferry----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: {SITE}/2026/05/ferry

{page}
------MultipartBoundary--ferry----
Content-Type: image/jpeg
Content-Transfer-Encoding: base64
Content-Location: {SITE}/img/ferry.jpg

/9j/4AAQSkZJRg==
------MultipartBoundary--ferry------
"""


def json_only() -> str:
    """The page is drawn by a script; its words stand in JSON-LD alone."""
    words = "\n\n".join((*PARAGRAPHS[:3], *PARAGRAPHS[5:]))
    return f"""<!DOCTYPE html><html lang="en">{_head(_linked(articleBody=words))}
<body><div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript><script
src="/main.js"></script></body></html>"""


def unframed() -> str:
    """Copied out of an editing window: no doctype, no html, no head."""
    return f"<h1>{HED}</h1>\n<p>By {BYLINE}</p>\n{_FIGURE}\n{body()}"


PAGES: dict[str, Callable[[], str]] = {
    made.__name__: made
    for made in (
        wordpress_classic, wordpress_blocks, drupal, arc, ghost, substack, medium, broadcaster,
        guardian, amp, blogger, chrome_saved, one_file, json_only, unframed,
    )
}  # fmt: skip
