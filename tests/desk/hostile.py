"""Hostile: strings that want to act, put wherever a desk shows somebody's words, and counted.

Looked at under a report-only policy that lets the desk's own script run and no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desk.plain import Plain
from playwright.sync_api import Page, Route, expect

from kit.article import Article
from kit.house import HouseRule, HouseStyle
from kit.review import Review

ADDRESS = "http://desk.invalid/"
POLICY = (
    "default-src 'none'; script-src blob:; style-src 'unsafe-inline'; img-src data:; "
    "report-uri /reported"
)
HOOKS = """
window.ran = 0;
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = () => { ran++; };
}
document.addEventListener("securitypolicyviolation", event => {
  if (event.effectiveDirective.startsWith("script-src")) ran++;
});
"""
# A picture without an address is the editor's own way to place its caret.
LIVE = "script, iframe, object, embed, svg, math, form[action], base, img[src], video, a[href]"
LISTENING = """() => [...document.querySelectorAll("*")]
  .filter((one) => one.getAttributeNames().some((name) => name.startsWith("on"))).length"""
META = ("hed", "byline", "date", "language", "description", "publication", "url", "dek")
_CARDS = 80  # more than a desk of a dozen strings has
_CHANGES = 4


class Stage:
    """A page for desks, on which all that runs or is asked for is counted."""

    def __init__(self, page: Page) -> None:
        """Take over all that `page` asks for: nothing leaves the machine."""
        self.page = page
        self.html = ""
        self.asked: list[str] = []
        page.add_init_script(HOOKS)
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.url == ADDRESS and route.request.is_navigation_request():
            headers = {"content-security-policy-report-only": POLICY}
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8", headers=headers)
            return
        if not route.request.url.endswith("/reported"):
            self.asked.append(route.request.url)
        route.abort()

    def open(self, html: str) -> None:
        """Show a page; what was counted before is forgotten."""
        self.html, self.asked = html, []
        self.page.goto(ADDRESS, wait_until="load")

    def counts(self) -> Counter[str]:
        """Return what ran, what is there that could, and what was asked for."""
        live = self.page.locator(LIVE).count() + self.page.evaluate(LISTENING)
        return Counter(ran=self.page.evaluate("ran"), live=live, asked=len(self.asked))


class HostileDesk(Plain):
    """A desk on a stage, of a review that holds hostile strings wherever words are somebody's."""

    def __init__(self, stage: Stage, payloads: Sequence[str]) -> None:
        """Draw the desk."""
        self.stage = stage
        super().__init__(stage.page, review_of(payloads))

    def show(self, html: str) -> None:
        """Show the page that the desk is put on."""
        self.stage.open(html)

    def tour(self) -> str:
        """Look at all that the desk shows, lists, cards, a preview, each view of the text.

        Returns the words of all that was seen.
        """
        return "\n".join((*self._lists(), *self._cards(), self._preview(), *self._views()))

    def _lists(self) -> Iterator[str]:
        for name in ("Queries", "History", "Findings"):
            self.desk.get_by_role("tab", name=name).click()
            yield self.desk.get_by_role("tabpanel", name=name).inner_text()

    def _cards(self) -> Iterator[str]:
        """Give the card of each finding in turn, until one comes again."""
        self.desk.locator(".cm-content").focus()
        seen: set[str] = set()
        for _ in range(_CARDS):
            self.page.keyboard.press("F8")
            words = self.desk.locator(".kit-card").inner_text()
            if words in seen:
                return
            seen.add(words)
            yield words

    def _preview(self) -> str:
        preview = self.desk.locator(".kit-preview")
        self.desk.get_by_role("button", name="Fix all safe").click()
        expect(preview).to_be_visible()
        words = preview.inner_text()
        self.page.keyboard.press("Escape")
        expect(preview).to_be_hidden()
        return words

    def _views(self) -> Iterator[str]:
        for name in ("Source", "Redline"):
            self.desk.get_by_role("button", name=name, exact=True).click()
            yield self.desk.inner_text()
        for change in self.desk.locator(".kit-inserted").all()[:_CHANGES]:
            if change.is_visible():
                change.click(force=True)
            yield self.desk.inner_text()


def review_of(payloads: Sequence[str]) -> Review:
    """Return a review with strings as hed, body, alt, meta, file name, house rule, editor.

    Each is a rewrite, a query, an answer and a reason too.
    """
    lines = [
        f"## {one}\n\nThe lede{number}. {one}\n\n- {one}\n\n![{one}]({number}.jpg)\n\n"
        f"The  word{number} {one}."
        for number, one in enumerate(payloads)
    ]
    text = f"# {payloads[0]}\n\nBy {payloads[-1]}\n\n" + "\n\n".join(lines) + "\n"
    meta = {key: payloads[number % len(payloads)] for number, key in enumerate(META)}
    article = replace(Article.from_text(text, "markdown", meta), slug=payloads[0])
    review = Review(article, _house(payloads), by=payloads[0])
    for number, one in enumerate(payloads):
        review.by = one
        start, end = review.at(f"The lede{number}.")
        review.query((start, end), one)
        review.note(str(review.queries.index[-1]), one)
        review.rewrite(end, end, f" {one}")
    review.stet(review.findings.index[:1].tolist(), payloads[0])
    return review


def _house(payloads: Sequence[str]) -> HouseStyle:
    """Return a house style whose reasons, messages and fixes are the strings, braces as words."""
    said = [one.replace("{", "{{").replace("}", "}}") for one in payloads]
    return HouseStyle(
        rules=tuple(
            HouseRule(f"r{number}", rf"\bword{number}\b", payloads[number], (one,), message=one)
            for number, one in enumerate(said)
        )
    )
