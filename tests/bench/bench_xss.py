"""How much of a collection of hostile strings acts on a page of the clean copy.

    python tests/bench/bench_xss.py [FILE.jsonl]

A line of the file is {"payload": …, …}. Without FILE, the collection beside the checkout is looked
for. Counted in Chromium, under a report-only policy that allows no script at all: pages on which
code ran (a hooked dialog, or a report), that keep mark-up which can run, and that ask for anything.
The raw strings are counted too, to show that the counters count, and what nbconvert's own exporter
makes of them in a Markdown cell. Of a book its XHTML is shown; in
a PDF the acts are counted that the format knows, and links that lead elsewhere than to the web or
to mail. Exits 1 when a kit's page acts.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from playwright.sync_api import Error, Page, Route, sync_playwright

from kit.article import Article
from kit.errors import ExportError
from kit.exporters import exporter, rendered
from kit.review import Review

STRINGS = Path(__file__).resolve().parents[3] / "shared" / "data" / "xss" / "dev.jsonl"
FORMS = ("html", "html-fragment", "wordpress", "redline", "report", "epub")
HELD = re.compile(rb"\bstream\r?\n.*?endstream|\((?:\\.|[^\\()])*\)", re.DOTALL)  # pages, words
ACT = re.compile(
    rb"/(?:JS|JavaScript|Launch|SubmitForm|ImportData|GoToR|EmbeddedFiles?|RichMedia|OpenAction|AA)\b"
)
LINK = re.compile(rb"/URI\s*\((?!https?:|mailto:)")
ADDRESS = "http://page.invalid/"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; report-uri /reported"
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
HOOKS = """
window.ran = 0;
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => { ran++; };
document.addEventListener("securitypolicyviolation", event => {
  if (event.effectiveDirective.startsWith("script-src")) ran++;
});
"""
LOOK = """() => {
  let live = document.querySelector("parsererror") ? 1 : 0;
  const acting = ["IFRAME", "OBJECT", "EMBED", "SVG", "MATH", "FORM", "BASE", "IMG", "VIDEO"];
  const send = (to, event) => EventTarget.prototype.dispatchEvent.call(to, event);
  for (const element of Document.prototype.querySelectorAll.call(document, "*")) {
    // By the prototypes: a hostile form can hide the methods of its own.
    const tag = element.nodeName.toString().toUpperCase();
    if (tag === "SCRIPT" && element.type !== "application/ld+json") live++;
    // The report's own drawings are the only ones there may be.
    const own = tag === "SVG" && Element.prototype.closest.call(element, ".plots figure");
    if (acting.includes(tag) && !own) live++;
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name);
      if (name.startsWith("on")) {
        live++;
        try { send(element, new Event(name.slice(2))); } catch {}
      }
      if (name !== "content" && /^[\\s\\x00-\\x1f]*(javascript|vbscript|data):(?!,)/i.test(value)) {
        live++;
        if (name === "href") send(element, new MouseEvent("click"));
      }
    }
  }
  return [window.ran, live];
}"""


class Stage:
    """Shows pages to Chromium and counts what they do."""

    def __init__(self, page: Page) -> None:
        """Take over all that `page` asks for: nothing leaves the machine."""
        self.page = page
        self.html = ""
        self.asked = 0
        page.add_init_script(HOOKS)
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.url == ADDRESS and route.request.is_navigation_request():
            headers = {"content-security-policy-report-only": POLICY}
            sort = "application/xhtml+xml" if self.html.startswith("<?xml") else "text/html"
            route.fulfill(body=self.html, content_type=f"{sort}; charset=utf-8", headers=headers)
            return
        self.asked += route.request.url not in (f"{ADDRESS}reported", f"{ADDRESS}article.css")
        route.abort()

    def show(self, html: str) -> Counter[str]:
        """Return whether a page ran code, kept mark-up that can, or asked for anything."""
        self.html, self.asked = html, 0
        self.page.goto(ADDRESS, wait_until="load")
        try:
            ran, live = self.page.evaluate(LOOK)
        except Error:  # the page left for another address while it was looked at
            ran, live = 1, 1
        return Counter(ran=ran > 0, live=live > 0, asked=self.asked > 0)


def payloads(path: Path) -> list[str]:
    """Return the hostile strings of a collection."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line)["payload"] for line in lines if line]


def plain(payload: str) -> Review:
    """Return plain copy with the string in hed, byline, paragraph and meta, decided about."""
    text = f"Hed {payload}\n\nBy Ann {payload}\n\nThe lede. {payload}\n\n{payload}"
    keys = ("language", "date", "description", "dek", "url", "publication", "modified")
    return decided(Article.from_text(text, meta=dict.fromkeys(keys, payload)), payload)


def marked(payload: str) -> Review:
    """Return Markdown copy, decided about, with the string in all that a text holds."""
    text = (
        f"# Hed {payload}\n\nBy Ann {payload}\n\n{payload}\n\n*{payload}*\n\n- {payload}\n\n"
        f"[words](<{payload}>) ![words]({payload}) <{payload}> [a]\n\n[a]: {payload}\n"
    )
    return decided(Article.from_text(text, "markdown"), payload)


def decided(article: Article, payload: str) -> Review:
    """Return a review in which the string is a change, a query, an answer and the editor."""
    review = Review(article, by=payload)
    review.rewrite(0, 1, payload)
    review.rewrite(len(review.copy), len(review.copy), f" {payload}")
    review.query((0, 2), payload)
    review.note(str(review.queries.index[0]), payload)
    return review


def page_of(review: Review, form: str) -> str:
    """Return a review as a page; a fragment stands in a page of its own, of a book its text."""
    made = rendered(exporter(form), review)
    if isinstance(made, bytes):
        with zipfile.ZipFile(io.BytesIO(made)) as book:
            return book.read("EPUB/article.xhtml").decode("utf-8")
    return made if made.startswith("<!doctype") else raw(made)


def raw(payload: str) -> str:
    """Return the string as it is, for comparison."""
    return f"<!doctype html><title>raw</title>{payload}"


def by_nbconvert(payload: str) -> str:
    """Return the string in a Markdown cell as nbconvert's own HTML exporter renders it."""
    cell = nbformat.v4.new_markdown_cell(f"The lede. {payload}\n\n{payload}")
    notebook = nbformat.v4.new_notebook(cells=[cell])
    made, _ = HTMLExporter(template_name="basic").from_notebook_node(notebook)
    return raw(made)


def measure(stage: Stage, name: str, pages: list[str]) -> Counter[str]:
    """Show pages, print the counts, and return them."""
    start, count = time.perf_counter(), Counter(ran=0, live=0, asked=0)
    for html in pages:
        count.update(stage.show(html))
    seconds = time.perf_counter() - start
    print(f"{name:20} {len(pages):4} pages: {dict(count)} in {seconds:.0f} s")
    return count


def measure_pdf(name: str, reviews: list[Review]) -> Counter[str]:
    """Make PDFs, print what was counted, and return it; what was refused does nothing."""
    start, count, refused = time.perf_counter(), Counter(acts=0, links=0), 0
    for review in reviews:
        try:
            made = rendered(exporter("pdf"), review)
        except ExportError:
            refused += 1
            continue
        assert isinstance(made, bytes)
        count.update(acts=bool(ACT.search(HELD.sub(b"", made))), links=bool(LINK.search(made)))
    seconds = time.perf_counter() - start
    print(f"{name:20} {len(reviews):4} files: {dict(count)}, {refused} refused in {seconds:.0f} s")
    return count


def main() -> int:
    """Measure, and print a row a kind of page."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else STRINGS
    if not path.exists():
        print(f"{path}: there is no collection of hostile strings; nothing measured")
        return 0
    strings = payloads(path)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS.split())
        stage = Stage(browser.new_page())
        control = measure(stage, "raw", [raw(payload) for payload in strings[:100]])
        measure(stage, "nbconvert's own", [by_nbconvert(payload) for payload in strings])
        kit: Counter[str] = Counter()
        for make in (plain, marked):
            reviews = [make(payload) for payload in strings]
            for form in FORMS:
                pages = [page_of(review, form) for review in reviews]
                kit += measure(stage, f"{make.__name__} {form}", pages)
            kit += measure_pdf(f"{make.__name__} pdf", reviews)
        browser.close()
    return int(any(kit.values()) or not all(control.values()))


if __name__ == "__main__":
    sys.exit(main())
